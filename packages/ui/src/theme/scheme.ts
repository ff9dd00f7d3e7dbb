import { useSyncExternalStore } from 'react';

/** Light, dark, or the device's setting. */
export type Scheme = 'light' | 'dark' | 'auto';

// Mantine's own storage key, so that its components and ours agree.
const STORED_AT = 'mantine-color-scheme-value';
const ATTRIBUTE = 'data-mantine-color-scheme';

const darkDevice = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const stored = (): Scheme => {
  const value = localStorage.getItem(STORED_AT);
  return value === 'light' || value === 'dark' ? value : 'auto';
};

const apply = (): void => {
  const scheme = stored();
  document.documentElement.setAttribute(ATTRIBUTE, scheme === 'auto' ? (darkDevice().matches ? 'dark' : 'light') : scheme);
  for (const listener of listeners) listener();
};

/** Applies the scheme chosen on this device and follows changes, including those in other tabs. */
export function followScheme(): void {
  apply();
  darkDevice().addEventListener('change', apply);
  window.addEventListener('storage', (event) => {
    if (event.key === STORED_AT) apply();
  });
}

export function setScheme(scheme: Scheme): void {
  localStorage.setItem(STORED_AT, scheme);
  apply();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The chosen scheme. */
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, stored);

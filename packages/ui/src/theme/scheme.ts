import { useSyncExternalStore } from 'react';

/** Light, dark, or as the device has it. */
export type Scheme = 'light' | 'dark' | 'auto';

// Mantine's own place for it, so that its components and ours agree.
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

/** Shows the page in the scheme that was chosen on this device and follows it from then on, in other tabs as well. */
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

/** The scheme that was chosen. */
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, stored);

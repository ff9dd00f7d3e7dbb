import { useSyncExternalStore } from 'react';

// Whether the server could be reached the last time somebody asked it for something.
let reached = true;
const listeners = new Set<() => void>();
const PROBE_MS = 10_000;
let probing: ReturnType<typeof setInterval> | undefined;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Asks quietly for the page's own address: the cheapest thing that only our server can answer. */
async function probe(): Promise<void> {
  try {
    const { status } = await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' });
    reportReached(status < 500);
  } catch {
    reportReached(false);
  }
}

/** What a request has shown of the way to the server; as long as there is none it is looked for again every ten seconds. */
export function reportReached(now: boolean): void {
  if (!now && probing === undefined) probing = setInterval(() => void probe(), PROBE_MS);
  if (now && probing !== undefined) {
    clearInterval(probing);
    probing = undefined;
  }
  if (now === reached) return;
  reached = now;
  tell();
}

/** Whether the server can be reached, as far as is known. */
export const isOnline = (): boolean => navigator.onLine && reached;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same, for a component that says so. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline);

/** Calls `then` whenever the server is back after it was away. */
export function onBackOnline(then: () => void): void {
  let before = isOnline();
  window.addEventListener('online', () => void probe());
  window.addEventListener('offline', tell);
  listeners.add(() => {
    const now = isOnline();
    if (now && !before) then();
    before = now;
  });
}

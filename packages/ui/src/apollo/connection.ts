import { useSyncExternalStore } from 'react';

// Whether the server was reachable at the last request.
let reached = true;
const listeners = new Set<() => void>();
const PROBE_MS = 10_000;
let probing: ReturnType<typeof setInterval> | undefined;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Requests the page's own address quietly: the cheapest thing that only our server can answer. */
async function probe(): Promise<void> {
  try {
    const { status } = await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' });
    reportReached(status < 500);
  } catch {
    reportReached(false);
  }
}

/** Reports what a request showed about the connection; while it is down, retries every ten seconds. */
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

/** Whether the server is reachable, as far as known. */
export const isOnline = (): boolean => navigator.onLine && reached;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same, as a hook. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline);

/** Calls `then` whenever the server is back after an outage. */
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

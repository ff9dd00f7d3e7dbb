/** A completed action; disappears after a few seconds. Failures stay beside their cause and are never toasts. */
export interface Toast {
  readonly id: number;
  readonly text: string;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const publish = (next: readonly Toast[]): void => {
  toasts = next;
  for (const listener of listeners) listener();
};

/** Shows that something is done. */
export function toast(text: string): void {
  lastId += 1;
  publish([...toasts, { id: lastId, text }].slice(-3));
}

export const dismissToast = (id: number): void => publish(toasts.filter((shown) => shown.id !== id));

export const currentToasts = (): readonly Toast[] => toasts;

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

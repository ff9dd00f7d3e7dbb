/** When to fetch the files for the next visit, in ms after the first page is rendered, so that this visit comes first. */
const AFTER = 2_000;

/** Lets the site open without the server from the second visit on; call it once the first page is rendered. */
export function keepShell(storefrontId: string): void {
  if (!('serviceWorker' in navigator)) return;
  if (!import.meta.env.PROD) {
    // During development, a worker of a built site on this address would hide the changes.
    void dropShell(storefrontId);
    return;
  }
  const scope = `/s/${storefrontId}/`;
  const register = (): void => {
    // Failure is harmless: the site works as before, with the server.
    void navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' }).catch(() => undefined);
  };
  setTimeout(() => {
    if (navigator.onLine) register();
    else window.addEventListener('online', register, { once: true });
  }, AFTER);
}

/** Removes the worker and its caches, for a storefront that no longer exists. */
export async function dropShell(storefrontId: string): Promise<void> {
  const scope = `/s/${storefrontId}/`;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`monban${scope}`)).map((name) => caches.delete(name)));
}

/**
 * Calls `then` when a version newer than the one on this page has taken over. The page keeps working, because the previous version stays
 * cached; its next navigation may be a full load.
 */
export function onNewVersion(then: () => void): void {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return;
  navigator.serviceWorker.addEventListener('controllerchange', then, { once: true });
}

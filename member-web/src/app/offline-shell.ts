/** When the files for the next visit may be fetched: not while this one is getting ready, in ms after its first page is drawn. */
const AFTER = 2_000;

/** Keeps the site openable without the server from the second visit on; to be called once the first page is drawn. */
export function keepShell(storefrontId: string): void {
  if (!('serviceWorker' in navigator)) return;
  if (!import.meta.env.PROD) {
    // A worker of a built site on this address would hide what is being developed.
    void dropShell(storefrontId);
    return;
  }
  const scope = `/s/${storefrontId}/`;
  const register = (): void => {
    // Not to be had is no failure: the site works as before, with the server.
    void navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' }).catch(() => undefined);
  };
  setTimeout(() => {
    if (navigator.onLine) register();
    else window.addEventListener('online', register, { once: true });
  }, AFTER);
}

/** Takes it all back: the worker and what it has kept. For a storefront that is no more. */
export async function dropShell(storefrontId: string): Promise<void> {
  const scope = `/s/${storefrontId}/`;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`monban${scope}`)).map((name) => caches.delete(name)));
}

/**
 * Calls `then` when a newer version has taken over from the one this page was loaded with. The page goes on working, for the version
 * before is still kept; its next step may as well be a full load.
 */
export function onNewVersion(then: () => void): void {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return;
  navigator.serviceWorker.addEventListener('controllerchange', then, { once: true });
}

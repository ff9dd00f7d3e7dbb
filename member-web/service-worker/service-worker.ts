// Caches the site's shell on the device, so that the membership card opens without the server. Caches only what is the same for everybody:
// the page and its built files. Never touches answers of the API (ADR 0031).
/** Built files of this version, and its name; inserted by the build. */
declare const MONBAN_FILES: readonly string[];
declare const MONBAN_VERSION: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** `/s/87465/`: each storefront's site has its own worker and caches. */
const scope = new URL(worker.registration.scope).pathname;
const prefix = `monban${scope}`;
const current = `${prefix}${MONBAN_VERSION}`;

async function fill(): Promise<void> {
  const cache = await caches.open(current);
  const page = await fetch(scope, { cache: 'no-store', credentials: 'same-origin' });
  if (!page.ok) throw new Error(`the page answered ${String(page.status)}`);
  await Promise.all([cache.addAll([...MONBAN_FILES]), cache.put(scope, page)]);
}

/** Open pages may still load parts of the previous version; delete anything older. */
async function clearOld(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
}

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(clearOld().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && url.pathname.startsWith(scope)) {
    event.respondWith(caches.open(current).then(async (cache) => (await cache.match(scope)) ?? fetch(request)));
  } else if (url.pathname.startsWith('/member-assets/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

import '@monban/ui/styles.css';
import './app/arriving.css';
import {
  activateLanguage,
  askAhead,
  currentLanguage,
  deviceLanguage,
  firstViewDrawn,
  firstViewReady,
  followScheme,
  graphClient,
  MonbanProviders,
  nextTask,
  onBackOnline,
} from '@monban/ui';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { operationIds, possibleTypes } from './app/graph.gen.ts';
import { catchInstallOffer } from './app/install-prompt.ts';
import { forgetCard } from './app/kept-card.ts';
import { loadMessages } from './app/messages.ts';
import { keepShell, onNewVersion } from './app/offline-shell.ts';
import { createMemberRouter } from './app/router.tsx';
import { storefrontIdOf } from './app/storefront.ts';
import { typePolicies } from './app/type-policies.ts';
import { linkWebManifest } from './app/web-manifest.ts';
import { StorefrontNameDocument } from './features/session/session.gen.ts';

/** When the files for the next visit may be fetched: not while this one is getting ready, in ms after its first page. */
const SHELL_AFTER = 2_000;

// The server serves this page below /s/<number>/ only.
const storefrontId = storefrontIdOf(window.location.pathname) ?? '0';

const client = graphClient({
  surface: `s/${storefrontId}`,
  operationIds,
  possibleTypes,
  typePolicies,
  language: currentLanguage,
  onSignedOut: () => {
    const { pathname } = router.state.location;
    void Promise.all([client.clearStore(), forgetCard(storefrontId)]).then(() =>
      router.navigate({ to: '/login', search: { next: pathname, ended: true } }),
    );
  },
});
await nextTask();
const router = createMemberRouter(client, storefrontId);

followScheme();
linkWebManifest(storefrontId);
catchInstallOffer();
onBackOnline(() => {
  void router.invalidate();
  void client.refetchQueries({ include: 'active' });
});
onNewVersion(() => {
  router.subscribe('onBeforeNavigate', ({ pathChanged, toLocation }) => {
    if (pathChanged) window.location.assign(toLocation.href);
  });
});

await nextTask();
// All that the first page needs is on its way at once: texts, session, the page and what it will ask.
const [page, ...frames] = router.matchRoutes(router.latestLocation).toReversed();
await firstViewReady(client, [
  () => activateLanguage(deviceLanguage(), loadMessages),
  () => Promise.resolve(page?.staticData.askAhead?.(client, page.params)),
  () => router.load(),
  () => askAhead(client, StorefrontNameDocument, { id: storefrontId }),
  ...frames.map(
    ({ staticData, params }) =>
      () =>
        Promise.resolve(staticData.askAhead?.(client, params)),
  ),
]);
const drawn = router.subscribe('onRendered', () => {
  drawn();
  firstViewDrawn(client);
  setTimeout(() => keepShell(storefrontId), SHELL_AFTER);
});
const root = document.getElementById('root');
if (root) {
  // As a transition, React draws it in slices between which the browser may answer a finger.
  startTransition(() => {
    createRoot(root).render(
      <MonbanProviders client={client} loadMessages={loadMessages}>
        <RouterProvider router={router} />
      </MonbanProviders>,
    );
  });
}

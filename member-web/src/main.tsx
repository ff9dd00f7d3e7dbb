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
  trustOnly,
} from '@monban/ui';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { operationIds, possibleTypes } from './app/graph.gen.ts';
import { catchInstallOffer } from './app/install-prompt.ts';
import { forgetMember, wasLoggedIn } from './app/last-visit.ts';
import { loadMessages } from './app/messages.ts';
import { keepShell, onNewVersion } from './app/offline-shell.ts';
import { memberRoute } from './app/root-routes.tsx';
import { createMemberRouter } from './app/router.tsx';
import { storefrontIdOf } from './app/storefront.ts';
import { typePolicies } from './app/type-policies.ts';
import { linkWebManifest } from './app/web-manifest.ts';
import { StorefrontNameDocument } from './features/session/session.gen.ts';

trustOnly({ libraryStyles: false });

// The server serves this page only below /s/<number>/.
const storefrontId = storefrontIdOf(window.location.pathname) ?? '0';

const client = graphClient({
  surface: `s/${storefrontId}`,
  operationIds,
  possibleTypes,
  typePolicies,
  language: currentLanguage,
  onSignedOut: () => {
    const { pathname } = router.state.location;
    void Promise.all([client.clearStore(), forgetMember(storefrontId)]).then(() =>
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
// Starts loading everything for the first page at once: texts, session, the page and its queries.
const [page, ...frames] = router.matchRoutes(router.latestLocation).toReversed();
const mayAsk = wasLoggedIn(storefrontId) || !frames.some(({ routeId }) => routeId === memberRoute.id);
await firstViewReady(client, [
  () => activateLanguage(deviceLanguage(), loadMessages),
  () => Promise.resolve(mayAsk && page?.staticData.askAhead?.(client, page.params)),
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
  keepShell(storefrontId);
});
const root = document.getElementById('root');
if (root) {
  // In a transition React renders in slices, between which the browser can react to a finger.
  startTransition(() => {
    createRoot(root).render(
      <MonbanProviders client={client} loadMessages={loadMessages}>
        <RouterProvider router={router} />
      </MonbanProviders>,
    );
  });
}

import '@monban/ui/styles.css';
import { activateLanguage, currentLanguage, deviceLanguage, followScheme, graphClient, MonbanProviders, onBackOnline } from '@monban/ui';
import { RouterProvider } from '@tanstack/react-router';
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

// The session and the page are asked for while the texts are on their way.
void router.load();
await activateLanguage(deviceLanguage(), loadMessages);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MonbanProviders client={client} loadMessages={loadMessages}>
      <RouterProvider router={router} />
    </MonbanProviders>,
  );
}
keepShell(storefrontId);

import '@monban/ui/styles.css';
import { activateLanguage, currentLanguage, deviceLanguage, graphClient, MonbanProviders } from '@monban/ui';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { operationIds, possibleTypes } from './app/graph.gen.ts';
import { loadMessages } from './app/messages.ts';
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
    void client.clearStore().then(() => router.navigate({ to: '/login', search: { next: pathname, ended: true } }));
  },
});
const router = createMemberRouter(client, storefrontId);

linkWebManifest(storefrontId);
await activateLanguage(deviceLanguage(), loadMessages);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MonbanProviders client={client} loadMessages={loadMessages}>
      <RouterProvider router={router} />
    </MonbanProviders>,
  );
}

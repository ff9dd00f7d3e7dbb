import '@monban/ui/mantine.css';
import '@monban/ui/styles.css';
import { activateLanguage, currentLanguage, deviceLanguage, followScheme, graphClient, MonbanProviders } from '@monban/ui';
import { ThemeProvider } from '@monban/ui/mantine';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { operationIds, possibleTypes } from './app/graph.gen.ts';
import { loadMessages } from './app/messages.ts';
import { createAdminRouter } from './app/router.tsx';

const client = graphClient({
  surface: 'admin',
  operationIds,
  possibleTypes,
  language: currentLanguage,
  onSignedOut: () => {
    const { pathname } = router.state.location;
    void client.clearStore().then(() => router.navigate({ to: '/login', search: { next: pathname, ended: true } }));
  },
});
const router = createAdminRouter(client);

followScheme();
await activateLanguage(deviceLanguage(), loadMessages);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MonbanProviders client={client} loadMessages={loadMessages}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </MonbanProviders>,
  );
}

import '@monban/ui/mantine.css';
import '@monban/ui/styles.css';
import {
  activateLanguage,
  currentLanguage,
  deviceLanguage,
  firstViewDrawn,
  firstViewReady,
  followScheme,
  graphClient,
  MonbanProviders,
  nextTask,
  trustOnly,
} from '@monban/ui';
import { ThemeProvider } from '@monban/ui/mantine';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { operationIds, possibleTypes } from './app/graph.gen.ts';
import { loadMessages } from './app/messages.ts';
import { createAdminRouter } from './app/router.tsx';

trustOnly({ libraryStyles: true });

const client = graphClient({
  surface: 'admin',
  operationIds,
  possibleTypes,
  // part of its account, without an id; merge it, so that what a list loads does not replace what the page has
  typePolicies: { IdentityCheck: { merge: true } },
  language: currentLanguage,
  onSignedOut: () => {
    const { pathname } = router.state.location;
    void client.clearStore().then(() => router.navigate({ to: '/login', search: { next: pathname, ended: true } }));
  },
});
await nextTask();
const router = createAdminRouter(client);

followScheme();
await nextTask();
await firstViewReady(client, [() => activateLanguage(deviceLanguage(), loadMessages), () => router.load()]);
const drawn = router.subscribe('onRendered', () => {
  drawn();
  firstViewDrawn(client);
});
const root = document.getElementById('root');
if (root) {
  // In a transition React renders in slices, between which the browser can react.
  startTransition(() => {
    createRoot(root).render(
      <MonbanProviders client={client} loadMessages={loadMessages}>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </MonbanProviders>,
    );
  });
}

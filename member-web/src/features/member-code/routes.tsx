import { askAhead } from '@monban/ui';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const home = createRoute({
  getParentRoute: () => memberRoute,
  path: '/',
  staticData: {
    askAhead: async (client) => askAhead(client, (await import('./MemberCodePage.tsx')).firstQuestion, {}),
  },
  component: lazyRouteComponent(() => import('./MemberCodePage.tsx'), 'MemberCodePage'),
});

export const memberCodeRoutes = [home] as const;

import { askAhead } from '@monban/ui';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const history = createRoute({
  getParentRoute: () => memberRoute,
  path: '/entries',
  staticData: { askAhead: async (client) => askAhead(client, (await import('./UsageHistoryPage.tsx')).firstQuestion, {}) },
  component: lazyRouteComponent(() => import('./UsageHistoryPage.tsx'), 'UsageHistoryPage'),
});

const record = createRoute({
  getParentRoute: () => memberRoute,
  path: '/entries/$entryId',
  component: lazyRouteComponent(() => import('./RecordPage.tsx'), 'RecordPage'),
});

export const usageHistoryRoutes = [history, record] as const;

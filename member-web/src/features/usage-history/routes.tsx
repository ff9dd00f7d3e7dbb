import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const history = createRoute({
  getParentRoute: () => memberRoute,
  path: '/entries',
  component: lazyRouteComponent(() => import('./UsageHistoryPage.tsx'), 'UsageHistoryPage'),
});

export const usageHistoryRoutes = [history] as const;

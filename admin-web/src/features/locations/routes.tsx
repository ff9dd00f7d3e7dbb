import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';

const page = createRoute({
  getParentRoute: () => staffRoute,
  path: '/locations',
  component: lazyRouteComponent(() => import('./LocationsPage.tsx'), 'LocationsPage'),
});

export const locationRoutes = [page] as const;

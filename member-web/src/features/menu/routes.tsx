import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const menu = createRoute({
  getParentRoute: () => memberRoute,
  path: '/menu',
  component: lazyRouteComponent(() => import('./MenuPage.tsx'), 'MenuPage'),
});

export const menuRoutes = [menu] as const;

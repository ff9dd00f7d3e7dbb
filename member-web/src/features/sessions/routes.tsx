import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const sessions = createRoute({
  getParentRoute: () => memberRoute,
  path: '/menu/sessions',
  component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
});

export const sessionsRoutes = [sessions] as const;

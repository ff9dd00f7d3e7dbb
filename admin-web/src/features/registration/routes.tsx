import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { visitorRoute } from '../../app/root-routes.tsx';

const confirm = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/confirm/$token',
  component: lazyRouteComponent(() => import('./ConfirmPage.tsx'), 'ConfirmPage'),
});

export const registrationRoutes = [confirm] as const;

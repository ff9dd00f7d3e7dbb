import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute, visitorRoute } from '../../app/root-routes.tsx';

const profile = createRoute({
  getParentRoute: () => memberRoute,
  path: '/menu/profile',
  component: lazyRouteComponent(() => import('./ProfilePage.tsx'), 'ProfilePage'),
});

// People often open the mail where they are not logged in.
const confirmEmail = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/confirm-email/$token',
  component: lazyRouteComponent(() => import('./ConfirmEmailPage.tsx'), 'ConfirmEmailPage'),
});

export const profileRoutes = [profile] as const;
export const profileVisitorRoutes = [confirmEmail] as const;

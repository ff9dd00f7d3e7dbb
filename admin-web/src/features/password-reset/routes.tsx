import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { visitorRoute } from '../../app/root-routes.tsx';

const ask = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./ForgottenPage.tsx'), 'ForgottenPage'),
});

const set = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/reset-password/$token',
  component: lazyRouteComponent(() => import('./ResetPasswordPage.tsx'), 'ResetPasswordPage'),
});

export const passwordResetRoutes = [ask, set] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { visitorRoute } from '../../app/root-routes.tsx';
import { loginSearch } from './login-search.ts';

const login = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/login',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('./LoginPage.tsx'), 'LoginPage'),
});

export const sessionRoutes = [login] as const;

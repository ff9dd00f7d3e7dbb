import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';
import { registrationsSearch } from './registrations-search.ts';

const list = createRoute({
  getParentRoute: () => staffRoute,
  path: '/registrations',
  validateSearch: registrationsSearch,
  component: lazyRouteComponent(() => import('./RegistrationsPage.tsx'), 'RegistrationsPage'),
});

export const registrationsRoutes = [list] as const;

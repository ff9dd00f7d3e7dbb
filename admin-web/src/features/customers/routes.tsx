import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';
import { customerSearch } from './customer-search.ts';
import { customersSearch } from './customers-search.ts';

const list = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers',
  validateSearch: customersSearch,
  component: lazyRouteComponent(() => import('./CustomersPage.tsx'), 'CustomersPage'),
});

const detail = createRoute({
  getParentRoute: () => staffRoute,
  path: '/customers/$accountId',
  validateSearch: customerSearch,
  component: lazyRouteComponent(() => import('./CustomerPage.tsx'), 'CustomerPage'),
});

export const customerRoutes = [list, detail] as const;

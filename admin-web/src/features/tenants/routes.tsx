import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { platformRoute } from '../../app/root-routes.tsx';

const list = createRoute({
  getParentRoute: () => platformRoute,
  path: '/tenants',
  component: lazyRouteComponent(() => import('./TenantsPage.tsx'), 'TenantsPage'),
});

const create = createRoute({
  getParentRoute: () => platformRoute,
  path: '/tenants/new',
  component: lazyRouteComponent(() => import('./NewTenantPage.tsx'), 'NewTenantPage'),
});

export const tenantRoutes = [list, create] as const;

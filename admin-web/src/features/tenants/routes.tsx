import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { platformRoute } from '../../app/root-routes.tsx';
import { tenantsSearch } from './tenants-search.ts';

const list = createRoute({
  getParentRoute: () => platformRoute,
  path: '/tenants',
  validateSearch: tenantsSearch,
  component: lazyRouteComponent(() => import('./TenantsPage.tsx'), 'TenantsPage'),
});

const create = createRoute({
  getParentRoute: () => platformRoute,
  path: '/tenants/new',
  component: lazyRouteComponent(() => import('./NewTenantPage.tsx'), 'NewTenantPage'),
});

const detail = createRoute({
  getParentRoute: () => platformRoute,
  path: '/tenants/$tenantId',
  // `fresh`: right after creation, the page says what comes next
  validateSearch: ({ fresh }: Record<string, unknown>): { fresh?: true } => (fresh === true ? { fresh } : {}),
  component: lazyRouteComponent(() => import('./TenantPage.tsx'), 'TenantPage'),
});

export const tenantRoutes = [list, create, detail] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';
import { tabSearch } from '../../layout/tab-search.ts';

const list = createRoute({
  getParentRoute: () => staffRoute,
  path: '/products',
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (typeof after === 'string' ? { after } : {}),
  component: lazyRouteComponent(() => import('./ProductsPage.tsx'), 'ProductsPage'),
});

const create = createRoute({
  getParentRoute: () => staffRoute,
  path: '/products/new',
  component: lazyRouteComponent(() => import('./NewProductPage.tsx'), 'NewProductPage'),
});

const detail = createRoute({
  getParentRoute: () => staffRoute,
  path: '/products/$productId',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./ProductPage.tsx'), 'ProductPage'),
});

export const productRoutes = [list, create, detail] as const;

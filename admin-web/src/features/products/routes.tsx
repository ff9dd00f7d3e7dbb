import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';

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

export const productRoutes = [list, create] as const;

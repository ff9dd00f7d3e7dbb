import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const list = createRoute({
  getParentRoute: () => memberRoute,
  path: '/contracts',
  component: lazyRouteComponent(() => import('./ContractsPage.tsx'), 'ContractsPage'),
});

const detail = createRoute({
  getParentRoute: () => memberRoute,
  path: '/contracts/$contractId',
  component: lazyRouteComponent(() => import('./ContractPage.tsx'), 'ContractPage'),
});

export const contractRoutes = [list, detail] as const;

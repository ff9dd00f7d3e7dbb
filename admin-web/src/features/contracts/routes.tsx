import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';
import { contractSearch } from './contract-search.ts';
import { contractsSearch } from './contracts-search.ts';

const list = createRoute({
  getParentRoute: () => staffRoute,
  path: '/contracts',
  validateSearch: contractsSearch,
  component: lazyRouteComponent(() => import('./ContractsPage.tsx'), 'ContractsPage'),
});

const detail = createRoute({
  getParentRoute: () => staffRoute,
  path: '/contracts/$contractId',
  validateSearch: contractSearch,
  component: lazyRouteComponent(() => import('./ContractPage.tsx'), 'ContractPage'),
});

export const contractRoutes = [list, detail] as const;

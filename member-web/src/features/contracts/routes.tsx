import { askAhead } from '@monban/ui';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const list = createRoute({
  getParentRoute: () => memberRoute,
  path: '/contracts',
  staticData: {
    askAhead: async (client) => askAhead(client, (await import('./ContractsPage.tsx')).firstQuestion, {}),
  },
  component: lazyRouteComponent(() => import('./ContractsPage.tsx'), 'ContractsPage'),
});

const detail = createRoute({
  getParentRoute: () => memberRoute,
  path: '/contracts/$contractId',
  staticData: {
    askAhead: async (client, { contractId = '' }) =>
      askAhead(client, (await import('./ContractPage.tsx')).firstQuestion, { id: contractId }),
  },
  component: lazyRouteComponent(() => import('./ContractPage.tsx'), 'ContractPage'),
});

export const contractRoutes = [list, detail] as const;

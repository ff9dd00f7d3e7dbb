import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/root-routes.tsx';
import { entriesSearch } from './entries-search.ts';

const log = createRoute({
  getParentRoute: () => staffRoute,
  path: '/entries',
  validateSearch: entriesSearch,
  component: lazyRouteComponent(() => import('./EntriesPage.tsx'), 'EntriesPage'),
});

export const entryRoutes = [log] as const;

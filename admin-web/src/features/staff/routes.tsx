import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { platformRoute, staffRoute } from '../../app/root-routes.tsx';
import { staffSearch } from './staff-search.ts';

const component = lazyRouteComponent(() => import('./StaffPage.tsx'), 'StaffPage');

export const staffRoutes = [
  createRoute({ getParentRoute: () => staffRoute, path: '/staff', validateSearch: staffSearch, component }),
] as const;
export const platformStaffRoutes = [
  createRoute({ getParentRoute: () => platformRoute, path: '/platform-staff', validateSearch: staffSearch, component }),
] as const;

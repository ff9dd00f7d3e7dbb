import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { platformRoute, staffRoute } from '../../app/root-routes.tsx';

const component = lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage');

export const staffAccountRoutes = [createRoute({ getParentRoute: () => staffRoute, path: '/account', component })] as const;
export const platformAccountRoutes = [createRoute({ getParentRoute: () => platformRoute, path: '/platform-account', component })] as const;

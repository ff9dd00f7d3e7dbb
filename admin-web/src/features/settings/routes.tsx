import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { platformRoute, staffRoute } from '../../app/root-routes.tsx';

const component = lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage');

export const staffSettingsRoutes = [createRoute({ getParentRoute: () => staffRoute, path: '/settings', component })] as const;
export const platformSettingsRoutes = [
  createRoute({ getParentRoute: () => platformRoute, path: '/platform-settings', component }),
] as const;

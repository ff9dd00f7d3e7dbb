import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deviceRoute } from '../../app/root-routes.tsx';

const kiosk = createRoute({
  getParentRoute: () => deviceRoute,
  path: '/kiosk',
  component: lazyRouteComponent(() => import('./KioskPage.tsx'), 'KioskPage'),
});

export const kioskRoutes = [kiosk] as const;

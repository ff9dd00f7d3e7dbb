import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberRoute } from '../../app/root-routes.tsx';

const home = createRoute({
  getParentRoute: () => memberRoute,
  path: '/',
  staticData: { light: true },
  component: lazyRouteComponent(() => import('./MemberCodePage.tsx'), 'MemberCodePage'),
});

export const memberCodeRoutes = [home] as const;

import { askAhead } from '@monban/ui';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { visitorRoute } from '../../app/root-routes.tsx';

const register = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
});

const invite = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/invite/$token',
  staticData: {
    askAhead: async (client, { token = '' }) => askAhead(client, (await import('./InvitePage.tsx')).firstQuestion, { token }),
  },
  component: lazyRouteComponent(() => import('./InvitePage.tsx'), 'InvitePage'),
});

const inviteForm = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/invite/$token/form',
  component: lazyRouteComponent(() => import('./InviteFormPage.tsx'), 'InviteFormPage'),
});

const confirm = createRoute({
  getParentRoute: () => visitorRoute,
  path: '/confirm/$token',
  component: lazyRouteComponent(() => import('./ConfirmPage.tsx'), 'ConfirmPage'),
});

export const registrationRoutes = [register, invite, inviteForm, confirm] as const;

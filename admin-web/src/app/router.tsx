import type { ApolloClient } from '@apollo/client';
import { createRouter } from '@tanstack/react-router';
import { platformAccountRoutes, staffAccountRoutes } from '../features/account/routes.tsx';
import { contractRoutes } from '../features/contracts/routes.tsx';
import { customerRoutes } from '../features/customers/routes.tsx';
import { entryRoutes } from '../features/entries/routes.tsx';
import { kioskRoutes } from '../features/kiosk/routes.tsx';
import { locationRoutes } from '../features/locations/routes.tsx';
import { passwordResetRoutes } from '../features/password-reset/routes.tsx';
import { productRoutes } from '../features/products/routes.tsx';
import { registrationsRoutes } from '../features/registrations/routes.tsx';
import { registrationRoutes } from '../features/registration/routes.tsx';
import { sessionRoutes } from '../features/session/routes.tsx';
import { platformSettingsRoutes, staffSettingsRoutes } from '../features/settings/routes.tsx';
import { platformStaffRoutes, staffRoutes } from '../features/staff/routes.tsx';
import { tenantRoutes } from '../features/tenants/routes.tsx';
import { PageMissing, PageUnavailable } from './FallbackPages.tsx';
import { deviceRoute, homeRoute, platformRoute, rootRoute, staffRoute, visitorRoute } from './root-routes.tsx';

const routeTree = rootRoute.addChildren([
  homeRoute,
  visitorRoute.addChildren([...sessionRoutes, ...passwordResetRoutes, ...registrationRoutes]),
  staffRoute.addChildren([
    ...customerRoutes,
    ...contractRoutes,
    ...entryRoutes,
    ...registrationsRoutes,
    ...productRoutes,
    ...locationRoutes,
    ...staffRoutes,
    ...staffAccountRoutes,
    ...staffSettingsRoutes,
  ]),
  platformRoute.addChildren([...tenantRoutes, ...platformStaffRoutes, ...platformAccountRoutes, ...platformSettingsRoutes]),
  deviceRoute.addChildren([...kioskRoutes]),
]);

/** Router of the staff site. */
export function createAdminRouter(client: ApolloClient) {
  return createRouter({
    routeTree,
    basepath: '/admin',
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageUnavailable,
    defaultNotFoundComponent: PageMissing,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAdminRouter>;
  }
}

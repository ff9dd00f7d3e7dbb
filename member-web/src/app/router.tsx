import type { ApolloClient } from '@apollo/client';
import { createRouter } from '@tanstack/react-router';
import { contractRoutes } from '../features/contracts/routes.tsx';
import { memberCodeRoutes } from '../features/member-code/routes.tsx';
import { menuRoutes } from '../features/menu/routes.tsx';
import { passwordResetRoutes } from '../features/password-reset/routes.tsx';
import { profileRoutes, profileVisitorRoutes } from '../features/profile/routes.tsx';
import { registrationRoutes } from '../features/registration/routes.tsx';
import { sessionRoutes } from '../features/session/routes.tsx';
import { sessionsRoutes } from '../features/sessions/routes.tsx';
import { usageHistoryRoutes } from '../features/usage-history/routes.tsx';
import { PageMissing, PageUnavailable } from './FallbackPages.tsx';
import { memberRoute, rootRoute, visitorRoute } from './root-routes.tsx';

const routeTree = rootRoute.addChildren([
  visitorRoute.addChildren([...sessionRoutes, ...passwordResetRoutes, ...registrationRoutes, ...profileVisitorRoutes]),
  memberRoute.addChildren([
    ...memberCodeRoutes,
    ...usageHistoryRoutes,
    ...contractRoutes,
    ...menuRoutes,
    ...profileRoutes,
    ...sessionsRoutes,
  ]),
]);

/** Router of one storefront's site; every address contains the storefront's number (`L-13`). */
export function createMemberRouter(client: ApolloClient, storefrontId: string) {
  return createRouter({
    routeTree,
    basepath: `/s/${storefrontId}`,
    context: { client, storefrontId },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageUnavailable,
    defaultNotFoundComponent: PageMissing,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createMemberRouter>;
  }
}

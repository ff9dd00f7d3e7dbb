import type { ApolloClient } from '@apollo/client';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { SessionDocument } from '../features/session/session.gen.ts';
import { MemberShell } from './MemberShell.tsx';

export interface RouterContext {
  readonly client: ApolloClient;
  readonly storefrontId: string;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Pages that anybody may open. */
export const visitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'visitor',
  component: lazyRouteComponent(() => import('./VisitorShell.tsx'), 'VisitorShell'),
});

/** Pages of the member who is logged in, under the four tabs; everybody else logs in first and comes back. */
export const memberRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'member',
  beforeLoad: async ({ context, location }) => {
    const { data } = await context.client.query({ query: SessionDocument });
    if (!data?.viewer) throw redirect({ to: '/login', search: location.pathname === '/' ? {} : { next: location.pathname } });
  },
  component: MemberShell,
});

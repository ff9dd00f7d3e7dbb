import type { ApolloClient } from '@apollo/client';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { SessionDocument } from '../features/session/session.gen.ts';
import { homeOf, type LoggedInRealm, mayOpen } from './realms.ts';

export interface RouterContext {
  readonly client: ApolloClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Pages open to everybody. */
export const visitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'visitor',
  component: lazyRouteComponent(() => import('./VisitorShell.tsx'), 'VisitorShell'),
});

interface Arrival {
  readonly context: RouterContext;
  readonly location: { readonly pathname: string };
}

async function realmOf({ context, location }: Arrival): Promise<LoggedInRealm> {
  const { data } = await context.client.query({ query: SessionDocument });
  const realm = data?.viewer?.account.realm;
  if (realm === undefined || realm === 'CUSTOMER')
    throw redirect({ to: '/login', search: location.pathname === '/' ? {} : { next: location.pathname } });
  return realm;
}

/** Admits viewers of the right realm and redirects others to their own start page. The API refuses them in any case. */
const only = (part: LoggedInRealm) => async (arrival: Arrival) => {
  const realm = await realmOf(arrival);
  if (!mayOpen(realm, part)) throw redirect({ to: homeOf(realm) });
};

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async (arrival) => {
    throw redirect({ to: homeOf(await realmOf(arrival)), replace: true });
  },
});

const shell = lazyRouteComponent(() => import('./AdminShell.tsx'), 'AdminShell');

/** Pages of an operator's staff. */
export const staffRoute = createRoute({ getParentRoute: () => rootRoute, id: 'staff', beforeLoad: only('STAFF'), component: shell });

/** Pages of platform staff. */
export const platformRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'platform',
  beforeLoad: only('PLATFORM'),
  component: shell,
});

/** Pages of a device at a door: full screen, no shell. */
export const deviceRoute = createRoute({ getParentRoute: () => rootRoute, id: 'device', beforeLoad: only('DEVICE'), component: Outlet });

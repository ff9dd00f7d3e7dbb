import type { ApolloClient } from '@apollo/client';
import { deviceLanguage, isOnline, readInDates } from '@monban/ui';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { SessionDocument, type SessionQuery } from '../features/session/session.gen.ts';
import { forgetMember, noteLoggedIn } from './last-visit.ts';
import { MemberShell } from './MemberShell.tsx';

export interface RouterContext {
  readonly client: ApolloClient;
  readonly storefrontId: string;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Prefetches the page's queries while the page and the session are still loading. Only for the first page of a visit. */
    askAhead?: (client: ApolloClient, params: Readonly<Record<string, string>>) => Promise<void>;
  }
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Pages open to everybody. */
export const visitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'visitor',
  component: lazyRouteComponent(() => import('./VisitorShell.tsx'), 'VisitorShell'),
});

/** The viewer; undefined when the server cannot be reached. */
async function session(client: ApolloClient): Promise<SessionQuery | undefined> {
  try {
    return (await client.query({ query: SessionDocument })).data;
  } catch (error) {
    if (isOnline()) throw error;
    return undefined;
  }
}

/**
 * Pages of a logged-in member, under the four tabs; everybody else logs in first and comes back. Without the server nobody is redirected:
 * the pages show what they can.
 */
export const memberRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'member',
  beforeLoad: async ({ context, location }) => {
    const data = await session(context.client);
    if (data?.viewer) noteLoggedIn(context.storefrontId);
    if (data === undefined || data.viewer) return;
    await forgetMember(context.storefrontId);
    throw redirect({ to: '/login', search: location.pathname === '/' ? {} : { next: location.pathname } });
  },
  component: MemberShell,
  // Most of these pages display dates.
  staticData: { askAhead: () => Promise.resolve(readInDates(deviceLanguage())) },
});

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
    /** Asks ahead what the page will ask, while the page and the session are still on their way. Only for the first page of a visit. */
    askAhead?: (client: ApolloClient, params: Readonly<Record<string, string>>) => Promise<void>;
  }
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Pages that anybody may open. */
export const visitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'visitor',
  component: lazyRouteComponent(() => import('./VisitorShell.tsx'), 'VisitorShell'),
});

/** Who is logged in; undefined when the server cannot be asked at all. */
async function session(client: ApolloClient): Promise<SessionQuery | undefined> {
  try {
    return (await client.query({ query: SessionDocument })).data;
  } catch (error) {
    if (isOnline()) throw error;
    return undefined;
  }
}

/**
 * Pages of the member who is logged in, under the four tabs; everybody else logs in first and comes back. Without the server nobody is
 * sent away: the pages say what they can still show.
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
  // Most of these pages write dates.
  staticData: { askAhead: () => Promise.resolve(readInDates(deviceLanguage())) },
});

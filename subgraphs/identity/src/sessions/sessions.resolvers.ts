import type { Id } from '@monban/domain-kit';
import { mutations, type RequestContext } from '@monban/subgraph-kit';
import type { AccountRow } from '../accounts/account.entity.ts';
import { accountById } from '../accounts/account.queries.ts';
import { permissionsOf } from '../permission-list/permissions-of.ts';
import { readAccount } from '../accounts/tenant-of-account.ts';
import { mutation } from '../mutation.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import type { IdentitySettings } from '../settings.ts';
import { ownTenant } from '../tenants/tenant.queries.ts';
import type { Feature } from '../tenants/tenant.entity.ts';
import { endAllSessions, endSession } from './end-session.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { resolveViewer } from './resolve-viewer.ts';

/** A logged-in viewer, with the features of their tenant. */
export interface LoggedInViewer {
  readonly account: AccountRow;
  readonly features: readonly Feature[];
}

/** The logged-in viewer on this surface; null for a visitor. */
async function viewer(ctx: RequestContext): Promise<LoggedInViewer | null> {
  if (!ctx.viewer.accountId) return null;
  const account = await ctx.load(accountById, ctx.viewer.accountId as Id<'account'>);
  // a session outlives its erased account until the revocation arrives
  return account && !account.erasedAt ? { account, features: ctx.viewer.features as Feature[] } : null;
}

const noteDenial = mutation.bare('noteDenial', {
  action: 'session.noteDenial',
  why: 'The gateway tells of a request that it refused; denials are counted.',
  run(ctx, { field }: { field: string }) {
    ctx.denied(field);
    return true;
  },
});

export const sessionResolvers = (settings: IdentitySettings): Resolvers => ({
  Query: {
    viewer: (_, __, ctx) => viewer(ctx),
    resolveViewer: (_, { surface, token }, ctx) => resolveViewer(ctx, surface, token ?? null),
  },
  Mutation: mutations(logIn(settings), logOut, endSession, endAllSessions, noteDenial),
  SessionEnded: { account: readAccount },
  SessionsEnded: { account: readAccount },
  Session: {
    begunAt: ({ createdAt }) => createdAt,
    browser: ({ browser }) => browser ?? null,
    system: ({ system }) => system ?? null,
    place: ({ place }) => place ?? null,
    current: ({ id }, _, ctx) => id === ctx.viewer.sessionId,
  },
  Viewer: {
    features: ({ features }) => [...features],
    permissions: (_, __, ctx) => permissionsOf(ctx.viewer),
    now: (_, __, ctx) => ctx.now,
    timeZone: (_, __, ctx) => ctx.timeZone,
    tenant: (_, __, ctx) => ownTenant(ctx),
  },
});

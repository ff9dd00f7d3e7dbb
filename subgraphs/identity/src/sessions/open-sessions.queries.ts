import { type Id, uuidOf } from '@monban/domain-kit';
import { given, lookUpByFunction, lookUpFirst, reads, type RequestContext, sql, type SqlBool } from '@monban/subgraph-kit';
import type { AccountRow } from '../accounts/account.entity.ts';
import { Session, type SessionRow } from './session.entity.ts';

// The provider's staff see accounts of operators, each under its own row-level security.

const openSessions = lookUpFirst({
  of: Session,
  by: 'accountId',
  // neither ended nor expired nor left idle
  where: () => sql<SqlBool>`r.ended_at is null and r.expires_at > ${given('now')}
    and r.last_seen_at > ${given('now')}::timestamptz - make_interval(secs => r.idle_seconds)`,
  values: ({ realClock }) => ({ now: realClock.now().toString() }),
  sort: { by: ['lastSeenAt', 'id'], direction: 'desc' },
});

const sessionCounts = lookUpByFunction({
  call: 'session_counts',
  types: ['uuid'],
  values: (id: Id<'account'>) => [uuidOf(id)],
  besides: ({ realClock }) => [realClock.now().toString()],
  row: { sessions: reads.number },
});

const newestSessions = lookUpFirst({ of: Session, by: 'accountId', sort: { by: ['createdAt', 'id'], direction: 'desc' } });

type Whose = Pick<AccountRow, 'id' | 'tenantId'>;

/** The account's active sessions, last used first. */
export const openSessionsOf = (ctx: RequestContext, { id, tenantId }: Whose, limit: number): Promise<SessionRow[]> =>
  openSessions(ctx.under(tenantId), id, limit);

/** Their number. */
export const sessionCountOf = async (ctx: RequestContext, { id, tenantId }: Whose): Promise<number> =>
  (await ctx.under(tenantId).load(sessionCounts, id))[0]?.sessions ?? 0;

/** When a session of the account last began; null before the first. */
export const lastLogInOf = async (ctx: RequestContext, { id, tenantId }: Whose): Promise<Temporal.Instant | null> =>
  (await newestSessions(ctx.under(tenantId), id, 1))[0]?.createdAt ?? null;

import { idFromUuid, uuidOf } from '@monban/domain-kit';
import { defineLoader, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import type { Account } from './account.entity.ts';

/** What was done, as the audit chain names it → as the graph does. */
const kinds = {
  'account.registered': 'REGISTERED',
  'session.begun': 'LOGGED_IN',
  'account.nameChanged': 'NAME_CHANGED',
  'account.passwordChanged': 'PASSWORD_CHANGED',
  'account.passwordReset': 'PASSWORD_RESET',
  'account.sessionsEnded': 'SESSIONS_ENDED',
  'account.emailChanged': 'EMAIL_CHANGED',
  'account.locked': 'LOCKED',
  'account.unlocked': 'UNLOCKED',
  'account.entryStopped': 'ENTRY_STOPPED',
  'account.entryAllowed': 'ENTRY_ALLOWED',
  'account.identityChecking': 'IDENTITY_CHECKING',
  'account.identityResendRequested': 'IDENTITY_RESEND_REQUESTED',
  'account.identityConfirmed': 'IDENTITY_CONFIRMED',
  'account.identityStopped': 'IDENTITY_STOPPED',
  'account.identityAllowed': 'IDENTITY_ALLOWED',
  'account.identityNoted': 'IDENTITY_NOTED',
} as const;

interface AuditRow {
  readonly page: number;
  readonly id: string;
  readonly at: string;
  readonly actor_role: string;
  readonly actor_id: string | null;
  readonly action: keyof typeof kinds;
}

/** Something that happened to an account. */
export type AccountEvent = ReturnType<typeof eventOf>;

const eventOf = ({ id, at, actor_role, actor_id, action }: AuditRow) => ({
  id: idFromUuid('event', id),
  kind: kinds[action],
  // a `timestamptz` as PostgreSQL prints it
  at: Temporal.Instant.from(at.replace(' ', 'T')),
  actorId: actor_id && actor_role !== 'anonymous' ? idFromUuid('account', actor_id) : null,
});

interface EventsKey {
  readonly accountId: string;
  readonly limit: number;
  /** Time and id of the event before the page. */
  readonly before: readonly [at: string, id: string] | null;
}

const eventPages = defineLoader('accountEvents', async (keys: readonly EventsKey[], ctx) => {
  const rows = await ctx.read((em) =>
    em.execute<AuditRow[]>(
      `select k.page::int as page, e.id, e.at::text as at, e.actor_role, e.actor_id, e.action
       from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::uuid[]) with ordinality as k(account_id, size, before, before_id, page)
       cross join lateral (
         select * from audit_entry a
         where a.tenant_id = ? and a.subject_type = 'account' and a.subject_id = k.account_id and a.action = any(?::text[])
           and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
         order by a.at desc, a.id desc limit k.size
       ) e
       order by k.page, e.at desc, e.id desc`,
      [
        `{${keys.map((key) => uuidOf(key.accountId)).join(',')}}`,
        `{${keys.map((key) => key.limit).join(',')}}`,
        `{${keys.map((key) => (key.before ? `"${key.before[0]}"` : 'null')).join(',')}}`,
        `{${keys.map((key) => key.before?.[1] ?? 'null').join(',')}}`,
        uuidOf(ctx.tenantId),
        `{${Object.keys(kinds).join(',')}}`,
      ],
    ),
  );
  const byPage = Map.groupBy(rows, (row) => row.page);
  return keys.map((_, at) => byPage.get(at + 1) ?? []);
});

/** What happened to an account, newest first, from the audit chain; staff only. */
export async function accountEvents(ctx: RequestContext, { id }: Account, args: PageArgs) {
  const page = readPage(ctx, { list: `account-events:${id}` }, args);
  const before = page.after === null ? null : ([String(page.after[0]), String(page.after[1])] as const);
  const rows = await ctx.load(eventPages, { accountId: id, limit: page.limit, before });
  const { edges, pageInfo } = toConnection(page, rows, (row) => [row.at, row.id]);
  return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: eventOf(node) })) };
}

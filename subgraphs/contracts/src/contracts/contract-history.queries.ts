import { idFromUuid, uuidOf } from '@monban/domain-kit';
import { defineLoader, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import type { Contract, ContractState } from './contract.entity.ts';

/** A `timestamptz` as PostgreSQL prints it. */
const instantOf = (printed: string): Temporal.Instant => Temporal.Instant.from(printed.replace(' ', 'T'));

interface StateRow {
  readonly page: number;
  readonly id: string;
  readonly state: ContractState;
  readonly since: string;
}

interface StatesKey {
  readonly contractId: string;
  readonly limit: number;
  /** Beginning and id of the change before the page. */
  readonly before: readonly [since: string, id: string] | null;
}

const statePages = defineLoader('contractStates', async (keys: readonly StatesKey[], ctx) => {
  const rows = await ctx.read((em) =>
    em.execute<StateRow[]>(
      `select k.page::int as page, s.id, s.state, s.created_at::text as since
       from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::uuid[]) with ordinality as k(contract_id, size, since, id, page)
       cross join lateral (
         select c.id, c.state, c.created_at from contract_state_change c
         where c.tenant_id = ? and c.contract_id = k.contract_id and (k.id is null or (c.created_at, c.id) < (k.since, k.id))
         order by c.created_at desc, c.id desc limit k.size
       ) s
       order by k.page, s.created_at desc, s.id desc`,
      [
        `{${keys.map((key) => uuidOf(key.contractId)).join(',')}}`,
        `{${keys.map((key) => key.limit).join(',')}}`,
        `{${keys.map((key) => (key.before ? `"${key.before[0]}"` : 'null')).join(',')}}`,
        `{${keys.map((key) => key.before?.[1] ?? 'null').join(',')}}`,
        uuidOf(ctx.tenantId),
      ],
    ),
  );
  const byPage = Map.groupBy(rows, (row) => row.page);
  return keys.map((_, at) => byPage.get(at + 1) ?? []);
});

/** The states of a contract, newest first; one statement for all contracts of a tick. */
export async function contractStates(ctx: RequestContext, { id }: Contract, args: PageArgs) {
  const page = readPage(ctx, { list: `contract-states:${id}` }, args);
  const before = page.after === null ? null : ([String(page.after[0]), String(page.after[1])] as const);
  const rows = await ctx.load(statePages, { contractId: id, limit: page.limit, before });
  const { edges, pageInfo } = toConnection(page, rows, (row) => [row.since, row.id]);
  return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: { state: node.state, since: instantOf(node.since) } })) };
}

/** What was done, as the audit chain names it → as the graph does. Other deeds are not told here. */
const kinds = {
  'contract.assigned': 'ASSIGNED',
  'contract.suspended': 'SUSPENDED',
  'contract.resumed': 'RESUMED',
  'inviteLink.renewed': 'INVITE_LINK_RENEWED',
  'seat.taken': 'SEAT_TAKEN',
  'seat.released': 'SEAT_RELEASED',
  'seat.left': 'SEAT_LEFT',
  'product.allowanceSet': 'ALLOWANCE_SET',
} as const;
type Action = keyof typeof kinds;

interface AuditRow {
  readonly page: number;
  readonly id: string;
  readonly at: string;
  readonly actor_role: string;
  readonly actor_id: string | null;
  readonly action: Action;
  readonly account_id: string | null;
  readonly detail: { before?: unknown; after?: unknown; reason?: string | null; note?: string | null } | null;
}

/** Something that happened to a contract, to one of its seats, or to the allowance of its product. */
export type ContractEvent = ReturnType<typeof eventOf>;

const eventOf = ({ id, at, actor_role, actor_id, action, account_id, detail }: AuditRow) => ({
  id: idFromUuid('event', id),
  kind: kinds[action],
  at: instantOf(at),
  actorId: actor_id && actor_role !== 'anonymous' ? idFromUuid('account', actor_id) : null,
  accountId: account_id && idFromUuid('account', account_id),
  allowanceBefore: action === 'product.allowanceSet' ? Number(detail?.before) : null,
  allowanceAfter: action === 'product.allowanceSet' ? Number(detail?.after) : null,
  reason: detail?.reason ?? null,
  note: detail?.note ?? null,
});

interface EventsKey {
  readonly contractId: string;
  readonly limit: number;
  /** Time and id of the event before the page. */
  readonly before: readonly [at: string, id: string] | null;
}

const eventPages = defineLoader('contractEvents', async (keys: readonly EventsKey[], ctx) => {
  const rows = await ctx.read((em) =>
    em.execute<AuditRow[]>(
      `select k.page::int as page, e.id, e.at::text as at, e.actor_role, e.actor_id, e.action, e.account_id, d.detail
       from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::uuid[]) with ordinality as k(contract_id, size, before, before_id, page)
       join contract c on c.tenant_id = ? and c.id = k.contract_id
       cross join (select ?::text[] as told) actions
       cross join lateral (
         select a.*, null::uuid as account_id from audit_entry a
           where a.tenant_id = c.tenant_id and a.subject_type = 'contract' and a.subject_id = c.id and a.action = any(actions.told)
             and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
         union all
         select a.*, s.account_id from seat s join audit_entry a on a.tenant_id = s.tenant_id and a.subject_type = 'seat' and a.subject_id = s.id
           where s.tenant_id = c.tenant_id and s.contract_id = c.id and a.action = any(actions.told)
             and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
         union all
         select a.*, null from audit_entry a
           where a.tenant_id = c.tenant_id and a.subject_type = 'product' and a.subject_id = c.product_id
             and a.action = 'product.allowanceSet' and a.at >= c.created_at and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
         order by at desc, id desc limit k.size
       ) e
       left join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id
       order by k.page, e.at desc, e.id desc`,
      [
        `{${keys.map((key) => uuidOf(key.contractId)).join(',')}}`,
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

/** What happened to a contract, newest first, from the audit chain. */
export async function contractEvents(ctx: RequestContext, { id }: Contract, args: PageArgs) {
  const page = readPage(ctx, { list: `contract-events:${id}` }, args);
  const before = page.after === null ? null : ([String(page.after[0]), String(page.after[1])] as const);
  const rows = await ctx.load(eventPages, { contractId: id, limit: page.limit, before });
  const { edges, pageInfo } = toConnection(page, rows, (row) => [row.at, row.id]);
  return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: eventOf(node) })) };
}

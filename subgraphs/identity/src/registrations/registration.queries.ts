import { parseId, uuidOf, type Id } from '@monban/domain-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { badInput, defineLoader, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import type { RegistrationState } from './domain/registration.ts';
import { Registration } from './registration.entity.ts';

export interface RegistrationFilter {
  readonly contractId?: string | null | undefined;
  readonly states?: readonly RegistrationState[] | null | undefined;
  readonly search?: string | null | undefined;
}

/** Stored rows that are in this state now: `EXPIRED` is seen, not stored (`stateAt`). */
const inState = (state: RegistrationState, now: Temporal.Instant): FilterQuery<Registration> => {
  if (state === 'EXPIRED') return { state: 'MAIL_SENT', expiresAt: { $lte: now } };
  return state === 'MAIL_SENT' ? { state, expiresAt: { $gt: now } } : { state };
};

/** Registrations of customers and seat members, newest first (`T-25`); ids grow with time. Those of staff are the provider's matter. */
export async function listRegistrations(ctx: RequestContext, args: PageArgs & { filter?: RegistrationFilter | null | undefined }) {
  const page = readPage(ctx, { list: 'registrations', filter: args.filter }, args);
  const { contractId, states, search } = args.filter ?? {};
  const contract = contractId == null ? null : parseId('contract', contractId);
  if (contractId != null && !contract) throw badInput('Malformed contract id.');
  const text = search?.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  const conditions: FilterQuery<Registration>[] = [
    { realm: 'CUSTOMER' },
    ...(page.after ? [{ id: { $lt: page.after[0] as Id<'registration'> } }] : []),
    ...(contract ? [{ contractId: contract }] : []),
    ...(states ? [{ $or: states.map((state) => inState(state, ctx.clock.now())) }] : []),
    ...(text ? [{ searchText: { $like: `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%` } }] : []),
  ];
  const rows = await ctx.read((em) => em.find(Registration, { $and: conditions }, { orderBy: { id: 'desc' }, limit: page.limit }));
  return toConnection(page, rows, (row) => [row.id]);
}

interface ContractPageKey {
  readonly contractId: Id<'contract'>;
  readonly limit: number;
  readonly after: string | null;
}

/** Pages of several contracts in one statement. */
const contractPages = defineLoader('registrationsOfContract', async (keys: readonly ContractPageKey[], ctx) => {
  const rows = await ctx.read(async (em) => {
    const ids = await em.execute<{ id: string; page: number }[]>(
      `select r.id, k.page::int as page
       from unnest(?::uuid[], ?::int[], ?::uuid[]) with ordinality as k(contract_id, size, after_id, page)
       cross join lateral (
         select id from registration where tenant_id = ? and contract_id = k.contract_id and state <> 'COMPLETED'
           and (k.after_id is null or id < k.after_id) order by id desc limit k.size
       ) r`,
      [
        `{${keys.map((key) => uuidOf(key.contractId)).join(',')}}`,
        `{${keys.map((key) => key.limit).join(',')}}`,
        `{${keys.map((key) => (key.after ? uuidOf(key.after) : 'null')).join(',')}}`,
        uuidOf(ctx.tenantId),
      ],
    );
    const found = await em.find(Registration, { id: { $in: ids.map((row) => row.id as Registration['id']) } }, { orderBy: { id: 'desc' } });
    const pageOf = new Map(ids.map((row) => [row.id, row.page]));
    return found.map((row) => ({ row, page: pageOf.get(uuidOf(row.id))! }));
  });
  const byPage = Map.groupBy(rows, ({ page }) => page);
  return keys.map((_, at) => (byPage.get(at + 1) ?? []).map(({ row }) => row));
});

/** Registrations by a contract's invite link that have not become a seat, newest first (`T-25`). */
export async function registrationsOfContract(ctx: RequestContext, contractId: Id<'contract'>, args: PageArgs) {
  const page = readPage(ctx, { list: `registrations:${contractId}` }, args);
  const rows = await ctx.load(contractPages, {
    contractId,
    limit: page.limit,
    after: (page.after?.[0] as string | undefined) ?? null,
  });
  return toConnection(page, rows, (row) => [row.id]);
}

/** How many registrations wait for their person or their seat, by contract: they hold no seat yet (`P-T-06`). */
export const openRegistrationCounts = (ctx: RequestContext) =>
  ctx.read((em) =>
    em.execute<{ contract_id: string; open: number }[]>(
      `select contract_id, count(*)::int as open from registration
       where tenant_id = ? and contract_id is not null and (state = 'CONFIRMED' or (state = 'MAIL_SENT' and expires_at > ?))
       group by contract_id`,
      [uuidOf(ctx.tenantId), ctx.clock.now().toString()],
    ),
  );

/** Log-ins of a contract's seat members that are good now: what suspending it ends (`T-36`). */
export const liveSessionsOfContract = defineLoader('liveSessionsOfContract', async (ids: readonly Id<'contract'>[], ctx) => {
  const now = ctx.realClock.now().toString();
  const rows = await ctx.read((em) =>
    em.execute<{ contract_id: string; live: number }[]>(
      `select t.contract_id, count(s.id)::int as live
       from seat_standing t join session s on s.tenant_id = t.tenant_id and s.account_id = t.account_id
       where t.tenant_id = ? and t.contract_id = any(?::uuid[]) and s.ended_at is null and s.expires_at > ?
         and s.last_seen_at > ?::timestamptz - make_interval(secs => s.idle_seconds)
       group by t.contract_id`,
      [uuidOf(ctx.tenantId), `{${ids.map((id) => uuidOf(id)).join(',')}}`, now, now],
    ),
  );
  const live = new Map(rows.map((row) => [row.contract_id, row.live]));
  return ids.map((id) => live.get(uuidOf(id)) ?? 0);
});

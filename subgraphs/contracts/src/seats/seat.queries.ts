import { uuidOf, type Id } from '@monban/domain-kit';
import { defineLoader, loadById, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { Seat } from './seat.entity.ts';

export const seatById = loadById(Seat);

export const seatOfAccount = defineLoader('seatOfAccount', async (accountIds: readonly Id<'account'>[], ctx) => {
  const rows = await ctx.read((em) => em.find(Seat, { accountId: { $in: [...accountIds] }, releasedAt: null }));
  const byAccount = new Map(rows.map((row) => [row.accountId, row]));
  return accountIds.map((id) => byAccount.get(id) ?? null);
});

interface SeatsPageKey {
  readonly contractId: string;
  readonly limit: number;
  readonly after: string | null;
}

/** Pages of taken seats of several contracts in one statement; ids grow with time, so that their order is the order of coming. */
const seatPages = defineLoader('seatPages', async (keys: readonly SeatsPageKey[], ctx) => {
  const rows = await ctx.read(async (em) => {
    const ids = await em.execute<{ id: string; page: number }[]>(
      `select s.id, k.page::int as page
       from unnest(?::uuid[], ?::int[], ?::uuid[]) with ordinality as k(contract_id, size, after_id, page)
       cross join lateral (
         select id from seat where tenant_id = ? and contract_id = k.contract_id and released_at is null
           and (k.after_id is null or id > k.after_id) order by id limit k.size
       ) s`,
      [
        `{${keys.map((k) => uuidOf(k.contractId)).join(',')}}`,
        `{${keys.map((k) => k.limit).join(',')}}`,
        `{${keys.map((k) => (k.after ? uuidOf(k.after) : 'null')).join(',')}}`,
        uuidOf(ctx.tenantId),
      ],
    );
    const seats = await em.find(Seat, { id: { $in: ids.map((row) => row.id as Seat['id']) } }, { orderBy: { id: 'asc' } });
    const pageOf = new Map(ids.map((row) => [row.id, row.page]));
    return seats.map((seat) => ({ seat, page: pageOf.get(uuidOf(seat.id))! }));
  });
  const byPage = Map.groupBy(rows, (row) => row.page);
  return keys.map((_, i) => (byPage.get(i + 1) ?? []).map((row) => row.seat));
});

/** Seat members of a contract by the time they came (`T-29`). */
export async function listSeats(ctx: RequestContext, contractId: Id<'contract'>, args: PageArgs) {
  const page = readPage(ctx, { list: `seats:${contractId}` }, args);
  const rows = await ctx.load(seatPages, { contractId, limit: page.limit, after: (page.after?.[0] as string | undefined) ?? null });
  return toConnection(page, rows, (seat) => [seat.id]);
}

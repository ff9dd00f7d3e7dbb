import { uuidOf, type Id } from '@monban/domain-kit';
import { defineLoader, loadById, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import { seatOfAccount } from '../seats/seat.queries.ts';
import { Contract, type ContractState } from './contract.entity.ts';

export const contractById = loadById(Contract);

export const contractsHeldBy = defineLoader('contractsHeldBy', async (holderIds: readonly Id<'account'>[], ctx) => {
  const rows = await ctx.read((em) => em.find(Contract, { holderId: { $in: [...holderIds] } }, { orderBy: { number: 'asc' } }));
  const byHolder = Map.groupBy(rows, (row) => row.holderId);
  return holderIds.map((id) => byHolder.get(id) ?? []);
});

/** The contract if the viewer may see it: staff, its holder, and those who sit on one of its seats. */
export async function visibleContract(ctx: RequestContext, id: Contract['id']): Promise<Contract | null> {
  const contract = await ctx.load(contractById, id);
  if (!contract) return null;
  const seat = ctx.viewer.role === 'customer' ? await ctx.load(seatOfAccount, ctx.viewer.accountId as Id<'account'>) : null;
  return permissions.can(ctx, 'contract.read', { contract, hasSeat: seat?.contract.id === id }) ? contract : null;
}

/** Held contracts and the one of the viewer's seat, by number. */
export async function myContracts(ctx: RequestContext): Promise<Contract[]> {
  const me = ctx.viewer.accountId as Id<'account'>;
  const [held, seat] = await Promise.all([ctx.load(contractsHeldBy, me), ctx.load(seatOfAccount, me)]);
  const seated = seat ? await ctx.load(contractById, seat.contract.id) : null;
  return [...held, ...(seated ? [seated] : [])].sort((a, b) => a.number - b.number);
}

export interface ContractFilter {
  readonly state?: ContractState | null | undefined;
  readonly inSurplus?: boolean | null | undefined;
}

/** Contracts of the tenant, newest number first. */
export async function listContracts(ctx: RequestContext, args: PageArgs & { filter?: ContractFilter | null | undefined }) {
  const page = readPage('contracts', ctx.tenantId, args);
  const { state, inSurplus } = args.filter ?? {};
  const rows = await ctx.read(async (em) => {
    const query = em.createQueryBuilder(Contract, 'c').select('*').orderBy({ number: 'desc' }).limit(page.limit);
    if (page.after) query.andWhere({ number: { $lt: page.after[0] as number } });
    if (state) query.andWhere({ state });
    if (inSurplus != null) {
      const surplus = 'c.seats_used > (select p.seat_allowance from product p where p.tenant_id = c.tenant_id and p.id = c.product_id)';
      query.andWhere(inSurplus ? surplus : `not ${surplus}`);
    }
    query.andWhere('c.tenant_id = ?', [uuidOf(ctx.tenantId)]);
    return query.getResultList();
  });
  return toConnection('contracts', ctx.tenantId, page, rows, (row) => [row.number]);
}

import { type Id, parseId, uuidOf, idFromUuid } from '@monban/domain-kit';
import { badInput, type Em, lookUpAll, type RequestContext, showPreview, type Shown, sql } from '@monban/subgraph-kit';
import { Contract } from '../contracts/contract.entity.ts';
import { MOST_SEATS } from '../seats/domain/seat-ledger.ts';
import { allowanceImpact, type AllowanceImpact, type ContractFacts, registrationsWithoutSeat } from './domain/allowance-impact.ts';
import type { Product } from './product.entity.ts';
import { productById } from './product.queries.ts';

/** The effect of a changed allowance, with the proposed allowance. */
export interface SeatAllowanceImpact extends AllowanceImpact {
  readonly product: { readonly id: Id<'product'> };
  readonly allowanceBefore: number;
  readonly allowance: number;
}
export type ImpactView = Shown<SeatAllowanceImpact>;

/** The effect of an allowance on the contracts of a product, before anything changes (`P-T-03`). */
export async function seatAllowanceImpact(ctx: RequestContext, args: { productId: string; allowance: number }): Promise<ImpactView | null> {
  const id = parseId('product', args.productId);
  if (args.allowance < 0 || args.allowance > MOST_SEATS) throw badInput(`allowance must be between 0 and ${MOST_SEATS}.`);
  const product = id && (await ctx.load(productById, id));
  return product && showPreview('SeatAllowanceImpact', impactOf(product, await contractsNow(ctx, product.id), args.allowance));
}

const contractsByProduct = lookUpAll(Contract, 'productId', { where: (eb) => eb('state', '<>', sql.lit('ENDED')), order: ['number'] });

/** Every contract of the product that has not ended, by number. */
const contractsNow = async (ctx: RequestContext, id: Id<'product'>): Promise<ContractFacts[]> =>
  (await ctx.load(contractsByProduct, id)).map(({ seatsUsed: used, ...contract }) => ({
    id: contract.id,
    number: contract.number,
    state: contract.state,
    used,
  }));

/** The same in the transaction of the change. */
export async function contractsOfProduct(em: Em, { tenantId, id }: Pick<Product, 'tenantId' | 'id'>): Promise<ContractFacts[]> {
  const rows = await em.execute<{ id: string; number: number; state: ContractFacts['state']; used: number }[]>(
    `select id, number, state, seats_used as used from contract
     where tenant_id = ? and product_id = ? and state <> 'ENDED' order by number`,
    [uuidOf(tenantId), uuidOf(id)],
  );
  return rows.map((row): ContractFacts => ({ ...row, id: idFromUuid('contract', row.id) }));
}

/** The effect of the allowance on these contracts of a product. */
export const impactOf = (
  { id, seatAllowance }: Pick<Product, 'id' | 'seatAllowance'>,
  contracts: readonly ContractFacts[],
  allowance: number,
): SeatAllowanceImpact => ({
  ...allowanceImpact(contracts, seatAllowance, allowance),
  product: { id },
  allowanceBefore: seatAllowance,
  allowance,
});

/** Registrations in progress that would find no seat; null when identity cannot be asked. */
export async function registrationsTurnedAway(ctx: RequestContext, { product: { id }, allowance }: ImpactView): Promise<number | null> {
  try {
    const { openRegistrations } = await ctx.command<{ openRegistrations: { contractId: string; open: number }[] }>(
      'identity',
      '{ openRegistrations { contractId open } }',
      {},
      { tenant: ctx.tenantClock, requestId: ctx.requestId },
    );
    const contracts = await contractsNow(ctx, id);
    const open = new Map(openRegistrations.map((row) => [row.contractId, row.open]));
    return registrationsWithoutSeat(contracts, allowance, (contractId) => open.get(contractId) ?? 0);
  } catch (error) {
    ctx.log.warn({ reason: (error as Error).message }, 'identity did not count the registrations in progress');
    return null;
  }
}

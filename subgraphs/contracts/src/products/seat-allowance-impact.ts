import { type Id, parseId, uuidOf, idFromUuid } from '@monban/domain-kit';
import { badInput, type Em, type RequestContext, showPreview, type Shown } from '@monban/subgraph-kit';
import { MOST_SEATS } from '../seats/domain/seat-ledger.ts';
import { allowanceImpact, type AllowanceImpact, type ContractFacts, registrationsWithoutSeat } from './domain/allowance-impact.ts';
import { Product } from './product.entity.ts';

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
  return ctx.read(async (em) => {
    const product = id && (await em.findOne(Product, { id }));
    return product && showPreview('SeatAllowanceImpact', impactOf(product, await contractsOfProduct(em, product), args.allowance));
  });
}

/** Every contract of the product that has not ended, by number: one statement. */
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
    const contracts = await ctx.read((em) => contractsOfProduct(em, { tenantId: ctx.tenantId as Id<'tenant'>, id }));
    const open = new Map(openRegistrations.map((row) => [row.contractId, row.open]));
    return registrationsWithoutSeat(contracts, allowance, (contractId) => open.get(contractId) ?? 0);
  } catch (error) {
    ctx.log.warn({ reason: (error as Error).message }, 'identity did not count the registrations in progress');
    return null;
  }
}

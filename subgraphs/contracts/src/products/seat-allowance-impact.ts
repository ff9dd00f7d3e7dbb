import { createHash } from 'node:crypto';
import { parseId, uuidOf, idFromUuid } from '@monban/domain-kit';
import { badInput, type Em, type RequestContext } from '@monban/subgraph-kit';
import { MOST_SEATS } from '../seats/domain/seat-ledger.ts';
import { allowanceImpact, type AllowanceImpact, type ContractFacts, registrationsWithoutSeat } from './domain/allowance-impact.ts';
import { Product } from './product.entity.ts';

/** A preview together with what it was made from. */
export interface ImpactView extends AllowanceImpact {
  readonly product: Product;
  readonly allowanceBefore: number;
  readonly allowance: number;
  readonly facts: readonly ContractFacts[];
  readonly token: string;
}

/** What an allowance would do to the contracts of a product, before anything is changed (`P-T-03`). */
export async function seatAllowanceImpact(ctx: RequestContext, args: { productId: string; allowance: number }): Promise<ImpactView | null> {
  const id = parseId('product', args.productId);
  if (args.allowance < 0 || args.allowance > MOST_SEATS) throw badInput(`allowance must be between 0 and ${MOST_SEATS}.`);
  return ctx.read(async (em) => {
    const product = id && (await em.findOne(Product, { id }));
    return product && measureImpact(em, product, args.allowance);
  });
}

/** Looks at every contract of the product that has not ended: one statement. */
export async function measureImpact(em: Em, product: Product, allowance: number): Promise<ImpactView> {
  const rows = await em.execute<{ id: string; number: number; state: ContractFacts['state']; used: number }[]>(
    `select id, number, state, seats_used as used from contract
     where tenant_id = ? and product_id = ? and state <> 'ENDED' order by number`,
    [uuidOf(product.tenantId), uuidOf(product.id)],
  );
  const facts = rows.map((row): ContractFacts => ({ ...row, id: idFromUuid('contract', row.id) }));
  const allowanceBefore = product.seatAllowance;
  const impact = allowanceImpact(facts, allowanceBefore, allowance);
  return { ...impact, product, allowanceBefore, allowance, facts, token: tokenOf(product, allowance, impact) };
}

/**
 * The same facts give the same token, others another. It is over what the preview shows, so that a seat taken on a contract far below the
 * allowance asks nobody to look again. Not a secret: it says "this is what I saw", and the mutation measures anew.
 */
function tokenOf({ id, version }: Product, allowance: number, { contracts, surplus, cured }: AllowanceImpact): string {
  const shown = [id, version, allowance, contracts, cured, surplus.map((contract) => [contract.id, contract.used])];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** Registrations under way that would find no seat; null when identity cannot be asked. */
export async function registrationsTurnedAway(ctx: RequestContext, { facts, allowance }: ImpactView): Promise<number | null> {
  try {
    const { openRegistrations } = await ctx.command<{ openRegistrations: { contractId: string; open: number }[] }>(
      'identity',
      '{ openRegistrations { contractId open } }',
      {},
      { tenant: ctx.tenantClock, requestId: ctx.requestId },
    );
    const open = new Map(openRegistrations.map((row) => [row.contractId, row.open]));
    return registrationsWithoutSeat(facts, allowance, (contractId) => open.get(contractId) ?? 0);
  } catch (error) {
    ctx.log.warn({ reason: (error as Error).message }, 'identity did not count the registrations under way');
    return null;
  }
}

import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Product } from './product.entity.ts';
import { setSeatAllowanceInput } from './product.inputs.ts';
import { measureImpact } from './seat-allowance-impact.ts';

/**
 * Sets the allowance of all contracts of a product at once (`T-10`…`T-12`); removes nobody (`T-51`). Contracts go into surplus (`T-50`) only when
 * somebody has looked at that: by the token of the preview (`P-T-03`).
 */
export async function setSeatAllowance(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, setSeatAllowanceInput, raw);
  if (!input.ok) return input.error;
  const { productId, allowance, expectedVersion, impactToken } = input.value;
  if (!ctx.viewer.features.includes('SEATS')) return failure(ctx.locale, 'SeatsNotEnabled', 'SEATS_NOT_ENABLED');
  return ctx.write(async (em) => {
    const product = await em.findOne(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!product) return failure(ctx.locale, 'ProductUnknown', 'PRODUCT_UNKNOWN');
    if (product.version !== expectedVersion) return versionConflict(ctx.locale, product.version);
    const impact = await measureImpact(em, product, allowance);
    const unseen = impactToken == null ? impact.newlyInSurplus > 0 : impactToken !== impact.token;
    if (unseen) {
      return failure(ctx.locale, 'ImpactChanged', impactToken == null ? 'ALLOWANCE_SURPLUS_WARNING' : 'IMPACT_CHANGED', { impact });
    }
    const before = product.seatAllowance;
    product.seatAllowance = allowance;
    await em.flush();
    const contractsInSurplus = impact.surplus.length;
    await ctx.audit(em, {
      action: 'product.allowanceSet',
      subjectType: 'product',
      subjectId: product.id,
      detail: { before, after: allowance, contractsInSurplus },
    });
    return { __typename: 'SeatAllowanceSet' as const, product, contractsInSurplus };
  });
}

import { uuidOf } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Product } from './product.entity.ts';
import { setSeatAllowanceInput } from './product.inputs.ts';

/** Sets the allowance of all contracts of a product at once (`T-10`…`T-12`); removes nobody (`T-51`) and counts who is in surplus then (`T-50`). */
export async function setSeatAllowance(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, setSeatAllowanceInput, raw);
  if (!input.ok) return input.error;
  const { productId, allowance, expectedVersion } = input.value;
  if (!ctx.viewer.features.includes('SEATS')) return failure(ctx.locale, 'SeatsNotEnabled', 'SEATS_NOT_ENABLED');
  return ctx.write(async (em) => {
    const product = await em.findOne(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!product) return failure(ctx.locale, 'ProductUnknown', 'PRODUCT_UNKNOWN');
    if (product.version !== expectedVersion) return versionConflict(ctx.locale, product.version);
    const before = product.seatAllowance;
    product.seatAllowance = allowance;
    await em.flush();
    const [surplus] = await em.execute<{ contracts: number }[]>(
      `select count(*)::int as contracts from contract where tenant_id = ? and product_id = ? and seats_used > ?`,
      [uuidOf(ctx.tenantId), uuidOf(product.id), allowance],
    );
    await ctx.audit(em, {
      action: 'product.allowanceSet',
      subjectType: 'product',
      subjectId: product.id,
      detail: { before, after: allowance, contractsInSurplus: surplus!.contracts },
    });
    return { __typename: 'SeatAllowanceSet' as const, product, contractsInSurplus: surplus!.contracts };
  });
}

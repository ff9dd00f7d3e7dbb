import { type Id, uuidOf } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Location } from '../locations/location.entity.ts';
import { failure } from '../messages.ts';
import { ProductStanding } from '../standing/standing.entity.ts';
import { isProduct } from '../standing/standing.projection.ts';
import { ProductLocations } from './product-locations.entity.ts';
import { viewOf } from './product-locations.queries.ts';

const setProductLocationsInput = z.object({
  productId: inputs.id('product'),
  locationIds: z.array(inputs.id('location')).max(100).nullish(),
  expectedVersion: z.int(),
});

/** Says where a product may be used (`H-54`): holds for all its contracts from the next entry on. */
export async function setProductLocations(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, setProductLocationsInput, raw);
  if (!input.ok) return input.error;
  const { productId, expectedVersion } = input.value;
  const wanted = input.value.locationIds ? [...new Set(input.value.locationIds)].toSorted() : null;
  if (!(await isProduct(ctx, productId))) return failure(ctx.locale, 'ProductUnknown', 'PRODUCT_UNKNOWN');
  return ctx.write(async (em) => {
    if (wanted && (await em.count(Location, { id: { $in: wanted } })) !== wanted.length)
      return failure(ctx.locale, 'LocationUnknown', 'LOCATION_UNKNOWN');
    // two who choose for the first time at once must not both be first, and there is no choice to lock yet
    await em.findOneOrFail(ProductStanding, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const kept = await em.findOne(ProductLocations, { id: productId });
    if ((kept?.version ?? 0) !== expectedVersion) return versionConflict(ctx.locale, kept?.version ?? 0);
    const before = viewOf(kept).locationIds;
    const locationIds = wanted?.map((id) => uuidOf(id)) ?? null;
    const row = kept ?? em.create(ProductLocations, { tenantId: ctx.tenantId as Id<'tenant'>, id: productId });
    row.locationIds = locationIds;
    await em.flush();
    await ctx.audit(em, {
      action: 'product.locationsSet',
      subjectType: 'product',
      subjectId: productId,
      detail: { before, after: wanted },
    });
    return { __typename: 'ProductLocationsSet' as const, product: { id: productId } };
  });
}

import { type Id, uuidOf } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Location } from '../locations/location.entity.ts';
import { mutation } from '../mutation.ts';
import { ProductStanding } from '../standing/standing.entity.ts';
import { isProduct } from '../standing/standing.projection.ts';
import { decidePlaces } from './domain/product-places.ts';
import { ProductLocations } from './product-locations.entity.ts';
import { viewOf } from './product-locations.queries.ts';

/** Sets where a product may be used (`H-54`): applies to all its contracts from the next entry on. */
export const setProductLocations = mutation.define('setProductLocations', {
  action: 'product.setLocations',
  input: z.object({ productId: inputs.id('product'), locationIds: z.array(inputs.id('location')).max(100).nullish() }),
  refusals: { PRODUCT_UNKNOWN: 'ProductUnknown', LOCATION_UNKNOWN: 'LocationUnknown' },
  answer: 'ProductLocationsSet',
  prepare: async (ctx, { productId }) => ({ isThere: await isProduct(ctx, productId) }),
  async load(em, { productId, locationIds }, ctx, { isThere }) {
    if (!isThere) return null;
    const known = locationIds ? await em.count(Location, { id: { $in: locationIds } }) : 0;
    // of two concurrent first choices only one may be the first, and there is no row to lock yet
    await em.findOneOrFail(ProductStanding, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const kept = await em.findOne(ProductLocations, { id: productId });
    return { tenantId: ctx.tenantId as Id<'tenant'>, known, kept, before: viewOf(kept) };
  },
  unknown: 'PRODUCT_UNKNOWN',
  version: ({ before }) => before.version,
  decide: ({ known }, { locationIds }) => decidePlaces(locationIds ?? null, known),
  commit(em, { facts: { tenantId, kept }, change, input: { productId } }) {
    const row = kept ?? em.create(ProductLocations, { tenantId, id: productId });
    row.locationIds = change?.map((id) => uuidOf(id)) ?? null;
    return { product: { id: productId } };
  },
  audit: ({ facts: { before }, change, input: { productId } }) => ({
    action: 'product.locationsSet',
    subjectType: 'product',
    subjectId: productId,
    detail: { before: before.locationIds, after: change },
  }),
});

import { type Id, newId } from '@monban/domain-kit';
import { mutation } from '../mutation.ts';
import { decideProduct } from './domain/product-allowance.ts';
import { Product } from './product.entity.ts';
import { tellProduct } from './product.events.ts';
import { createProductInput } from './product.inputs.ts';

/** Creates a product; a seat allowance above 0 requires the feature (`T-04`, `T-06`). */
export const createProduct = mutation.define('createProduct', {
  action: 'product.create',
  input: createProductInput,
  refusals: { SEATS_NOT_ENABLED: 'SeatsNotEnabled' },
  answer: 'ProductCreated',
  load: async (_, __, ctx) => ({
    tenantId: ctx.tenantId as Id<'tenant'>,
    id: newId('product'),
    hasSeats: ctx.viewer.features.includes('SEATS'),
  }),
  decide: ({ hasSeats }, { seatAllowance }) => decideProduct(seatAllowance, hasSeats),
  commit(em, { facts: { tenantId, id }, input: { name, seatAllowance }, now }) {
    em.create(Product, { tenantId, id, createdAt: now, name, seatAllowance, eventSeq: 1 });
    return { product: { id } };
  },
  emit: async (em, { facts: { tenantId, id }, now }) =>
    tellProduct(em, await em.findOneOrFail(Product, { tenantId, id }), 'ProductDefined', now),
  audit: ({ facts: { id }, input: { name, seatAllowance } }) => ({
    action: 'product.created',
    subjectType: 'product',
    subjectId: id,
    detail: { name, seatAllowance },
  }),
});

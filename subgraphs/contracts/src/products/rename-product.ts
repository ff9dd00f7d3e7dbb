import { LockMode } from '@mikro-orm/core';
import { mutation } from '../mutation.ts';
import { Product } from './product.entity.ts';
import { tellProduct } from './product.events.ts';
import { renameProductInput } from './product.inputs.ts';

/** Renames a product; billing is informed in the same transaction. */
export const renameProduct = mutation.define('renameProduct', {
  action: 'product.rename',
  input: renameProductInput,
  refusals: { PRODUCT_UNKNOWN: 'ProductUnknown' },
  answer: 'ProductRenamed',
  async load(em, { productId }) {
    const product = await em.findOne(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return product && { product, before: product.name };
  },
  unknown: 'PRODUCT_UNKNOWN',
  version: ({ product }) => product.version,
  commit(_, { facts: { product }, input: { name } }) {
    Object.assign(product, { name, eventSeq: product.eventSeq + 1 });
    return { product: { id: product.id } };
  },
  emit: (em, { facts: { product }, now }) => tellProduct(em, product, 'ProductDefined', now),
  audit: ({ facts: { product, before }, input: { name } }) => ({
    action: 'product.renamed',
    subjectType: 'product',
    subjectId: product.id,
    detail: { before, after: name },
  }),
});

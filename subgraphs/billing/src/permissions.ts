import { definePermissions } from '@monban/subgraph-kit';

/** Who may do what in billing (capability matrix, requirements 4.1). */
export const permissions = definePermissions({
  'price.read': {
    says: 'See the price of a product, by reference',
    fields: ['Product', 'Product.monthlyPrice'],
    areas: ['prices', 'contracts'],
    places: 'any',
    staff: true,
    customer: true,
    anonymous: true,
  },
  'price.set': { says: 'Set the price of a product', fields: ['Mutation.setMonthlyPrice'], areas: ['prices'], staff: true },
});

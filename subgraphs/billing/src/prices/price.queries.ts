import type { Id } from '@monban/domain-kit';
import { defineLoader } from '@monban/subgraph-kit';
import { MonthlyPrice } from './monthly-price.entity.ts';

export const monthlyPriceOf = defineLoader('monthlyPriceOf', async (productIds: readonly Id<'product'>[], ctx) => {
  const rows = await ctx.read((em) => em.find(MonthlyPrice, { productId: { $in: [...productIds] } }));
  const byProduct = new Map(rows.map((row) => [row.productId, row]));
  return productIds.map((id) => byProduct.get(id) ?? null);
});

import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, instantColumn, type Row, rowsOfTenant } from '@monban/subgraph-kit';

const MonthlyPriceSchema = defineEntity({
  name: 'MonthlyPrice',
  ...rowsOfTenant('monthly_price'),
  primaryKeys: ['tenantId', 'productId'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    productId: idColumn('product').primary(),
    createdAt: instantColumn(),
    /** Whole yen without consumption tax (`K-14`). */
    net: p.integer(),
    version: p.integer().version(),
  },
  checks: [{ name: 'monthly_price_range', expression: 'net >= 0 and net <= 99999999' }],
});
/** The price list: one monthly price per product; prices with a start date come with the first change in advance. */
export class MonthlyPrice extends MonthlyPriceSchema.class {}
MonthlyPriceSchema.setClass(MonthlyPrice);
export type MonthlyPriceRow = Row<MonthlyPrice>;

import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, instantColumn, readByDirectory, type Row, rowsOfTenant } from '@monban/subgraph-kit';
import { directoryRole } from '../migrations/directory-role.ts';

export const features = ['SEATS'] as const;
export type Feature = (typeof features)[number];

const TenantSchema = defineEntity({
  name: 'Tenant',
  ...rowsOfTenant('tenant', [readByDirectory('tenant', directoryRole)]),
  properties: {
    tenantId: idColumn('tenant').primary(),
    createdAt: instantColumn(),
    name: p.string().length(100),
    /** The provider's own tenant holds the accounts of platform staff; there is one. */
    kind: p.enum(['OPERATOR', 'PLATFORM']),
    features: p.array().$type<Feature[]>(),
    /** Seconds by which a sandbox's business clock runs ahead; 0 for all other tenants. */
    clockOffsetSeconds: p.integer(),
    /** Time zone that defines its calendar days. */
    timeZone: p.string().length(50),
    /** Language of texts without a particular reader. */
    locale: p.enum(['ja', 'en']),
    /** Number of published changes. */
    eventSeq: p.integer(),
    version: p.integer().version(),
  },
  indexes: [{ name: 'tenant_by_name', properties: ['name', 'tenantId'] }],
  uniques: [{ name: 'tenant_one_platform', properties: ['kind'], where: "kind = 'PLATFORM'" }],
});
export class Tenant extends TenantSchema.class {}
TenantSchema.setClass(Tenant);

const StorefrontSchema = defineEntity({
  name: 'Storefront',
  ...rowsOfTenant('storefront', [readByDirectory('storefront', directoryRole)]),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    /** The number in the members' URL (`L-13`). */
    id: p.integer().primary(),
    createdAt: instantColumn(),
    name: p.string().length(100),
    sellerName: p.string().length(100),
  },
  // readable across tenants: the number alone finds the storefront
  uniques: [{ name: 'storefront_number', properties: ['id'] }],
  checks: [{ name: 'storefront_number_range', expression: 'id >= 10000 and id <= 99999999' }],
});
export class Storefront extends StorefrontSchema.class {}
StorefrontSchema.setClass(Storefront);
export type StorefrontRow = Row<Storefront>;

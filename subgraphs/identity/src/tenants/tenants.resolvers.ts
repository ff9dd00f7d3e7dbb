import { type Id, parseId } from '@monban/domain-kit';
import { mutations, readSize, type RequestContext } from '@monban/subgraph-kit';
import { staffInvitationsOf } from '../registrations/registration.queries.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { createTenant } from './create-tenant.ts';
import { setTenantFeatures } from './set-tenant-features.ts';
import { listTenants, operatorById, ownTenant, storefrontByNumber, storefrontsOf } from './tenant.queries.ts';

const numberOf = (id: string | number): number | null => (/^[1-9]\d{4,7}$/.test(String(id)) ? Number(id) : null);

/** The tenant that an answer refers to. */
const readOperator = async ({ tenant }: { readonly tenant: { readonly id: string } }, _: unknown, ctx: RequestContext) =>
  (await operatorById(ctx, tenant.id as Id<'tenant'>))!;

export const tenantResolvers = (secret: string): Resolvers => ({
  Query: {
    storefront: (_, { id }, ctx) => {
      const number = numberOf(id);
      return number === null ? null : storefrontByNumber(ctx, number);
    },
    tenants: (_, args, ctx) => listTenants(ctx, args),
    tenant: (_, { id }, ctx) => {
      const tenantId = parseId('tenant', id);
      return tenantId && operatorById(ctx, tenantId);
    },
  },
  Mutation: mutations(createTenant({ secret }), setTenantFeatures),
  TenantCreated: { tenant: readOperator },
  TenantFeaturesSet: { tenant: readOperator },
  Tenant: {
    __resolveReference: (reference, ctx) =>
      parseId('tenant', (reference as unknown as { id: string }).id) === ctx.viewer.tenantId ? ownTenant(ctx) : null,
    id: (tenant) => tenant.tenantId,
    features: (tenant) => [...tenant.features],
    locale: ({ locale }) => (locale === 'ja' ? 'JA' : 'EN'),
    staffInvitations: (tenant, { first }, ctx) => staffInvitationsOf(ctx.under(tenant.tenantId), readSize(first, 20)),
    storefronts: (tenant, { first }, ctx) => storefrontsOf(ctx, tenant.tenantId, readSize(first, 100)),
  },
  Storefront: {
    __resolveReference: ({ id }, ctx) => {
      const number = numberOf(id);
      return number === null ? null : storefrontByNumber(ctx, number);
    },
    id: (storefront) => String(storefront.id),
  },
});

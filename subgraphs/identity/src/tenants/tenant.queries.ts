import { idFromUuid, type Id } from '@monban/domain-kit';
import { defineList, inputs, lookUp, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { z } from 'zod';
import { type Feature, Storefront, type StorefrontRow, Tenant } from './tenant.entity.ts';

/** A tenant as screens see it; the provider's list reads it through the directory, everybody else under their own tenant. */
export interface TenantView {
  readonly tenantId: Id<'tenant'>;
  readonly name: string;
  readonly features: readonly Feature[];
  readonly timeZone: string;
  readonly locale: 'ja' | 'en';
  readonly version: number;
}

export const storefrontById = lookUp(Storefront);

/** A storefront by number, of any tenant: its name is public. */
export async function storefrontByNumber(ctx: RequestContext, number: number): Promise<StorefrontRow | null> {
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_storefront($1) as tenant', [number]);
  return found?.tenant ? ctx.under(idFromUuid('tenant', found.tenant)).load(storefrontById, number) : null;
}

const storefronts = defineList({
  name: 'storefronts',
  of: Storefront,
  filter: z.object({}),
  where: () => ({}),
  sorts: { NUMBER: { by: ['id'], direction: 'asc' } },
});

/** Storefronts of one tenant; the provider asks for several tenants, each under its own row-level security. */
export const storefrontsOf = (ctx: RequestContext, tenantId: string, limit: number): Promise<StorefrontRow[]> =>
  storefronts.first(ctx.under(tenantId), limit);

const tenantById = lookUp(Tenant, 'tenantId');

/** One operator, for the provider; null for the provider's own tenant. */
export async function operatorById(ctx: RequestContext, tenantId: Id<'tenant'>): Promise<TenantView | null> {
  const tenant = await ctx.under(tenantId).load(tenantById, tenantId);
  return tenant?.kind === 'OPERATOR' ? tenant : null;
}

export const ownTenant = async (ctx: RequestContext): Promise<TenantView | null> =>
  ctx.viewer.tenantId ? ctx.load(tenantById, ctx.tenantId as Id<'tenant'>) : null;

const tenantsFound = 'select tenant_id, name, features, time_zone, locale, version from find_tenants($4, $1, $2, $3)';
const tenantsInOrder = 'select tenant_id, name, features, time_zone, locale, version from page_of_tenants($1, $2, $3)';

/** Operators by name; platform staff only. */
export async function listTenants(ctx: RequestContext, args: PageArgs & { search?: string | null | undefined }) {
  const page = readPage(ctx, { list: 'tenants', filter: args.search }, args);
  const text = inputs.search.parse(args.search);
  const found = text && inputs.like(text);
  const rows = await ctx.database.call<{
    tenant_id: string;
    name: string;
    features: Feature[];
    time_zone: string;
    locale: 'ja' | 'en';
    version: number;
  }>(found ? tenantsFound : tenantsInOrder, [page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit, ...(found ? [found] : [])]);
  const views = rows.map((row) => ({
    uuid: row.tenant_id,
    tenantId: idFromUuid('tenant', row.tenant_id),
    name: row.name,
    features: row.features,
    timeZone: row.time_zone,
    locale: row.locale,
    version: row.version,
  }));
  return toConnection(page, views, (row) => [row.name, row.uuid]);
}

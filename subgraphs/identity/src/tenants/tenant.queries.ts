import { idFromUuid, type Id } from '@monban/domain-kit';
import { defineLoader, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { Registration } from '../registrations/registration.entity.ts';
import { type Feature, Storefront, Tenant } from './tenant.entity.ts';

/** A tenant as screens see it; the provider's list reads it through the directory, everybody else under their own tenant. */
export interface TenantView {
  readonly tenantId: Id<'tenant'>;
  readonly name: string;
  readonly features: readonly Feature[];
  readonly timeZone: string;
  readonly locale: 'ja' | 'en';
  readonly version: number;
}

/** A storefront by number, of whichever tenant: its name is public. */
export async function storefrontByNumber(ctx: RequestContext, number: number): Promise<Storefront | null> {
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_storefront($1) as tenant', [number]);
  if (!found?.tenant) return null;
  return ctx.database.transaction(idFromUuid('tenant', found.tenant), (em) => em.findOne(Storefront, { id: number }));
}

export const storefrontById = defineLoader('storefrontById', async (ids: readonly number[], ctx) => {
  const rows = await ctx.read((em) => em.find(Storefront, { id: { $in: [...ids] } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** Storefronts of one tenant; the provider asks for several tenants, each under its own row-level security. */
export const storefrontsOf = (ctx: RequestContext, tenantId: string, limit: number): Promise<Storefront[]> =>
  ctx.database.transaction(tenantId, (em) => em.find(Storefront, {}, { orderBy: { id: 'asc' }, limit }));

/** Invitations of one tenant's staff, newest first; as `storefrontsOf`. */
export const staffInvitationsOf = (ctx: RequestContext, tenantId: string, limit: number): Promise<Registration[]> =>
  ctx.database.transaction(tenantId, (em) => em.find(Registration, { realm: 'STAFF' }, { orderBy: { id: 'desc' }, limit }));

/** One operator, for the provider; the provider's own tenant is none. */
export const operatorById = (ctx: RequestContext, tenantId: Id<'tenant'>): Promise<Tenant | null> =>
  ctx.database.transaction(tenantId, (em) => em.findOne(Tenant, { tenantId, kind: 'OPERATOR' }));

export const ownTenant = (ctx: RequestContext): Promise<Tenant | null> =>
  ctx.viewer.tenantId ? ctx.read((em) => em.findOne(Tenant, { tenantId: ctx.tenantId as Id<'tenant'> })) : Promise.resolve(null);

/** Operators by name; platform staff only. */
export async function listTenants(ctx: RequestContext, args: PageArgs & { search?: string | null | undefined }) {
  const page = readPage(ctx, { list: 'tenants', filter: args.search }, args);
  const text = args.search?.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  const found = text ? `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%` : null;
  const rows = await ctx.database.call<{
    tenant_id: string;
    name: string;
    features: Feature[];
    time_zone: string;
    locale: 'ja' | 'en';
    version: number;
  }>(
    `select tenant_id, name, features, time_zone, locale, version from ${found ? 'find_tenants($4, $1, $2, $3)' : 'page_of_tenants($1, $2, $3)'}`,
    [page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit, ...(found ? [found] : [])],
  );
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

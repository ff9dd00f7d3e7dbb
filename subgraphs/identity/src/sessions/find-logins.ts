import { idFromUuid, normaliseEmail, parseId, typedLine, uuidOf, type Id } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { Credential } from '../accounts/account.entity.ts';

/** An account that a login may mean; the password decides. */
export interface Candidate {
  readonly tenantId: Id<'tenant'>;
  readonly accountId: Id<'account'>;
  readonly passwordHash: string;
}

export interface FoundLogins {
  readonly candidates: readonly Candidate[];
  /** Number of password checks, regardless of the number of candidates, so that the time does not reveal it. */
  readonly checks: number;
}

/** Maximum number of tenants (the newest accounts are tried); with more, a person must name the tenant. */
export const TENANTS_TRIED = 4;

/** The login as stored: a normalised address, or the id of a device. */
export const loginOf = (surface: string, typed: string): string =>
  (surface === 'admin' ? parseId('account', typed.trim()) : null) ?? normaliseEmail(typedLine(typed));

/** The realms whose logins a surface accepts: customers on a storefront; staff, platform and devices on the admin surface (`L-17`). */
export async function findLogins(ctx: RequestContext, login: string, tenantId: Id<'tenant'> | null): Promise<FoundLogins> {
  if (ctx.viewer.surface === 'admin') {
    const rows = await ctx.database.call<{ tenant_id: string; account_id: string; password_hash: string }>(
      'select * from admin_credentials($1, $2, $3)',
      [login, tenantId && uuidOf(tenantId), TENANTS_TRIED],
    );
    const candidates = rows.map((row) => ({
      tenantId: idFromUuid('tenant', row.tenant_id),
      accountId: idFromUuid('account', row.account_id),
      passwordHash: row.password_hash,
    }));
    // a device's id belongs to nobody else and is recognisable as one
    return { candidates, checks: tenantId || parseId('account', login) ? 1 : TENANTS_TRIED };
  }
  const { tenantId: ofStorefront, storefrontId } = ctx.viewer;
  if (!ofStorefront || !storefrontId) return { candidates: [], checks: 1 };
  const held = await ctx.database.transaction(ofStorefront, (em) =>
    em.findOne(Credential, { realm: 'CUSTOMER', storefrontId: Number(storefrontId), login }),
  );
  return { candidates: held ? [{ tenantId: held.tenantId, accountId: held.id, passwordHash: held.passwordHash }] : [], checks: 1 };
}

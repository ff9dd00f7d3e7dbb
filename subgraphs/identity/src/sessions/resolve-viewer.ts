import { idFromUuid } from '@monban/domain-kit';
import type { Grants, RequestContext, StaffRole } from '@monban/subgraph-kit';
import type { Realm } from '../accounts/account.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { type GrantedAccount, grantsOf, hashToken } from './session-rules.ts';

interface SessionRow {
  tenant_id: string;
  session_id: string;
  account_id: string;
  realm: Realm;
  staff_role: StaffRole | null;
  staff_locations: string[] | null;
  storefront_id: number | null;
  features: string[];
  clock_offset_seconds: number;
  time_zone: string;
  ends_at: string;
}

const RESOLVE = `select tenant_id, session_id, account_id, realm, staff_role, staff_locations, storefront_id, features, clock_offset_seconds, time_zone, to_json(ends_at) #>> '{}' as ends_at
  from resolve_session($1, $2, $3)`;

/** The viewer on a surface: the account of an active session, else a visitor; on a storefront a visitor of its tenant (`P-L-02`). */
export async function resolveViewer(ctx: RequestContext, surface: string, token: string | null) {
  if (token) {
    const [row] = await ctx.database.call<SessionRow>(RESOLVE, [hashToken(token), surface, ctx.realClock.now().toString()]);
    if (row) {
      return {
        ...answered(grantsOf(grantedAccount(row))),
        tenantId: idFromUuid('tenant', row.tenant_id),
        storefrontId: row.storefront_id === null ? null : String(row.storefront_id),
        accountId: idFromUuid('account', row.account_id),
        sessionId: idFromUuid('session', row.session_id),
        features: row.features,
        clockOffsetSeconds: row.clock_offset_seconds,
        timeZone: row.time_zone,
        sessionEnded: false,
        sessionEndsAt: Temporal.Instant.from(row.ends_at),
      };
    }
  }
  return { ...(await visitor(ctx, surface)), sessionEnded: token !== null, sessionEndsAt: null };
}

const grantedAccount = ({ realm, staff_role, staff_locations }: SessionRow): GrantedAccount => ({
  realm,
  staffRole: staff_role,
  staffLocations: staff_locations?.map((uuid) => idFromUuid('location', uuid)) ?? null,
});

/** Grants in the form of `ResolvedViewer`. */
const answered = (grants: Grants) => ({
  realm: grants.realm,
  role: grants.realm === 'STAFF' ? grants.role : null,
  locations: grants.realm === 'STAFF' && grants.locations ? [...grants.locations] : null,
});

async function visitor(ctx: RequestContext, surface: string) {
  const nobody = {
    ...answered({ realm: 'ANONYMOUS' }),
    tenantId: null,
    storefrontId: null,
    accountId: null,
    sessionId: null,
    features: [] as string[],
    clockOffsetSeconds: 0,
    timeZone: 'UTC',
  };
  const number = /^s\/([1-9]\d{4,7})$/.exec(surface)?.[1];
  if (!number) return nobody;
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_storefront($1) as tenant', [Number(number)]);
  if (!found?.tenant) return nobody;
  const tenantId = idFromUuid('tenant', found.tenant);
  const { features, clockOffsetSeconds, timeZone } = await ctx.database.transaction(tenantId, (em) =>
    em.findOneOrFail(Tenant, { tenantId }),
  );
  return { ...nobody, tenantId, storefrontId: number, features, clockOffsetSeconds, timeZone };
}

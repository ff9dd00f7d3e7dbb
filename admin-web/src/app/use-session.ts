import { useSessionQuery } from '../features/session/session.gen.ts';

export interface StaffSession {
  readonly name: string;
  readonly platform: boolean;
  /** Name of the operator; of the platform's staff none. */
  readonly tenantName: string | null;
  /** First storefront of the operator, where its members log in. */
  readonly storefrontId: string | null;
  readonly storefronts: readonly { readonly id: string; readonly name: string }[];
  /** Whether seats are switched on (`T-04`); off means shown nowhere (`T-06`). */
  readonly seats: boolean;
  /** Zone in which the operator's days begin and end. */
  readonly timeZone: string;
}

/** Who is logged in on the staff's site; the routes have asked before any page is drawn. */
export function useSession(): StaffSession | null {
  const viewer = useSessionQuery().data?.viewer;
  if (!viewer) return null;
  return {
    name: viewer.account.name,
    platform: viewer.account.realm === 'PLATFORM',
    tenantName: viewer.tenant?.name ?? null,
    storefrontId: viewer.tenant?.storefronts[0]?.id ?? null,
    storefronts: viewer.tenant?.storefronts ?? [],
    seats: viewer.features.includes('SEATS'),
    timeZone: viewer.timeZone,
  };
}

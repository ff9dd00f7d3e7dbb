import { useSessionQuery } from '../features/session/session.gen.ts';

export interface StaffSession {
  readonly name: string;
  readonly platform: boolean;
  /** Name of the operator; null for platform staff. */
  readonly tenantName: string | null;
  /** First storefront of the operator, where its members log in. */
  readonly storefrontId: string | null;
  readonly storefronts: readonly { readonly id: string; readonly name: string }[];
  /** Whether seats are switched on (`T-04`); when off, no screen shows them (`T-06`). */
  readonly seats: boolean;
  /** Time zone that defines the operator's calendar days. */
  readonly timeZone: string;
}

/** The viewer on the staff site; the routes load it before they render any page. */
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

/** The facts about an account that somebody wants to lock. */
export interface AccountLockFacts {
  /** Whether it is the viewer's own account. */
  readonly own: boolean;
  /** Whether it belongs to the viewer's tenant; the provider's staff may lock accounts of an operator. */
  readonly ofOwnTenant: boolean;
  readonly realm: 'PLATFORM' | 'STAFF' | 'CUSTOMER' | 'DEVICE';
  /** Number of unlocked accounts of the same kind in the tenant, besides this one. */
  readonly othersWhoCanLogIn: number;
}

/**
 * Why an account cannot be locked; null when it can. People cannot lock themselves out, and a tenant cannot lock its last member of staff,
 * because nobody could unlock them. The provider can lock an operator's last one, because the provider can unlock them.
 */
export function refuseLock({ own, ofOwnTenant, realm, othersWhoCanLogIn }: AccountLockFacts): 'OWN' | 'LAST' | null {
  if (own) return 'OWN';
  const isStaff = realm === 'STAFF' || realm === 'PLATFORM';
  return isStaff && ofOwnTenant && othersWhoCanLogIn === 0 ? 'LAST' : null;
}

import { err, ok, type Result } from '@monban/domain-kit';

/** What stands of an account that somebody wants to lock. */
export interface AccountLockFacts {
  /** Whether it is the viewer's own account. */
  readonly own: boolean;
  /** Whether it belongs to the viewer's tenant; the provider's staff may reach into an operator's. */
  readonly ofOwnTenant: boolean;
  readonly realm: 'PLATFORM' | 'STAFF' | 'CUSTOMER' | 'DEVICE';
  /** Other accounts of the same kind in the tenant that are not locked. */
  readonly othersWhoCanLogIn: number;
}

/**
 * Why an account cannot be locked; null when it can. Nobody locks themselves out, and no tenant locks out its last member of staff: nobody
 * could let them in again. The provider can lock an operator's last one, because the provider can let them in again.
 */
export function refuseLock({ own, ofOwnTenant, realm, othersWhoCanLogIn }: AccountLockFacts): 'OWN' | 'LAST' | null {
  if (own) return 'OWN';
  const isStaff = realm === 'STAFF' || realm === 'PLATFORM';
  return isStaff && ofOwnTenant && othersWhoCanLogIn === 0 ? 'LAST' : null;
}

export interface LockRefused {
  readonly code: 'ACCOUNT_IS_OWN' | 'LAST_TO_LOG_IN';
}

/** Whether an account is locked (`refuseLock`). */
export function decideLocking(facts: AccountLockFacts): Result<undefined, LockRefused> {
  const refusal = refuseLock(facts);
  return refusal === null ? ok(undefined) : err({ code: refusal === 'OWN' ? 'ACCOUNT_IS_OWN' : 'LAST_TO_LOG_IN' });
}

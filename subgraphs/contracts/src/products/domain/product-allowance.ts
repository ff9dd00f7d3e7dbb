import { err, ok, type Result } from '@monban/domain-kit';

export interface SeatsNotEnabled {
  readonly code: 'SEATS_NOT_ENABLED';
}

/** Whether a product may have seats: above 0 only while the tenant uses seats (`T-04`, `T-06`). */
export const decideProduct = (allowance: number, hasSeats: boolean): Result<undefined, SeatsNotEnabled> =>
  allowance > 0 && !hasSeats ? err({ code: 'SEATS_NOT_ENABLED' }) : ok(undefined);

/** Whether an allowance may change to any number: only while the tenant uses seats (`T-06`). */
export const decideAllowance = (hasSeats: boolean): Result<undefined, SeatsNotEnabled> =>
  hasSeats ? ok(undefined) : err({ code: 'SEATS_NOT_ENABLED' });

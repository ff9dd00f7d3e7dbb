export const registrationStates = [
  'MAIL_SENT',
  'CONFIRMED',
  'COMPLETED',
  'REJECTED_FULL',
  'REJECTED_LINK',
  'REJECTED_EMAIL',
  'REJECTED_REMOVED',
  'EXPIRED',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How long a mailed confirmation URL works, in hours (`P-T-07`, `L-36`). */
export const CONFIRMATION_HOURS = 24;

/**
 * The state of a registration at an instant (`T-25`). Only waiting for the person ends by time; what was confirmed in time is completed.
 * That it expired is stored a moment after it did.
 */
export const stateAt = (stored: RegistrationState, expiresAt: Temporal.Instant, now: Temporal.Instant): RegistrationState =>
  stored === 'MAIL_SENT' && Temporal.Instant.compare(now, expiresAt) >= 0 ? 'EXPIRED' : stored;

export type AddressOwner =
  | { readonly kind: 'NOBODY' }
  | { readonly kind: 'CUSTOMER' }
  | { readonly kind: 'SEAT_MEMBER'; readonly contractId: string };
export type AddressRefusal = 'SEAT_EMAIL_IS_CUSTOMER' | 'SEAT_EMAIL_ELSEWHERE' | 'SEAT_EMAIL_DUPLICATE' | 'EMAIL_TAKEN';

/**
 * Why an address cannot be registered (`T-39`…`T-42`, `P-T-10`); null when it can. `contractId`: that of the wanted seat, null for an
 * ordinary customer.
 */
export function refuseAddress(owner: AddressOwner, contractId: string | null): AddressRefusal | null {
  if (owner.kind === 'NOBODY') return null;
  if (contractId === null) return 'EMAIL_TAKEN';
  if (owner.kind === 'CUSTOMER') return 'SEAT_EMAIL_IS_CUSTOMER';
  return owner.contractId === contractId ? 'SEAT_EMAIL_DUPLICATE' : 'SEAT_EMAIL_ELSEWHERE';
}

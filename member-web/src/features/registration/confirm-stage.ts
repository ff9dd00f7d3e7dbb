import type { RegistrationState } from './registration.gen.ts';

/** What the page behind a mailed URL shows. */
export type ConfirmStage =
  | 'form'
  | 'completed'
  | 'already-completed'
  | 'other-password'
  | 'pending'
  | 'full'
  | 'dead'
  | 'removed'
  | 'taken'
  | 'expired'
  | 'unknown';

/** Stage of a registration when its URL is opened; null for an unknown token. */
export function stageOfState(state: RegistrationState | null): ConfirmStage {
  switch (state) {
    case 'MAIL_SENT':
      return 'form';
    case 'CONFIRMED':
      return 'pending';
    case 'COMPLETED':
      return 'already-completed';
    case 'REJECTED_FULL':
      return 'full';
    case 'REJECTED_LINK':
      return 'dead';
    case 'REJECTED_REMOVED':
      return 'removed';
    case 'REJECTED_EMAIL':
      return 'taken';
    case 'EXPIRED':
      return 'expired';
    case null:
      return 'unknown';
  }
}

/** Stage after `confirmRegistration` refused with a code; null for a code that the form shows. */
export function stageOfRefusal(code: string): ConfirmStage | null {
  switch (code) {
    case 'SEAT_FULL':
      return 'full';
    case 'SEAT_LINK_DEAD':
      return 'dead';
    case 'REGISTRATION_REMOVED':
      return 'removed';
    case 'REGISTRATION_CONFIRMED_ALREADY':
      return 'other-password';
    case 'SEAT_EMAIL_IS_CUSTOMER':
    case 'SEAT_EMAIL_ELSEWHERE':
    case 'SEAT_EMAIL_DUPLICATE':
    case 'EMAIL_TAKEN':
      return 'taken';
    case 'CONFIRM_LINK_EXPIRED':
      return 'expired';
    case 'CONFIRM_LINK_UNKNOWN':
      return 'unknown';
    case 'REGISTRATION_PENDING':
      return 'pending';
    default:
      return null;
  }
}

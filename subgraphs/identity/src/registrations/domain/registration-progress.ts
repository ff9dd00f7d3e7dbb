import { err, ok, type Result } from '@monban/domain-kit';
import type { AddressRefusal, RegistrationState } from './registration.ts';

/** The four steps of a registration: ① entered, ② mail sent, ③ URL opened and confirmed, ④ complete (`T-21`…`T-24`). */
export type Step = 1 | 2 | 3 | 4;

/** The last step that a registration has reached (`T-25`). `mailed`: a mail server has accepted its confirmation mail. */
export function reachedStep({ state, mailed }: { readonly state: RegistrationState; readonly mailed: boolean }): Step {
  switch (state) {
    case 'COMPLETED':
      return 4;
    case 'CONFIRMED':
    case 'REJECTED_FULL':
    case 'REJECTED_LINK':
    case 'REJECTED_REMOVED':
      return 3;
    // if refused at ①, no confirmation mail was sent (`P-T-09`); if refused at ③, somebody else had got the address in the meantime
    case 'REJECTED_EMAIL':
      return mailed ? 3 : 1;
    case 'MAIL_SENT':
    case 'EXPIRED':
      return mailed ? 2 : 1;
  }
}

/** Whether the confirmation mail can be sent again: only until somebody has confirmed with it. */
export const waitsForPerson = (state: RegistrationState): boolean => state === 'MAIL_SENT' || state === 'EXPIRED';

/**
 * Whether the mailed URL reveals whose registration it is: only while it can be confirmed. A link found later discloses nobody's name or
 * address.
 */
export const showsPerson = (state: RegistrationState): boolean => state === 'MAIL_SENT';

export type ResendRefused =
  | { readonly code: 'REGISTRATION_NOT_WAITING'; readonly state: RegistrationState }
  | { readonly code: AddressRefusal };

/** Whether the confirmation mail is sent again: while it is the person's turn, and to an address that nobody else has got. */
export function decideResend(state: RegistrationState, refusal: AddressRefusal | null): Result<undefined, ResendRefused> {
  if (!waitsForPerson(state)) return err({ code: 'REGISTRATION_NOT_WAITING', state });
  return refusal === null ? ok(undefined) : err({ code: refusal });
}

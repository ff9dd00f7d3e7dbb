import type { RegistrationState } from './registration.ts';

/** The four steps of a registration: ① entered, ② mail sent, ③ URL opened and confirmed, ④ complete (`T-21`…`T-24`). */
export type Step = 1 | 2 | 3 | 4;

/** The last step that a registration has reached (`T-25`). `mailed`: a mail server has taken its confirmation mail. */
export function reachedStep({ state, mailed }: { readonly state: RegistrationState; readonly mailed: boolean }): Step {
  switch (state) {
    case 'COMPLETED':
      return 4;
    case 'CONFIRMED':
    case 'REJECTED_FULL':
    case 'REJECTED_LINK':
    case 'REJECTED_REMOVED':
      return 3;
    // refused at ① no confirmation mail went out (`P-T-09`); refused at ③ somebody else had the address meanwhile
    case 'REJECTED_EMAIL':
      return mailed ? 3 : 1;
    case 'MAIL_SENT':
    case 'EXPIRED':
      return mailed ? 2 : 1;
  }
}

/** Whether the confirmation mail can be sent again: only while nobody has confirmed by it. */
export const waitsForPerson = (state: RegistrationState): boolean => state === 'MAIL_SENT' || state === 'EXPIRED';

/** Whether the mailed URL says whose registration it is: only to be confirmed. A link found later gives nobody's name or address away. */
export const showsPerson = (state: RegistrationState): boolean => state === 'MAIL_SENT';

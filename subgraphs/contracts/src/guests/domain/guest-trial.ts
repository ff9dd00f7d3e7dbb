import { dateOfEpochDay, evaluate, fact, sum, type Derivation } from '@monban/domain-kit';

/** The day of the first login is day 1 (K-17, P-K-03, A-11). */
const TRIAL_DAYS = 30;

export interface GuestTrial {
  readonly firstDay: Temporal.PlainDate;
  /** Inclusive. */
  readonly lastTrialDay: Temporal.PlainDate;
  /** A licence is needed from the first instant of the following day; nothing is charged automatically (K-20, K-21). */
  readonly requiredFrom: Temporal.Instant;
  /** The derivation of `lastTrialDay`, as the number of its day. */
  readonly derivation: Derivation;
}

/** The free trial of a guest; it belongs to the guest, not to a space, and does not pause (K-17…K-21, P-K-03, P-K-04). */
export function guestTrial(firstLogin: Temporal.Instant, timeZone: string): GuestTrial {
  const firstDay = firstLogin.toZonedDateTimeISO(timeZone).toPlainDate();
  const derivation = sum('LAST_TRIAL_DAY', [
    { op: 'date', of: 'FIRST_LOGIN_DAY', date: firstDay },
    fact('DAYS_AFTER_THE_FIRST', TRIAL_DAYS - 1),
  ]);
  const lastTrialDay = dateOfEpochDay(evaluate(derivation));
  // Without a time of day, this is the first instant of the day even where midnight is skipped.
  const requiredFrom = lastTrialDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return { firstDay, lastTrialDay, requiredFrom, derivation };
}

/** Whether a guest needs a licence now; the trial begins with the first login (K-18…K-20). */
export function trialState(trial: GuestTrial | null, now: Temporal.Instant): 'NOT_BEGUN' | 'TRIAL' | 'REQUIRED' {
  if (trial === null) return 'NOT_BEGUN';
  return Temporal.Instant.compare(now, trial.requiredFrom) < 0 ? 'TRIAL' : 'REQUIRED';
}

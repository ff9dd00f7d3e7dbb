import { epochDayOf, evaluate } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guestTrial, trialState } from './guest-trial.ts';

const at = (text: string) => Temporal.Instant.from(text);

describe('guest trial (K-17…K-20, P-K-03, A-11)', () => {
  it.each([
    ['4.8', '2026-02-01T10:00+09:00', 'Asia/Tokyo', '2026-03-02', '2026-03-03T00:00+09:00'],
    ['4.8', '2026-03-10T10:00+09:00', 'Asia/Tokyo', '2026-04-08', '2026-04-09T00:00+09:00'],
    ['the first instant of a day', '2026-02-01T00:00+09:00', 'Asia/Tokyo', '2026-03-02', '2026-03-03T00:00+09:00'],
    ['the last instant of a day', '2026-02-01T23:59:59.999+09:00', 'Asia/Tokyo', '2026-03-02', '2026-03-03T00:00+09:00'],
    ['leap year', '2028-02-01T10:00+09:00', 'Asia/Tokyo', '2028-03-01', '2028-03-02T00:00+09:00'],
    ['another zone, another day', '2026-02-01T00:00+09:00', 'America/New_York', '2026-03-01', '2026-03-02T00:00-05:00'],
    ['into summer time', '2026-02-20T12:00-05:00', 'America/New_York', '2026-03-21', '2026-03-22T00:00-04:00'],
    ['midnight is skipped on the day after', '2026-02-06T12:00-05:00', 'America/Havana', '2026-03-07', '2026-03-08T01:00-04:00'],
  ])('%s: first login %s in %s', (_what, login, timeZone, lastTrialDay, requiredFrom) => {
    const trial = guestTrial(at(login), timeZone);
    expect([trial.lastTrialDay.toString(), trial.requiredFrom.toString()]).toEqual([lastTrialDay, at(requiredFrom).toString()]);
  });

  it('K-18…K-20: the state changes at that instant, and K-19: not before a first login', () => {
    const trial = guestTrial(at('2026-02-01T10:00+09:00'), 'Asia/Tokyo');
    expect(trialState(null, at('2030-01-01T00:00Z'))).toBe('NOT_BEGUN');
    expect(trialState(trial, at('2026-03-02T23:59:59.999+09:00'))).toBe('TRIAL');
    expect(trialState(trial, at('2026-03-03T00:00+09:00'))).toBe('REQUIRED');
  });

  it('every number in the derivation has a name', () => {
    const { derivation } = guestTrial(at('2026-02-01T10:00+09:00'), 'Asia/Tokyo');
    expect(JSON.stringify(derivation).match(/(?<="of":")\w+/g)).toEqual(['LAST_TRIAL_DAY', 'FIRST_LOGIN_DAY', 'DAYS_AFTER_THE_FIRST']);
  });

  it('lasts 30 local dates in every zone, and its derivation gives the last', () => {
    const instant = fc.integer({ min: 1_600_000_000_000, max: 2_200_000_000_000 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
    fc.assert(
      fc.property(instant, fc.constantFrom('Asia/Tokyo', 'America/New_York', 'America/Havana', 'UTC'), (login, timeZone) => {
        const trial = guestTrial(login, timeZone);
        expect(trial.firstDay.until(trial.lastTrialDay).days + 1).toBe(30);
        expect(evaluate(trial.derivation)).toBe(epochDayOf(trial.lastTrialDay));
        const required = trial.requiredFrom.toZonedDateTimeISO(timeZone);
        expect(required.toPlainDate().equals(trial.lastTrialDay.add({ days: 1 }))).toBe(true);
        expect(trial.requiredFrom.subtract({ milliseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate().equals(trial.lastTrialDay)).toBe(
          true,
        );
      }),
    );
  });
});

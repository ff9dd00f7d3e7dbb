import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WEEKDAYS, type Weekday } from '../../bands/domain/day-rule.ts';
import { recurringKeys, type BandDays } from './recurring-keys.ts';

const key = (band: string, ...days: Weekday[]): BandDays => ({ band, days });

it.each([
  [
    'H-76: same band, other weekdays',
    [key('MORNING', 'MON', 'TUE', 'WED')],
    [key('MORNING', 'THU', 'FRI')],
    [key('MORNING', 'MON', 'TUE', 'WED', 'THU', 'FRI')],
  ],
  [
    'H-77: other bands, same weekdays',
    [key('MORNING', 'MON', 'TUE', 'WED')],
    [key('NIGHT', 'MON', 'TUE', 'WED')],
    [key('MORNING', 'MON', 'TUE', 'WED'), key('NIGHT', 'MON', 'TUE', 'WED')],
  ],
  [
    'H-78: both differ',
    [key('NIGHT', 'MON', 'WED')],
    [key('MORNING', 'THU', 'FRI')],
    [key('MORNING', 'THU', 'FRI'), key('NIGHT', 'MON', 'WED')],
  ],
  ['H-79: both the same', [key('MORNING', 'MON')], [key('MORNING', 'MON')], [key('MORNING', 'MON')]],
  ['nothing', [], [], []],
])('%s', (_what, reservation, entry, keys) => {
  expect(recurringKeys(reservation, entry)).toEqual(keys);
});

it('one key per band, in order, whichever restriction contributed a weekday', () => {
  const parts = fc.array(fc.record({ band: fc.constantFrom('A', 'B', 'C'), days: fc.shuffledSubarray([...WEEKDAYS]) }), { maxLength: 5 });
  fc.assert(
    fc.property(parts, parts, (reservation, entry) => {
      const keys = recurringKeys(reservation, entry);
      expect(keys).toEqual(recurringKeys(entry, reservation));
      expect(keys.map(({ band }) => band)).toEqual([...new Set([...reservation, ...entry].map(({ band }) => band))].sort());
      for (const { band, days } of keys) {
        expect(days).toEqual(
          WEEKDAYS.filter((day) => [...reservation, ...entry].some((part) => part.band === band && part.days.includes(day))),
        );
      }
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';

const calendar = calendarOf([
  { job: 'every-ten', pattern: '*/10 * * * *' },
  { job: 'sundays', pattern: '5 12 * * 0' },
]);
const due = async (after: string, until: string): Promise<string[]> =>
  (await calendar(Temporal.Instant.from(after), Temporal.Instant.from(until))).map(({ job, minute }) => `${job} ${minute.toString()}`);

describe('the calendar', () => {
  it.each([
    ['between two minutes', '2026-11-29T12:05:00.000001Z', '2026-11-29T12:05:59.9Z', []],
    ['as a minute begins', '2026-11-29T12:09:59.999Z', '2026-11-29T12:10:00Z', ['every-ten 2026-11-29T12:10:00Z']],
    ['not twice for one minute', '2026-11-29T12:10:00Z', '2026-11-29T12:10:59Z', []],
    ['on a Sunday', '2026-11-29T12:04:00Z', '2026-11-29T12:05:30Z', ['sundays 2026-11-29T12:05:00Z']],
    ['on a Monday', '2026-11-30T12:04:00Z', '2026-11-30T12:05:30Z', []],
    ['after a gap, once', '2026-11-29T10:00:00Z', '2026-11-29T10:05:00Z', []],
    [
      'after a long gap, the last ten minutes only',
      '2026-11-29T09:00:00Z',
      '2026-11-29T12:12:00Z',
      ['sundays 2026-11-29T12:05:00Z', 'every-ten 2026-11-29T12:10:00Z'],
    ],
    ['of a clock that went back', '2026-11-29T12:10:00Z', '2026-11-29T12:00:00Z', []],
  ])('%s', async (_, after, until, expected) => {
    expect((await due(after, until)).toSorted()).toEqual(expected.toSorted());
  });
});

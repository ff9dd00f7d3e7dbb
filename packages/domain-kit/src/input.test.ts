import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isoDate, isoMonth, parseInput, refusal, timeZone, wholeYen } from './input.ts';

describe('input at a boundary', () => {
  const form = z.object({ plans: z.array(z.object({ from: isoDate, zone: timeZone })), month: isoMonth, net: wholeYen });
  const good = { plans: [{ from: '2026-02-28', zone: 'Asia/Tokyo' }], month: '2026-02', net: -5 };
  it('is taken when every field is good', () => {
    expect(parseInput(form, good)).toEqual({ ok: true, value: good });
  });
  it('reports every bad field with a code', () => {
    const parsed = parseInput(form, { plans: [{ from: '2026-02-30', zone: 'Edo' }, 1], month: '2026-13', net: NaN });
    expect(parsed).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_INPUT',
        issues: [
          { path: 'plans[0].from', code: 'NO_SUCH_DATE' },
          { path: 'plans[0].zone', code: 'NO_SUCH_TIME_ZONE' },
          { path: 'plans[1]', code: 'INVALID_TYPE' },
          { path: 'month', code: 'NO_SUCH_MONTH' },
          { path: 'net', code: 'INVALID_TYPE' },
        ],
      },
    });
  });
  it('names a place in nested lists as the caller would write it', () => {
    expect(parseInput(z.array(z.object({ days: z.array(z.int()) })), [{ days: [1, 'x'] }])).toMatchObject({
      error: { issues: [{ path: '[0].days[1]' }] },
    });
  });
  it('checks the whole only when its parts are good', () => {
    const term = z
      .object({ from: isoDate, to: isoDate })
      .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) < 0, refusal('NOT_BEFORE', 'from before to'));
    expect(parseInput(term, { from: 'soon', to: '2026-01-01' })).toMatchObject({
      error: { issues: [{ path: 'from', code: 'NO_SUCH_DATE' }] },
    });
    expect(parseInput(term, { from: '2026-01-01', to: '2026-01-01' })).toMatchObject({
      error: { issues: [{ path: '', code: 'NOT_BEFORE' }] },
    });
  });
  it('describes what is wrong', () => {
    const even = z.int().refine((n) => n % 2 === 0, refusal('ODD', 'an even number'));
    expect(parseInput(even, 3)).toEqual({
      ok: false,
      error: { code: 'INVALID_INPUT', issues: [{ path: '', code: 'ODD', message: 'an even number' }] },
    });
    expect(
      parseInput(
        z.int().refine((n) => n > 5),
        3,
      ),
    ).toMatchObject({ error: { issues: [{ code: 'CUSTOM' }] } });
  });
});

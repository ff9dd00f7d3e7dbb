import { describe, expect, it } from 'vitest';
import { decideReduction, type ReductionFacts } from './licence-reduction.ts';

const facts = (changes: Partial<ReductionFacts> = {}): ReductionFacts => ({
  cycle: 'MONTHLY',
  date: Temporal.PlainDate.from('2025-11-15'),
  guests: 20,
  needed: 18,
  stopping: 0,
  ...changes,
});

describe('fewer guest licences', () => {
  it.each([
    ['K-38: from the next 1st', facts(), '2025-12-01'],
    ['K-38: ordered on a 1st, still the next', facts({ date: Temporal.PlainDate.from('2025-12-01') }), '2026-01-01'],
    ['K-15: down to one', facts({ guests: 1, needed: 1 }), '2025-12-01'],
    ['P-K-09: down to the number needed', facts({ guests: 18 }), '2025-12-01'],
    ['P-K-09: below it, naming the guests that stop', facts({ guests: 15, stopping: 3 }), '2025-12-01'],
  ])('%s', (_what, asked, from) => {
    expect(decideReduction(asked)).toEqual({ ok: true, value: { effectiveFrom: Temporal.PlainDate.from(from) } });
  });
  it.each([
    ['K-57: a reduction to none is refused', facts({ guests: 0, cycle: 'ANNUAL' }), { code: 'GUEST_MIN_ONE' }],
    ['K-41: annual, in mid-term', facts({ cycle: 'ANNUAL' }), { code: 'GUEST_REDUCE_MID_TERM' }],
    ['P-K-09: below the number needed', facts({ guests: 15, stopping: 1 }), { code: 'GUEST_REDUCE_BELOW_NEEDED', needed: 18, toName: 2 }],
  ])('%s', (_what, asked, error) => {
    expect(decideReduction(asked)).toEqual({ ok: false, error });
  });
  it.each(['guests', 'needed', 'stopping'] as const)('names the field %s', (field) => {
    expect(decideReduction(facts({ [field]: NaN }))).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', issues: [{ path: field, code: 'NOT_WHOLE', message: 'a whole number' }] },
    });
  });
});

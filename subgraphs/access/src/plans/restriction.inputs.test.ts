import { describe, expect, it } from 'vitest';
import { parseInput } from '@monban/domain-kit/input';
import { bandHours } from '../bands/band.inputs.ts';
import { parseRestriction } from './restriction.inputs.ts';

const TENANT = new Set(['MORNING', 'NIGHT']);
const morning = { band: 'MORNING', days: ['MON'], holidayRule: 'NONE', monthlyLimit: 4 };
const byBands = { kind: 'BANDS', bands: [morning], before: 0, after: 180, exemption: null };

function issues(input: unknown): string[] {
  const parsed = parseRestriction(input, TENANT);
  return parsed.ok ? [] : parsed.error.issues.map(({ path, code }) => `${path}: ${code}`);
}

describe('a restriction as it is saved', () => {
  it.each([[byBands], [{ kind: 'NONE' }], [{ kind: 'TICKET' }], [{ ...byBands, bands: [], exemption: [] }]])('%j is taken', (input) => {
    expect(parseRestriction(input, TENANT)).toEqual({ ok: true, value: input });
  });
  it.each([
    ['a band the tenant does not have', { ...byBands, bands: [morning, { ...morning, band: 'HOLIDAY' }] }, ['bands[1].band: UNKNOWN_BAND']],
    ['a band ticked twice', { ...byBands, bands: [morning, morning] }, ['bands[1].band: BAND_TWICE']],
    ['a negative count', { ...byBands, bands: [{ ...morning, monthlyLimit: -1 }] }, ['bands[0].monthlyLimit: TOO_SMALL']],
    ['a count that is not a number', { ...byBands, bands: [{ ...morning, monthlyLimit: NaN }] }, ['bands[0].monthlyLimit: INVALID_TYPE']],
    ['half an entry', { ...byBands, bands: [{ ...morning, monthlyLimit: 1.5 }] }, ['bands[0].monthlyLimit: INVALID_TYPE']],
    ['a weekday that does not exist', { ...byBands, bands: [{ ...morning, days: ['MON', 'XXX'] }] }, ['bands[0].days[1]: INVALID_VALUE']],
    [
      'a holiday rule that does not exist',
      { ...byBands, bands: [{ ...morning, holidayRule: 'SOME' }] },
      ['bands[0].holidayRule: INVALID_VALUE'],
    ],
    ['P-H-08: too long a tolerance, and a negative one', { ...byBands, before: 181, after: -1 }, ['before: TOO_BIG', 'after: TOO_SMALL']],
    ['H-10: both kinds at once', { ...byBands, kind: 'TICKET' }, [': UNRECOGNIZED_KEYS']],
    ['H-28, H-34: exemption or tolerance without bands', { kind: 'NONE', exemption: [] }, [': UNRECOGNIZED_KEYS']],
    ['nothing', null, [': INVALID_TYPE']],
  ])('%s is refused by name', (_what, input, expected) => {
    expect(issues(input)).toEqual(expected);
  });
});

describe('H-15, P-H-03: hours of a band', () => {
  const hoursIssues = (start: unknown, end: unknown): string[] => {
    const parsed = parseInput(bandHours, { start, end });
    return parsed.ok ? [] : parsed.error.issues.map(({ path, code }) => `${path}: ${code}`);
  };
  it.each([
    [0, 26],
    [0, 1],
    [25, 26],
    [7, 10],
  ])('%d–%d is taken', (start, end) => {
    expect(hoursIssues(start, end)).toEqual([]);
  });
  it.each([
    [7, 7, ['end: START_NOT_BEFORE_END']],
    [10, 7, ['end: START_NOT_BEFORE_END']],
    [-1, 7, ['start: TOO_SMALL']],
    [7, 27, ['end: TOO_BIG']],
    [7.5, 20, ['start: INVALID_TYPE']],
    [NaN, 20, ['start: INVALID_TYPE']],
    ['7', undefined, ['start: INVALID_TYPE', 'end: INVALID_TYPE']],
  ])('%s–%s is refused by name', (start, end, expected) => {
    expect(hoursIssues(start, end)).toEqual(expected);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSuite, SUITE_NAMES, UnusableVectors } from './run-suite.ts';

const FOLDER = new URL('../../vectors/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe('vectors/', () => {
  it.each(files)('%s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const { suite, cases } = JSON.parse(text) as { suite: string; cases: unknown[] };
    expect(runSuite(suite, text)).toEqual({ passed: cases.length, failures: [] });
    expect(cases.length).toBeGreaterThan(0);
  });
  it('hold every suite, as given and with cases of our own', () => {
    for (const suite of SUITE_NAMES) expect(files).toEqual(expect.arrayContaining([`${suite}.json`, `${suite}-more.json`]));
  });
});

describe('the runner', () => {
  const trial = (id: string, lastTrialDay: string, firstLogin = '2026-02-01T00:00:00Z') => ({
    id,
    timeZone: 'UTC',
    firstLogin,
    expect: { lastTrialDay, requiredFrom: '2026-03-03T00:00:00Z' },
  });
  const run = (cases: unknown) => runSuite('guest-trial', JSON.stringify({ suite: 'guest-trial', cases }));

  it('tells passed from failed, with a line each for expected and actual', () => {
    const { passed, failures } = run([trial('good', '2026-03-02'), trial('bad', '2026-03-03')]);
    expect(passed).toBe(1);
    expect(failures).toEqual([
      'bad: expected {"lastTrialDay":"2026-03-03","requiredFrom":"2026-03-03T00:00:00Z"} actual {"lastTrialDay":"2026-03-02","requiredFrom":"2026-03-03T00:00:00Z"}',
    ]);
  });
  it('a case that cannot be read fails with the name of its field and stops nothing', () => {
    const { passed, failures } = run([
      trial('worse', '2026-03-02', '2026-02-30T00:00:00Z'),
      7,
      { id: 'none' },
      trial('good', '2026-03-02'),
    ]);
    expect(passed).toBe(1);
    expect(failures.map((line) => line.replace(/expected.*"path"/, '… "path"'))).toEqual([
      expect.stringMatching(/^worse: … "path":"firstLogin"/),
      '#1: a case must be an object with "expect"',
      '#2: a case must be an object with "expect"',
    ]);
  });
  it.each([
    ['tax', '{}', 'unknown suite "tax"; known: entry-decision, '],
    ['guest-trial', '{', 'no JSON: '],
    ['guest-trial', '[]', 'no vectors: '],
    ['guest-trial', '{"cases": 1}', 'no vectors: '],
    ['guest-trial', '{"suite": "seat-ledger", "cases": []}', 'the file contains the suite "seat-ledger", not "guest-trial"'],
  ])('%s of %s cannot be run', (suite, text, message) => {
    expect(() => runSuite(suite, text)).toThrow(UnusableVectors);
    expect(() => runSuite(suite, text)).toThrow(message);
  });
});

describe('bad input', () => {
  const JUNK = [null, -1, 0.5, 1e21, '', 'x', '2026-02-30', '2026-13', '2026-02-30T25:00', true, [], {}, [null], 27, 'Asia/Edo'];
  const bodies = SUITE_NAMES.map((suite) => ({
    suite,
    ...(JSON.parse(readFileSync(new URL(`${suite}.json`, FOLDER), 'utf8')) as { cases: object[] }),
  }));

  it('anywhere in a case makes the case fail or changes nothing, but never throws', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.infiniteStream(fc.nat()), fc.constantFrom(...JUNK), (body, at, way, junk) => {
        const { suite, cases } = bodies[body % bodies.length]!;
        const broken = spoil(structuredClone(cases[at % cases.length]), way, junk);
        const { passed, failures } = runSuite(suite, JSON.stringify({ suite, cases: [broken] }));
        expect(passed + failures.length).toBe(1);
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);

  /** Replaces one value with junk, at the end of a random path into the case. */
  function spoil(value: unknown, way: Iterator<number>, junk: unknown): unknown {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const next = way.next().value as number;
    const key = keys[next % keys.length];
    if (key === undefined || (next % 5 === 0 && !('expect' in (value as object)))) return junk;
    const holder = value as Record<string, unknown>;
    holder[key] = spoil(holder[key], way, junk);
    return holder;
  }

  it.each([
    ['entry-decision', { at: '2026-02-30T10:00' }, 'at', 'NO_SUCH_TIME'],
    ['entry-decision', { location: 'C' }, 'location', 'UNKNOWN_LOCATION'],
    ['entry-decision', { locations: { A: { MORNING: [7, 27] }, B: {} } }, 'locations.A.MORNING.end', 'TOO_BIG'],
    ['entry-decision', { locations: { A: { MORNING: [-1, 7] }, B: {} } }, 'locations.A.MORNING.start', 'TOO_SMALL'],
    ['entry-decision', { locations: { A: { MORNING: [7, 7] }, B: {} } }, 'locations.A.MORNING.end', 'START_NOT_BEFORE_END'],
    ['entry-decision', { holidays: ['2026-05-03', '2026-05-32'] }, 'holidays[1]', 'NO_SUCH_DATE'],
    ['entry-decision', { counted: [{ band: 'MORNING', date: '2027-02-29' }] }, 'counted[0].date', 'NO_SUCH_DATE'],
    ['entry-decision', { timeZone: 'Asia/Edo' }, 'timeZone', 'NO_SUCH_TIME_ZONE'],
    ['licence-charge', { order: { guests: null, date: '2026-01-01', channel: 'DIRECT' } }, 'order.guests', 'INVALID_TYPE'],
    ['licence-charge', { order: { guests: 1, date: '2026-02-29', channel: 'DIRECT' } }, 'order.date', 'NO_SUCH_DATE'],
    ['monthly-licences', { quantity: -1 }, 'quantity', 'TOO_SMALL'],
    ['monthly-licences', { months: ['2026-13'] }, 'months[0]', 'NO_SUCH_MONTH'],
    ['seat-ledger', { allowance: 1000 }, 'allowance', 'TOO_BIG'],
    ['invoice-tax', { lines: [{ net: 0.5, rate: 10 }] }, 'lines[0].net', 'INVALID_TYPE'],
    ['recurring-keys', { entry: [{ band: 'MORNING', days: ['XXX'] }] }, 'entry[0].days[0]', 'INVALID_VALUE'],
  ])('%s: %j is refused by name', (suite, change, path, code) => {
    const good = bodies.find((body) => body.suite === suite)!.cases[0]!;
    const { failures } = runSuite(suite, JSON.stringify({ suite, cases: [{ ...good, ...change, expect: 0 }] }));
    const issues = /"issues":(\[.*?\])}$/.exec(failures[0]!)![1]!;
    expect(JSON.parse(issues)).toEqual([expect.objectContaining({ path, code })]);
  });
});

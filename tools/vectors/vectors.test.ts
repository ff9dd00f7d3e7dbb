import { readdirSync, readFileSync } from 'node:fs';
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

  it('tells passed from failed, a line each with expected and actual', () => {
    const { passed, failures } = run([trial('good', '2026-03-02'), trial('bad', '2026-03-03')]);
    expect(passed).toBe(1);
    expect(failures).toEqual([
      'bad: expected {"lastTrialDay":"2026-03-03","requiredFrom":"2026-03-03T00:00:00Z"} actual {"lastTrialDay":"2026-03-02","requiredFrom":"2026-03-03T00:00:00Z"}',
    ]);
  });
  it('a case that cannot be read fails by the name of its field and stops nothing', () => {
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
    ['guest-trial', '{"suite": "seat-ledger", "cases": []}', 'the file holds the suite "seat-ledger", not "guest-trial"'],
  ])('%s of %s cannot be run', (suite, text, message) => {
    expect(() => runSuite(suite, text)).toThrow(UnusableVectors);
    expect(() => runSuite(suite, text)).toThrow(message);
  });
});

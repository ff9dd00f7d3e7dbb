import { describe, expect, it } from 'vitest';
import { faultsOf, statusRows } from './status-page.ts';

const rows = statusRows('requirements-status.md', /(?:P-)?T-\d\d/);

const numbers = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);

describe('docs/requirements-status.md', () => {
  it('has every number once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual([...numbers('T', 59), ...numbers('P-T', 17)]);
  });

  it.each(rows)('$number is proved, or says what is missing', (row) => expect(faultsOf(row)).toEqual([]));
});

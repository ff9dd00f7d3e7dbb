import { describe, expect, it } from 'vitest';
import { faultsOf, statusRows } from './status-page.ts';

const rows = statusRows('security-status.md', /\d{1,2}/);

describe('docs/security-status.md', () => {
  it('has every number once, in order', () => {
    expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 48 }, (_, i) => i + 1));
  });

  it.each(rows)('$number is proved, or says what is missing', (row) => expect(faultsOf(row)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { staffSearch } from './staff-search.ts';

describe('address of the list of staff', () => {
  it.each([
    [{}, {}],
    [{ after: 'cursor' }, { after: 'cursor' }],
    [{ after: '' }, {}],
    [{ after: 7, other: 'x' }, {}],
  ])('%j → %j', (search, kept) => {
    expect(staffSearch(search)).toEqual(kept);
  });
});

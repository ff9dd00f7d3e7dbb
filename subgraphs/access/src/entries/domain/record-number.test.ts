import { describe, expect, it } from 'vitest';
import { recordNumber } from './record-number.ts';

describe('number of a record', () => {
  it.each([
    ['019ab3c0-0000-7000-8000-000000000000', 'E-0000-0000'],
    ['019ab3c0-0000-7000-8000-00ffffffffff', 'E-ZZZZ-ZZZZ'],
    ['019ab3c0-0000-7000-8000-5500000007e1', 'E-0000-01Z1'],
  ])('of %s is %s', (uuid, number) => {
    expect(recordNumber(uuid)).toBe(number);
  });
});

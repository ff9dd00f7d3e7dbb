import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorKeyOf, readCursor, writeCursor } from './cursors.ts';
import { deriveServiceKeys } from './service-keys.ts';

const keys = deriveServiceKeys('for tests only');
const key = cursorKeyOf(keys.contracts);
const binding = { tenantId: 'tnt_1', list: 'contracts', order: 'NUMBER_DESC', filter: { state: 'ACTIVE', search: '田中' } };
const sortKeys = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { minLength: 1, maxLength: 3 });

describe('a cursor', () => {
  it('returns the sort keys it was written with', () =>
    fc.assert(
      fc.property(sortKeys, (row) => {
        expect(readCursor(key, binding, writeCursor(key, binding, row))).toEqual(row);
      }),
    ));

  it('is valid for any order of the filter’s fields, with or without empty ones', () => {
    const cursor = writeCursor(key, binding, [7]);
    const same = { ...binding, filter: { search: '田中', inSurplus: null, productId: undefined, state: 'ACTIVE' } };
    expect(readCursor(key, same, cursor)).toEqual([7]);
    const empty = { tenantId: 'tnt_1', list: 'products' };
    expect(readCursor(key, { ...empty, filter: { search: null } }, writeCursor(key, empty, ['a']))).toEqual(['a']);
  });

  it.each([
    ['tenant', { tenantId: 'tnt_2' }],
    ['list', { list: 'seats' }],
    ['order', { order: 'NUMBER_ASC' }],
    ['filter', { filter: { state: 'ACTIVE', search: '佐藤' } }],
    ['filter, one field less', { filter: { state: 'ACTIVE' } }],
  ])('is not valid for another %s', (_, other) => {
    expect(readCursor(key, { ...binding, ...other }, writeCursor(key, binding, [7]))).toBeNull();
  });

  it('is not valid for another service', () => {
    expect(readCursor(cursorKeyOf(keys.access), binding, writeCursor(key, binding, [7]))).toBeNull();
  });

  it('cannot be forged or changed', () => {
    const unsigned = Buffer.from(JSON.stringify(['contracts', 'tnt_1', 7])).toString('base64url');
    for (const text of ['', 'x', unsigned, `${unsigned}==`, '\u0000', '😀']) expect(readCursor(key, binding, text)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(key, binding, text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(sortKeys, fc.nat(), fc.integer({ min: 1, max: 255 }), (row, at, flip) => {
        const bytes = Buffer.from(writeCursor(key, binding, row), 'base64url');
        bytes[at % bytes.length]! ^= flip;
        expect(readCursor(key, binding, bytes.toString('base64url'))).toBeNull();
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { changesOf, draftFault, needsReview, type ProductDraft } from './product-draft.ts';

const saved: ProductDraft = { name: '法人ライト', net: 18_000, allowance: 5, everywhere: false, locationIds: ['loc_1', 'loc_2'] };

describe('unsaved changes of a product', () => {
  it.each<[string, Partial<ProductDraft>, readonly string[]]>([
    ['nothing', {}, []],
    ['ignore spaces around a name', { name: ' 法人ライト ' }, []],
    ['a name', { name: '法人プラス' }, ['name']],
    ['a price', { net: 20_000 }, ['price']],
    ['T-12 an allowance', { allowance: 2 }, ['allowance']],
    ['H-54 another location', { locationIds: ['loc_1'] }, ['locations']],
    ['the same locations in another order', { locationIds: ['loc_2', 'loc_1'] }, []],
    ['everywhere', { everywhere: true }, ['locations']],
    ['everything, the allowance last', { name: 'x', net: 1, allowance: 0, everywhere: true }, ['name', 'price', 'locations', 'allowance']],
  ])('%s', (_, change, expected) => {
    expect(changesOf(saved, { ...saved, ...change })).toEqual(expected);
  });

  it('of locations do not count while it may be used everywhere', () => {
    const open = { ...saved, everywhere: true };
    expect(changesOf(open, { ...open, locationIds: [] })).toEqual([]);
  });

  it('need confirmation when they affect people (P-T-03)', () => {
    expect(needsReview(['name', 'price'])).toBe(false);
    expect(needsReview(['allowance'])).toBe(true);
    expect(needsReview(['name', 'locations'])).toBe(true);
  });

  it('cannot be saved without a name, or when a price is emptied', () => {
    expect(draftFault({ ...saved, name: ' ' }, saved)).toBe('name');
    expect(draftFault({ ...saved, net: null }, saved)).toBe('price');
    expect(draftFault({ ...saved, net: null }, { ...saved, net: null })).toBeNull();
    expect(draftFault(saved, saved)).toBeNull();
  });
});

import { expect, it } from 'vitest';
import type { Data } from './engine.ts';
import { merge } from './merge.ts';

const merged = (target: Data, source: Data): Data => {
  merge(target, source);
  return target;
};

it.each([
  ['adds fields', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['merges objects', { a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
  ['merges lists of one length item by item', { a: [{ b: 1 }, null] }, { a: [{ c: 2 }, { c: 3 }] }, { a: [{ b: 1, c: 2 }, { c: 3 }] }],
  ['replaces a list by one of another length', { a: [{ b: 1 }] }, { a: [{ c: 2 }, { c: 3 }] }, { a: [{ c: 2 }, { c: 3 }] }],
  ['replaces values, and objects by null', { a: 1, b: { c: 1 } }, { a: 2, b: null }, { a: 2, b: null }],
  ['leaves what is undefined', { a: 1 }, { a: undefined }, { a: 1 }],
])('%s', (_what, target, source, expected) => expect(merged(target, source)).toEqual(expected));

it('takes an answer that stands at several places once', () => {
  const shared = { b: [{ c: 1 }] };
  expect(merged({ a: shared }, { a: shared })).toEqual({ a: { b: [{ c: 1 }] } });
});

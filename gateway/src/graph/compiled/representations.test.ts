import { expect, it } from 'vitest';
import { distinct, representing } from './representations.ts';

const types: Readonly<Record<string, string[]>> = { Product: ['Product'], Thing: ['Product', 'Device'] };
const typesMeeting = (condition: string) => new Set(types[condition]);

const field = (name: string, selections?: never[]): never => ({ kind: 'Field', name, ...(selections ? { selections } : {}) }) as never;
const on = (typeCondition: string, ...selections: never[]): never => ({ kind: 'InlineFragment', typeCondition, selections }) as never;

const represent = representing([on('Product', field('__typename'), field('id')), on('Thing', field('place', [field('id')]))], typesMeeting);

it.each([
  [
    'takes only what is required',
    { __typename: 'Product', id: '1', name: 'x', place: null },
    { __typename: 'Product', id: '1', place: null },
  ],
  ['goes into objects and lists', { __typename: 'Device', place: [{ id: '2', name: 'y' }, null] }, { place: [{ id: '2' }, null] }],
  ['leaves out a fragment of which something is missing', { __typename: 'Product', place: { id: '3' } }, { place: { id: '3' } }],
  ['is empty for another type', { __typename: 'Account', id: '4', place: null }, {}],
  ['is empty for an object of unknown type', { id: '5', place: null }, {}],
])('%s', (_what, entity, expected) => expect(represent(entity)).toEqual(expected));

it('equal representations are sent once, for all their entities; what cannot be represented is not sent', () => {
  const entities = ['1', '2', '1'].map((id) => ({ __typename: 'Product', id, place: null }));
  const { representations, targets, total } = distinct([entities[0]!, { id: '9' }, entities[1]!, entities[2]!], represent);
  expect(representations.map(({ id }) => id)).toEqual(['1', '2']);
  expect(targets.map((each) => each.map(({ entity, number }) => [entities.indexOf(entity as never), number]))).toEqual([
    [
      [0, 0],
      [2, 2],
    ],
    [[1, 1]],
  ]);
  expect(total).toBe(3);
});

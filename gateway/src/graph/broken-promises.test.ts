import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { unexplainedNulls } from './broken-promises.ts';

const at = (...path: (string | number)[]) => ({ message: 'x', path });

describe('a null that propagated is explained', () => {
  it.each([
    ['by nothing', [at('a', 'b')], [], [['a', 'b']]],
    ['by an error at its place', [at('a', 'b')], [at('a', 'b')], []],
    ['by one above', [at('a', 'b')], [at('a')], []],
    ['by one below', [at('a', 'b')], [at('a', 'b', 0, 'c')], []],
    ['not by one beside it', [at('a', 0, 'b')], [at('a', 1, 'b'), at('c')], [['a', 0, 'b']]],
    ['by one without a path', [at('a', 'b')], [{ message: 'x' }], []],
  ])('%s', (_name, missing, errors, expected) => expect(unexplainedNulls(missing, errors)).toEqual(expected));
});

describe('at the gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  const internal = (...path: (string | number)[]) => ({
    message: 'Something went wrong on our side.',
    path,
    extensions: { code: 'INTERNAL', requestId: expect.any(String) },
  });

  it.each([
    ['a mutation', 'mutation { placeOrder(productId: "gone") { product { yen } } }', null, [internal('placeOrder', 'product', 'yen')]],
    ['a query', '{ order(productId: "gone") { product { yen } } }', { order: null }, [internal('order', 'product', 'yen')]],
    ['a list', '{ orders { product { yen } } }', null, [internal('orders', 1, 'product', 'yen')]],
    [
      'a query in which something else went wrong',
      '{ boom(how: "http") order(productId: "gone") { product { yen } } }',
      { boom: null, order: null },
      [{ message: 'odd', path: ['boom'], extensions: { code: 'FORBIDDEN' } }, internal('order', 'product', 'yen')],
    ],
    [
      'a query whose subgraph gives a reason',
      '{ order(productId: "broken") { product { yen } } }',
      { order: null },
      [{ message: 'no', extensions: { code: 'FORBIDDEN' } }],
    ],
    ['a query of data that exists', '{ order(productId: "1") { product { yen } } }', { order: { product: { yen: 1000 } } }, undefined],
  ])('%s never returns a propagated null without an error', async (_name, query, data, errors) => {
    gateway.lines.splice(0);
    const answer = (await gateway.ask(query)).json();
    expect(answer).toEqual(errors ? { data, errors } : { data });
    const internals = errors?.some((error) => error.extensions.code === 'INTERNAL') ? 1 : 0;
    expect(gateway.lines.filter(({ msg }) => msg === 'null where the graph promises a value')).toHaveLength(internals);
  });
});

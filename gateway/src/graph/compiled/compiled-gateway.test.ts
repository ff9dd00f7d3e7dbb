import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

const registry = new Registry();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ deps: { registry } });
});
afterAll(() => gateway.close());

/** Who ran an operation, asked so many times. */
async function executorsOf(query: string, times: number, options: Parameters<TestGateway['ask']>[1] = {}): Promise<Record<string, number>> {
  registry.resetMetrics();
  for (let at = 0; at < times; at++) await gateway.ask(query, options);
  const { values } = await registry.getSingleMetric('monban_gateway_executions_total')!.get();
  return Object.fromEntries(values.map(({ labels, value }) => [labels['executor']!, value]));
}

it('an operation runs compiled from its second time on', async () => {
  expect(await executorsOf('{ people { name } }', 3)).toEqual({ stock: 1, compiled: 2 });
});

it('each operation of a document is compiled for itself', async () => {
  const query = 'query A { people { name } } query B { locations { name } }';
  expect(await executorsOf(query, 2, { operationName: 'A' })).toEqual({ stock: 1, compiled: 1 });
  expect((await gateway.ask(query, { operationName: 'A' })).json()).toEqual({ data: { people: [{ name: '田中' }] } });
  expect((await gateway.ask(query, { operationName: 'B' })).json()).toEqual({ data: { locations: [{ name: '渋谷' }] } });
  expect((await gateway.ask(query, { operationName: 'B' })).json()).toEqual({ data: { locations: [{ name: '渋谷' }] } });
});

it.each([
  ['introspection', '{ __type(name: "Person") { name } people { name } }'],
  ['a response key that every object has', '{ people { constructor: name } }'],
])('%s stays with the stock executor', async (_what, query) => {
  expect(await executorsOf(query, 2, { url: '/graphql' })).toEqual({ stock: 2 });
});

it('invalid variables stay with the stock executor', async () => {
  const query = 'query Q($yes: Boolean!) { people { name @include(if: $yes) } }';
  expect(await executorsOf(query, 2, { variables: { yes: true } })).toEqual({ stock: 1, compiled: 1 });
  expect(await executorsOf(query, 1, { variables: { yes: 'perhaps' } })).toEqual({ stock: 1 });
});

it('a broken promise is told by the engine, with its error', async () => {
  const query = '{ orders { product { yen } } }';
  const [first, second] = [await gateway.ask(query), await gateway.ask(query)];
  expect(await executorsOf(query, 1)).toEqual({ 'finished by stock': 1 });
  const told = (answer: typeof first) =>
    answer.json<{ errors: { path: unknown; message: string }[] }>().errors.map(({ path, message }) => [path, message]);
  expect(told(second)).toEqual(told(first));
  expect(told(second)).not.toEqual([]);
});

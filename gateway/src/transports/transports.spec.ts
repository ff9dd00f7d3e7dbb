import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway, type Transport } from '../testing/test-gateway.ts';

const patience = { timeout: 5_000, interval: 10 };

describe.each<Transport>(['inproc', 'http'])('subgraphs over %s', (transport) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ transport });
    gateway.state.sessions.set('staff', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1', tenantId: 'tnt_1' });
  });
  afterAll(() => gateway.close());

  it('answer one query together', async () => {
    const answer = await gateway.ask('query Screen { products { id name price } people { name } locations { name } }', { token: 'staff' });
    expect(answer.json()).toEqual({
      data: {
        products: [
          { id: '1', name: '商品1', price: 1000 },
          { id: '2', name: '商品2', price: 2000 },
        ],
        people: [{ name: '田中' }],
        locations: [{ name: '渋谷' }],
      },
    });
  });

  it('see one request id and one signed viewer', async () => {
    gateway.state.seen.length = 0;
    const headers = { 'x-request-id': 'request-0123' };
    const answer = await gateway.ask('{ products { price } locations { name } }', { token: 'staff', headers });
    // an id that the client chose goes no further: it would end up in the audit chain
    const ours = answer.headers['x-request-id'];
    expect(ours).not.toBe('request-0123');
    const own = gateway.state.seen.filter(({ viewer }) => viewer.realm !== 'SERVICE');
    expect(new Set(own.map(({ subgraph }) => subgraph))).toEqual(new Set(['contracts', 'billing', 'access']));
    expect(own.every(({ requestId, viewer }) => requestId === ours && viewer.accountId === 'acc_1')).toBe(true);
  });

  it('get variables and give aliases, fragments and enums back as asked', async () => {
    const query = 'query Q($n: Int = 5) { a: people(first: $n) { x: name } ...F } fragment F on Query { b: people { name __typename } }';
    expect((await gateway.ask(query)).json()).toEqual({ data: { a: [{ x: '田中' }], b: [{ name: '田中', __typename: 'Person' }] } });
  });

  it('report a wrong variable', async () => {
    const answer = await gateway.ask('query Q($n: Int) { people(first: $n) { name } }', { variables: { n: 'many' } });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('change the session out of band', async () => {
    const answer = await gateway.ask('mutation { logIn(login: "b") }');
    expect(answer.headers['set-cookie']).toContain('__Host-mb-admin=token-b');
    expect(answer.json()).toEqual({ data: { logIn: true } });
  });

  it('leave the rest of the answer intact when they fail', async () => {
    const answer = await gateway.ask('{ boom(how: "throw") people { name } }');
    expect(answer.json()).toMatchObject({
      data: { boom: null, people: [{ name: '田中' }] },
      errors: [{ path: ['boom'], extensions: { code: 'INTERNAL' } }],
    });
  });

  it('are given up at the deadline when they stall, and the rest is answered', async () => {
    const started = performance.now();
    const answer = await gateway.ask('{ slow people { name } }');
    expect(answer.json()).toMatchObject({
      data: { slow: null, people: [{ name: '田中' }] },
      errors: [{ path: ['slow'], extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect.poll(() => gateway.state.aborted, patience).toBeGreaterThan(0);
  });

  it('stop working when the client disconnects', async () => {
    const before = gateway.state.aborted;
    gateway.state.seen.length = 0;
    const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    const client = new AbortController();
    const request = fetch(`${url}/app/graphql`, {
      method: 'POST',
      signal: client.signal,
      headers: { 'content-type': 'application/json', 'x-monban-surface': 'admin' },
      body: JSON.stringify({ query: '{ slow }' }),
    }).catch(() => 'gone');
    await expect.poll(() => gateway.state.seen.some(({ subgraph }) => subgraph === 'contracts'), patience).toBe(true);
    const started = performance.now();
    client.abort();
    expect(await request).toBe('gone');
    await expect.poll(() => gateway.state.aborted, patience).toBeGreaterThan(before);
    expect(performance.now() - started).toBeLessThan(800);
  });

  it('have all been reached before the gateway is ready', async () => {
    expect((await gateway.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
    expect(await gateway.inner.readiness()).toEqual({
      ready: true,
      subgraphs: { identity: 'up', contracts: 'up', access: 'up', billing: 'up' },
    });
  });

  it('appear on the inner port when they report themselves not ready, and take no gateway out of service', async () => {
    gateway.state.problems.set('contracts', ['the queue stands still']);
    gateway.state.problems.set('billing', new Promise(() => undefined));
    const { ready, subgraphs } = await gateway.inner.readiness();
    expect(ready).toBe(true);
    expect(subgraphs).toEqual({
      identity: 'up',
      contracts: expect.stringMatching(
        transport === 'inproc' ? /^not ready: the queue stands still$/ : /^not ready: 127\.0\.0\.1:\d+ answers 503$/,
      ),
      access: 'up',
      billing: expect.stringMatching(/^not ready: .+ does not report its health$/),
    });
    expect((await gateway.app.inject('/readyz')).statusCode).toBe(200);
    gateway.state.problems.clear();
  });
});

describe('a subgraph that is down', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startTestGateway({ transport: 'http' });
    gateway.state.sessions.set('staff', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1', tenantId: 'tnt_1' });
  });
  afterEach(() => gateway.close());

  const kill = async (name: 'identity' | 'contracts' | 'billing'): Promise<void> => {
    const server = gateway.servers[name]!;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  it('costs only its own fields, and fails at once', async () => {
    const query = '{ products { id name price } locations { name } }';
    expect((await gateway.ask(query, { token: 'staff' })).json().errors).toBeUndefined();
    await kill('billing');
    const started = performance.now();
    const answer = await gateway.ask(query, { token: 'staff' });
    expect(performance.now() - started).toBeLessThan(500);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      data: {
        products: [
          { id: '1', name: '商品1', price: null },
          { id: '2', name: '商品2', price: null },
        ],
        locations: [{ name: '渋谷' }],
      },
      errors: [{ message: 'This part of the service is not answering at the moment.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
  });

  it('does not take the gateway out of service', async () => {
    await gateway.app.inject('/readyz');
    await kill('billing');
    expect(await gateway.inner.readiness()).toMatchObject({ ready: true, subgraphs: { billing: 'down', access: 'up' } });
    expect((await gateway.app.inject('/readyz')).statusCode).toBe(200);
  });

  it('when it is identity: recent viewers continue, others are told to wait', async () => {
    await gateway.ask('{ products { id } }', { token: 'staff' });
    await kill('identity');
    expect((await gateway.ask('{ products { id } }', { token: 'staff' })).statusCode).toBe(200);
    const other = await gateway.ask('{ products { id } }', { token: 'unseen' });
    expect([other.statusCode, other.json().errors[0].extensions.code, other.headers['retry-after']]).toEqual([
      503,
      'SESSION_UNAVAILABLE',
      '1',
    ]);
    expect((await gateway.ask('{ locations { name } }')).statusCode).toBe(200);
  });

  it('is used again once it is back', async () => {
    const server = gateway.servers.contracts!;
    const { port } = server.address() as AddressInfo;
    await kill('contracts');
    expect((await gateway.ask('{ products { id } }', { token: 'staff' })).json().data).toEqual({ products: null });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect((await gateway.ask('{ products { id } }', { token: 'staff' })).json()).toEqual({
      data: { products: [{ id: '1' }, { id: '2' }] },
    });
  });
});

it('a gateway that has not reached all subgraphs is not ready', async () => {
  const gateway = await startTestGateway({
    deps: {
      subgraphs: Object.fromEntries(
        ['identity', 'contracts', 'access', 'billing'].map((n) => [n, { kind: 'http', origins: ['http://127.0.0.1:9'] }]),
      ) as never,
    },
  });
  const answer = await gateway.app.inject('/readyz');
  expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'not ready' }]);
  await gateway.close();
});

import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { operationNames } from './persisted-operations.ts';

const text = 'query WhoAmI($n: Int) { people(first: $n) { name } viewer { realm } }';
const hash = createHash('sha256').update(text).digest('hex');
const manifest = new Map([[hash, text]]);

let gateway: TestGateway;
afterEach(() => gateway.close());

const send = (body: object, url = '/app/graphql') =>
  gateway.app.inject({ method: 'POST', url, headers: { 'x-monban-surface': 'admin' }, payload: body });
const persisted = (sha256Hash: unknown): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const data = { people: [{ name: '田中' }], viewer: { realm: 'ANONYMOUS' } };

describe('in production', () => {
  const start = async (): Promise<TestGateway> => (gateway = await startTestGateway({ deps: { production: true, manifest } }));

  it('runs an operation of the manifest by its hash', async () => {
    await start();
    const answer = await send({ ...persisted(hash), variables: { n: 1 }, operationName: 'WhoAmI' });
    expect([answer.statusCode, answer.json()]).toEqual([200, { data }]);
  });

  it('runs the text of the manifest, whatever text the client sends', async () => {
    await start();
    expect((await send({ ...persisted(hash), query: '{ locations { name } }' })).json()).toEqual({ data });
  });

  it.each([
    ['an operation in full', { query: text }, 'PERSISTED_QUERY_REQUIRED'],
    ['an unknown hash', persisted('0'.repeat(64)), 'PERSISTED_QUERY_NOT_FOUND'],
    ['an unknown hash with its text', { ...persisted('0'.repeat(64)), query: text }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['a hash that is not a string', persisted({ $ne: 1 }), 'PERSISTED_QUERY_NOT_FOUND'],
    ['an empty body', {}, 'PERSISTED_QUERY_REQUIRED'],
  ])('refuses %s', async (_name, body, code) => {
    await start();
    const answer = await send(body);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, code]);
    expect(gateway.state.seen).toEqual([]);
  });

  it('requires whole documents on the public endpoint', async () => {
    await start();
    expect((await send({ query: '{ viewer { realm } }' }, '/graphql')).statusCode).toBe(200);
  });
});

describe('while developing', () => {
  it('both ways work, and a text that was sent is never stored', async () => {
    gateway = await startTestGateway({ deps: { manifest } });
    expect((await send({ query: text })).statusCode).toBe(200);
    expect((await send(persisted(hash))).statusCode).toBe(200);
    const other = '{ viewer { realm } }';
    const otherHash = createHash('sha256').update(other).digest('hex');
    expect((await send({ ...persisted(otherHash), query: other })).statusCode).toBe(200);
    expect((await send(persisted(otherHash))).statusCode).toBe(400);
  });
});

it('only names in the manifest become labels', async () => {
  gateway = await startTestGateway({ deps: { manifest } });
  await send({ ...persisted(hash), operationName: 'WhoAmI' });
  await send({ query: 'query MadeUp { viewer { realm } }', operationName: 'MadeUp' });
  const body = await gateway.inner.metrics();
  expect(body).toContain('monban_gateway_requests_total{endpoint="app",operation="WhoAmI",status="200"} 1');
  expect(body).toContain('monban_gateway_requests_total{endpoint="app",operation="other",status="200"} 1');
  expect(body).not.toContain('MadeUp');
  expect(operationNames(new Map([['x', 'fragment F on Query { a } mutation DoIt { b }']]))).toEqual(new Set(['DoIt']));
});

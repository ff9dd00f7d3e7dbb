import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { maskError } from './mask-error.ts';

describe('an error', () => {
  it.each([
    [
      'one of our codes',
      { message: 'Log in first.', extensions: { code: 'UNAUTHENTICATED', serviceName: 'contracts' } },
      { message: 'Log in first.', extensions: { code: 'UNAUTHENTICATED' } },
    ],
    ['no code', { message: 'select * from seats' }, { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } }],
    [
      'a foreign code',
      { message: 'x', extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } },
      { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } },
    ],
    [
      'a code from Object.prototype',
      { message: 'x', extensions: { code: 'toString' } },
      { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } },
    ],
    [
      'a limit',
      { message: 'x', extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: true } },
      { message: 'x', extensions: { code: 'LIMIT_EXCEEDED' } },
    ],
  ])('with %s', (_name, error, masked) => expect(maskError(error)).toEqual(masked));
});

describe('what a client sees of a bug', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  it.each(['throw', 'code'])('for a bug in a subgraph (%s) is a request id and the rest of the answer', async (how) => {
    const answer = await gateway.ask(`{ boom(how: "${how}") people { name } }`, { headers: { 'x-request-id': 'request-0123' } });
    expect(answer.statusCode).toBe(200);
    const requestId = answer.headers['x-request-id'];
    expect(answer.json()).toEqual({
      data: { boom: null, people: [{ name: '田中' }] },
      errors: [{ message: 'Something went wrong on our side.', path: ['boom'], extensions: { code: 'INTERNAL', requestId } }],
    });
    expect(gateway.lines.find(({ reqId, level }) => reqId === requestId && level === 50)).toBeDefined();
    // the id that the client chose is logged beside ours
    expect(gateway.lines.find(({ reqId, msg }) => reqId === requestId && msg === 'request')).toMatchObject({
      clientRequestId: 'request-0123',
    });
  });

  it.each([
    ['contracts', '{ products { id } people { name } }', { products: null, people: [{ name: '田中' }] }],
    ['billing', '{ products { id price } }', { products: [expect.objectContaining({ id: '1' }), expect.objectContaining({ id: '2' })] }],
  ] as const)('for a subgraph in %s that does not answer GraphQL is a request id and the rest of the answer', async (name, query, data) => {
    const broken = await startTestGateway({ transport: 'http' });
    broken.servers[name]!.removeAllListeners('request').on('request', (_request, response: ServerResponse) => void response.end('<html>'));
    broken.state.sessions.set('staff', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1' });
    const answer = await broken.ask(query, { token: 'staff' });
    await broken.close();
    expect(answer.json()).toMatchObject({
      data,
      errors: [{ extensions: { code: 'INTERNAL', requestId: answer.headers['x-request-id'] } }],
    });
    const [logged] = broken.lines.filter(({ level }) => level === 50);
    expect(logged).toMatchObject({ err: { message: 'answered 200 with something that is not a GraphQL response' } });
  });

  it('never includes a status or header that a subgraph chose', async () => {
    const answer = await gateway.ask('{ boom(how: "http") }');
    expect(answer.statusCode).toBe(200);
    expect(answer.json().errors).toEqual([{ message: 'odd', path: ['boom'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('includes neither suggestions nor the schema on the endpoint of our sites', async () => {
    const answer = await gateway.ask('{ peoples { name } }');
    expect(answer.body).not.toContain('Did you mean');
    const introspection = await gateway.ask('{ __schema { queryType { name } } }');
    expect([introspection.statusCode, introspection.json().errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('always includes our own request id, and text that could forge log lines appears nowhere', async () => {
    for (const id of ['request-0456', 'a', 'x\u001b[31mred', `x${'y'.repeat(80)}`, 'with space 123']) {
      const answer = await gateway.app.inject({ url: '/nowhere', headers: { 'x-request-id': id } });
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      const line = gateway.lines.find(({ reqId }) => reqId === answer.headers['x-request-id']);
      expect(line?.['clientRequestId']).toBe(id === 'request-0456' ? id : undefined);
    }
  });
});

it('the log never contains a token, a cookie, a variable or a document', async () => {
  const gateway = await startTestGateway();
  gateway.state.sessions.set('canary-token', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1' });
  const variables = { how: 'canary-variable' };
  await gateway.ask('query Canary($how: String!) { boom(how: $how) }', { token: 'canary-token', variables });
  await gateway.ask('{ nope_canary_document }', { headers: { authorization: 'Bearer canary-bearer' } });
  await gateway.app.inject('/nowhere?token=canary-url');
  gateway.app.log.info({
    headers: { cookie: 'canary-cookie' },
    token: 'canary-logged',
    req: { headers: { authorization: 'canary-header' } },
  });
  const text = JSON.stringify(gateway.lines.map((line) => ({ ...line, operation: null })));
  await gateway.close();
  expect(gateway.lines.length).toBeGreaterThan(3);
  expect(text).not.toMatch(/canary-|canary_/);
});

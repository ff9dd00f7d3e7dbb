import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { isSameOrigin } from './same-origin.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const codeOf = (answer: { json(): { errors?: { extensions: { code: string } }[] } }): string | undefined =>
  answer.json().errors?.[0]?.extensions.code;
const query = '{ viewer { realm } }';

describe('a page of our own origin', () => {
  it.each([
    [{}, true],
    [{ origin: 'https://monban.example' }, true],
    [{ origin: 'https://monban.example', 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://monban.example.evil.example' }, false],
    [{ origin: 'https://monban.example:8443' }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
  ])('%j: %s', (headers, expected) => expect(isSameOrigin({ headers: { ...headers, host: 'monban.example' } })).toBe(expected));
});

describe('a request that a page of another site could send', () => {
  it.each(['/graphql', '/app/graphql'])('to %s is refused because of its origin', async (url) => {
    const answer = await gateway.ask(query, { url, headers: { origin: 'https://evil.example' } });
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'ORIGIN_REFUSED']);
  });

  it('that claims another host through a trusted proxy is refused', async () => {
    const proxied = await startTestGateway({ deps: { trustProxy: ['127.0.0.1'] } });
    const answer = await proxied.ask(query, { headers: { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' } });
    await proxied.close();
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'ORIGIN_REFUSED']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('as %s is refused', async (type) => {
    for (const url of ['/graphql', '/app/graphql']) {
      const headers = { 'content-type': type, 'x-monban-surface': 'admin' };
      const answer = await gateway.app.inject({ method: 'POST', url, headers, payload: JSON.stringify({ query }) });
      expect([answer.statusCode, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('as GET without a header that needs a preflight is refused', async () => {
    const answer = await gateway.app.inject({ url: `/graphql?query=${encodeURIComponent(query)}` });
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('as GET is never a mutation, whatever headers it has', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { logOut }')}`;
    const answer = await gateway.app.inject({ url, headers: { 'x-monban-surface': 'admin' } });
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST']);
  });

  it('as GET is refused by the endpoint of our sites', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE'] as const) {
      const answer = await gateway.app.inject({
        method,
        url: `/app/graphql?query=${encodeURIComponent(query)}`,
        headers: { 'x-monban-surface': 'admin' },
      });
      expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST']);
    }
  });

  it('with a preflight finds no word that allows it', async () => {
    const answer = await gateway.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the surface', () => {
  it.each([undefined, 'nowhere', 's/0', 'service'])('%j is refused by the endpoint of our sites', async (surface) => {
    const answer = await gateway.ask(query, { headers: { 'x-monban-surface': surface } });
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'SURFACE_REQUIRED']);
  });

  it('is optional for third parties, who are then anonymous', async () => {
    const answer = await gateway.ask('{ viewer { realm tenantId } }', { url: '/graphql', headers: { 'x-monban-surface': undefined } });
    expect(answer.json()).toEqual({ data: { viewer: { realm: 'ANONYMOUS', tenantId: null } } });
  });

  it('is refused there too when it is malformed', async () => {
    expect((await gateway.ask(query, { url: '/graphql', headers: { 'x-monban-surface': 's/x' } })).statusCode).toBe(400);
  });
});

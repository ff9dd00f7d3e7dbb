import { afterEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from '../testing/test-gateway.ts';

let gateway: TestGateway;
const start = async (options: TestGatewayOptions = {}): Promise<TestGateway> => (gateway = await startTestGateway(options));
afterEach(() => gateway.close());

const cookieOf = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['set-cookie']);

describe('the cookie of a session', () => {
  it.each([
    ['https', 'admin', '__Host-mb-admin=token-a; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Strict'],
    ['localhost', 's/87465', '__Host-mb-s-87465=token-a; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Strict'],
    ['plain', 'admin', 'mb-admin=token-a; Max-Age=3600; Path=/; HttpOnly; SameSite=Strict'],
  ] as const)('over %s on %s is set by logIn', async (security, surface, cookie) => {
    await start({ deps: { security } });
    const answer = await gateway.ask('mutation { logIn(login: "a") }', { headers: { 'x-monban-surface': surface } });
    expect(cookieOf(answer)).toBe(cookie);
    expect(answer.json()).toEqual({ data: { logIn: true } });
    expect(answer.body).not.toContain('token-a');
  });

  it('is cleared by logOut, and the gateway forgets the token at once', async () => {
    await start();
    await gateway.ask('mutation { logIn(login: "a") }');
    expect((await gateway.ask('{ products { id } }', { token: 'token-a' })).statusCode).toBe(200);
    const answer = await gateway.ask('mutation { logOut }', { token: 'token-a' });
    expect(cookieOf(answer)).toMatch(/^__Host-mb-admin=; Max-Age=0; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
    expect((await gateway.ask('{ products { id } }', { token: 'token-a' })).statusCode).toBe(401);
  });

  it('is cleared when its session has ended, and the request continues as a visitor', async () => {
    await start();
    const answer = await gateway.ask('{ viewer { realm } }', { token: 'no-longer-good' });
    expect(answer.json()).toEqual({ data: { viewer: { realm: 'ANONYMOUS' } } });
    expect(cookieOf(answer)).toContain('Max-Age=0');
  });

  it('of another surface is ignored', async () => {
    await start();
    gateway.state.sessions.set('t', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1' });
    const answer = await gateway.ask('{ viewer { realm } }', { token: 't', headers: { 'x-monban-surface': 's/87465' } });
    expect(answer.json()).toEqual({ data: { viewer: { realm: 'ANONYMOUS' } } });
  });

  it('is optional: a device may send its token as a bearer, and gets an error when it has ended', async () => {
    await start();
    gateway.state.sessions.set('t', { realm: 'DEVICE', accountId: 'acc_1', sessionId: 'ses_1' });
    const headers = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
    expect((await gateway.ask('{ viewer { realm } }', { url: '/graphql', headers: headers('t') })).json()).toEqual({
      data: { viewer: { realm: 'DEVICE' } },
    });
    const ended = await gateway.ask('{ viewer { realm } }', { url: '/graphql', headers: headers('x') });
    expect([ended.statusCode, ended.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const unknown = await gateway.ask('{ viewer { realm } }', {
      url: '/graphql',
      headers: { ...headers('t'), 'x-monban-surface': undefined },
    });
    expect(unknown.statusCode).toBe(401);
  });
});

describe('the cookie of a known browser', () => {
  it.each([
    ['https', 'admin', '__Host-mb-known-admin=mark-1; Max-Age=7200; Path=/; HttpOnly; Secure; SameSite=Strict'],
    ['localhost', 's/87465', '__Host-mb-known-s-87465=mark-1; Max-Age=7200; Path=/; HttpOnly; Secure; SameSite=Strict'],
    ['plain', 'admin', 'mb-known-admin=mark-1; Max-Age=7200; Path=/; HttpOnly; SameSite=Strict'],
  ] as const)('over %s on %s is set by a login beside the session, and outlives it', async (security, surface, cookie) => {
    await start({ deps: { security } });
    const headers = { 'x-monban-surface': surface };
    const answer = await gateway.ask('mutation { logIn(login: "known") }', { headers });
    expect(answer.headers['set-cookie']).toHaveLength(2);
    expect(answer.headers['set-cookie']).toContain(cookie);
    expect(answer.body).not.toContain('mark-1');
    expect(cookieOf(await gateway.ask('mutation { logOut }', { headers }))).not.toContain('known');
  });

  it('goes to identity only, on its own surface only', async () => {
    await start();
    const cookie = '__Host-mb-known-admin=mark-1';
    await gateway.ask('{ viewer { realm } locations { name } }', { headers: { cookie } });
    const own = gateway.state.seen.filter(({ viewer }) => viewer.realm !== 'SERVICE');
    expect(Object.fromEntries(own.map(({ subgraph, viewer }) => [subgraph, viewer.knownBrowser]))).toEqual({
      access: undefined,
      identity: 'mark-1',
    });
    await gateway.ask('{ viewer { realm } }', { headers: { cookie, 'x-monban-surface': 's/87465' } });
    expect(gateway.state.seen.at(-1)!.viewer.knownBrowser).toBeUndefined();
  });
});

describe('what subgraphs learn about the viewer', () => {
  it('is what identity says, plus language, address and kind of browser from the request', async () => {
    await start();
    gateway.state.sessions.set('t', {
      realm: 'STAFF',
      accountId: 'acc_1',
      sessionId: 'ses_1',
      features: ['SEATS'],
      clockOffsetSeconds: 60,
      timeZone: 'Asia/Tokyo',
    });
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0';
    await gateway.ask('{ viewer { realm } }', { token: 't', headers: { 'accept-language': 'en', 'user-agent': agent } });
    expect(gateway.state.seen.at(-1)!.viewer).toEqual({
      realm: 'STAFF',
      role: 'OWNER',
      locations: null,
      surface: 'admin',
      tenantId: 'tnt_1',
      storefrontId: null,
      accountId: 'acc_1',
      sessionId: 'ses_1',
      features: ['SEATS'],
      clockOffsetSeconds: 60,
      timeZone: 'Asia/Tokyo',
      locale: 'en',
      ip: '127.0.0.1',
      client: { browser: 'Firefox', system: 'Linux' },
    });
  });

  it('never comes from headers of the client', async () => {
    await start();
    const headers = { 'x-monban-viewer': 'forged', 'x-forwarded-for': '203.0.113.7' };
    await gateway.ask('{ viewer { realm } }', { headers });
    expect(gateway.state.seen.at(-1)!.viewer).toMatchObject({ realm: 'ANONYMOUS', ip: '127.0.0.1' });
  });

  it('includes X-Forwarded-For from a trusted proxy', async () => {
    await start({ deps: { trustProxy: ['127.0.0.1'] } });
    await gateway.ask('{ viewer { realm } }', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(gateway.state.seen.at(-1)!.viewer.ip).toBe('203.0.113.7');
  });

  it('changes within the request after a revocation', async () => {
    await start();
    gateway.state.sessions.set('t', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1' });
    expect((await gateway.ask('{ products { id } }', { token: 't' })).statusCode).toBe(200);
    gateway.state.sessions.delete('t');
    gateway.state.hear!({ accountIds: ['acc_1'] });
    expect((await gateway.ask('{ products { id } }', { token: 't' })).statusCode).toBe(401);
  });
});

it('a session belongs to a surface: without one nobody can log in', async () => {
  await start();
  const answer = await gateway.ask('mutation { logIn(login: "a") }', { url: '/graphql', headers: { 'x-monban-surface': undefined } });
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'SURFACE_REQUIRED']);
});

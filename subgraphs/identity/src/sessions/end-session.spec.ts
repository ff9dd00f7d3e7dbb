import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { addDevice, deviceOf, employ, memberOf, type Person, staffOf } from '../testing/people.ts';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const login = { login: 'taro@example.jp', password: 'tsuki-no-hikari-7' };
const own = '{ viewer { account { sessions { id begunAt lastSeenAt browser system place current } } } }';
const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { __typename ... on Error { code message } } }';
const endAll = `mutation ($input: EndSessionsInput!) { endSessions(input: $input) {
  __typename ... on SessionsEnded { ended account { sessions { id } } } ... on Error { code message }
} }`;
const loggedIn = (people: readonly Person[]) => Promise.all(people.map((person) => person.isLoggedIn()));

async function taro() {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer(login.login, login.password);
  const devices = [await memberOf(storefront, accountId, login), await memberOf(storefront, accountId, login)] as const;
  return { storefront, accountId, devices };
}

describe('one’s own sessions', () => {
  it('are listed with client and place, with the requesting one marked, and without any that is over', async () => {
    const { storefront, devices } = await taro();
    const client = { browser: 'Safari', system: 'iOS' };
    const { tenant, number } = storefront;
    const visitor = tenant.as({
      realm: 'ANONYMOUS',
      accountId: null,
      sessionId: null,
      surface: `s/${number}`,
      storefrontId: String(number),
      ip: '203.0.113.9',
      client,
    });
    expectSuccess(await visitor.run(logIn, { input: login }), 'LoggedIn');
    await tenant.sql('update session set expires_at = created_at where id = ?', [uuidOf(devices[1].sessionId)]);
    const { account } = expectSuccess(await devices[0].run(own));
    expect(account.sessions).toHaveLength(2);
    expect(account.sessions).toContainEqual(
      expect.objectContaining({
        id: devices[0].sessionId,
        current: true,
        browser: null,
        system: null,
        place: expect.stringMatching(/^10\..*\.x$/),
      }),
    );
    expect(account.sessions).toContainEqual(expect.objectContaining({ current: false, ...client, place: '203.0.113.x' }));
  });

  it('are counted completely, whatever the page size', async () => {
    const { devices } = await taro();
    const seen = await devices[0].run('{ viewer { account { few: sessions(first: 1) { id } all: sessions { id } sessionCount } } }');
    const { account } = expectSuccess(seen);
    expect(account.few).toHaveLength(1);
    expect(account.all).toHaveLength(2);
    expect(account.sessionCount).toBe(2);
  });

  it('are ended one by one, and all except the requesting one', async () => {
    const { storefront, accountId, devices } = await taro();
    const third = await memberOf(storefront, accountId, login);
    const [first, second] = devices;
    expectSuccess(await first.run(end, { input: { sessionId: second.sessionId } }), 'SessionEnded');
    expect(await loggedIn([first, second, third])).toEqual([true, false, true]);
    const answer = expectSuccess(await first.run(endAll, { input: { accountId } }), 'SessionsEnded');
    expect(answer).toMatchObject({ ended: 1, account: { sessions: [{ id: first.sessionId }] } });
    expect(await loggedIn([first, second, third])).toEqual([true, false, false]);
    const audited = await storefront.tenant.sql<{ action: string }>(
      `select action from audit_entry where action in ('session.ended', 'account.sessionsEnded') order by at`,
    );
    expect(audited.map(({ action }) => action)).toEqual(['session.ended', 'account.sessionsEnded']);
  });

  it('log out when the requesting one is ended', async () => {
    const { devices } = await taro();
    const [present] = devices;
    const answer = await present.run(end, { input: { sessionId: present.sessionId } });
    expectSuccess(answer, 'SessionEnded');
    expect(answer.extensions).toEqual({ session: { clear: true } });
    expect(await loggedIn(devices)).toEqual([false, true]);
  });

  it('are out of reach of everybody else: another member can neither end nor see them', async () => {
    const { storefront, accountId, devices } = await taro();
    const jiroLogin = { ...login, login: 'jiro@example.jp' };
    const jiro = await memberOf(storefront, await storefront.customer(jiroLogin.login, jiroLogin.password), jiroLogin);
    expectFailure(await jiro.run(end, { input: { sessionId: devices[0].sessionId } }), 'SessionUnknown', { code: 'SESSION_UNKNOWN' });
    expectFailure(await jiro.run(endAll, { input: { accountId } }), 'AccountUnknown');
    expectRefusal(await storefront.visitor.run(endAll, { input: { accountId } }), 'UNAUTHENTICATED');
    const { account } = expectSuccess(await devices[0].run('{ viewer { account { id } } }'));
    const seen = await jiro.run(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { id sessions { id } sessionCount lastLogInAt } } }',
      { of: [{ __typename: 'Account', id: account.id }] },
    );
    // of somebody who shares no contract, not even the name
    expect(seen.data._entities).toEqual([null]);
    expect(await loggedIn(devices)).toEqual([true, true]);
  });
});

describe('sessions of others', () => {
  it('are ended by staff of the tenant: of members, colleagues and devices', async () => {
    const { storefront, accountId, devices } = await taro();
    const [boss, colleague, tablet] = [await employ(storefront), await employ(storefront), await addDevice(storefront)];
    const staff = await staffOf(storefront, boss);
    const people = [...devices, await staffOf(storefront, colleague), await deviceOf(storefront, tablet)];
    expect(await loggedIn(people)).toEqual([true, true, true, true]);
    const ended = async (input: object) => expectSuccess(await staff.run(endAll, { input }), 'SessionsEnded').ended as number;
    expect(await ended({ accountId })).toBe(2);
    expect(await ended({ accountId: colleague.accountId })).toBe(1);
    expectSuccess(await staff.run(end, { input: { sessionId: people[3]!.sessionId } }), 'SessionEnded');
    expect(await loggedIn(people)).toEqual([false, false, false, false]);
    expect(await staff.isLoggedIn()).toBe(true);
  });

  it('are out of reach of another tenant’s staff; the provider reaches operators’ staff and nobody else of theirs', async () => {
    const [shop, other, provider] = [await openStorefront(identity), await openStorefront(identity), await openStorefront(identity)];
    const [colleague, tablet] = [await employ(shop), await addDevice(shop)];
    const [person, device] = [await staffOf(shop, colleague), await deviceOf(shop, tablet)];
    const platform = await staffOf(provider, await employ(provider, { realm: 'PLATFORM' }));
    const stranger = other.tenant.staff;
    const tenantId = shop.tenant.id;
    for (const input of [{ sessionId: person.sessionId }, { sessionId: person.sessionId, tenantId }, { sessionId: newId('session') }])
      expectFailure(await stranger.run(end, { input }), 'SessionUnknown');
    expectFailure(await platform.run(end, { input: { sessionId: device.sessionId, tenantId } }), 'SessionUnknown');
    expectFailure(await platform.run(end, { input: { sessionId: person.sessionId } }), 'SessionUnknown');
    expect(await loggedIn([person, device])).toEqual([true, true]);
    expectSuccess(await platform.run(end, { input: { sessionId: person.sessionId, tenantId } }), 'SessionEnded');
    expect(await loggedIn([person, device])).toEqual([false, true]);
  });
});

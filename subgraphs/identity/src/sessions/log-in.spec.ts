import { idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import type { ContractState } from '@monban/events';
import { contractStanding } from '../testing/told.ts';
import { describe, expect, it } from 'vitest';
import { employ, staffOf } from '../testing/people.ts';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const resolve = `query ($surface: String!, $token: String) { resolveViewer(surface: $surface, token: $token) { realm accountId tenantId sessionEnded } }`;

describe('logging in (L-24, T-37)', () => {
  it('begins a session that the gateway can resolve; the answer never contains its token', async () => {
    const { tenant, number, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    const answer = await visitor.run(logIn, { input: { login: ' TARO@example.jp ', password } });
    expectSuccess(answer, 'LoggedIn');
    const { set } = (answer.extensions as { session: { set: string } }).session;
    expect(JSON.stringify(answer.data)).not.toContain(set);
    const { data } = await tenant.service('gateway').run(resolve, { surface: `s/${number}`, token: set });
    expect(data.resolveViewer).toEqual({ realm: 'CUSTOMER', accountId, tenantId: tenant.id, sessionEnded: false });
  });

  it('says what staff may do and where: a role, and their locations', async () => {
    const storefront = await openStorefront(identity);
    const one = await employ(storefront);
    const grantsOf = async () => {
      const { token } = await staffOf(storefront, one);
      const query = resolve.replace('{ realm', '{ realm role locations');
      return (await storefront.tenant.service('gateway').run(query, { surface: 'admin', token: token() })).data.resolveViewer;
    };
    expect(await grantsOf()).toMatchObject({ realm: 'STAFF', role: 'OWNER', locations: null });
    const locationId = newId('location');
    await storefront.tenant.sql(`update account set staff_role = 'RECEPTION', staff_locations = ? where id = ?`, [
      `{${uuidOf(locationId)}}`,
      uuidOf(one.accountId),
    ]);
    expect(await grantsOf()).toMatchObject({ realm: 'STAFF', role: 'RECEPTION', locations: [locationId] });
  });

  it.each([
    ['idle', "last_seen_at = now() - interval '30 seconds'", 'last_seen_at + make_interval(secs => idle_seconds)'],
    ['absolute', "expires_at = now() + interval '30 seconds'", 'expires_at'],
  ])('says when the session expires, so that the gateway stops believing it: the %s end', async (_name, change, end) => {
    const { tenant, number, visitor, customer } = await openStorefront(identity);
    await customer('taro@example.jp', password);
    const { set } = (
      (await visitor.run(logIn, { input: { login: 'taro@example.jp', password } })).extensions as { session: { set: string } }
    ).session;
    await tenant.sql(`update session set ${change}`);
    const ask =
      'query ($surface: String!, $token: String) { resolveViewer(surface: $surface, token: $token) { sessionEnded sessionEndsAt } }';
    const { data } = await tenant.service('gateway').run(ask, { surface: `s/${number}`, token: set });
    const [row] = await tenant.sql<{ ends: string }>(`select to_json(${end}) #>> '{}' as ends from session`);
    expect(data.resolveViewer).toEqual({ sessionEnded: false, sessionEndsAt: Temporal.Instant.from(row!.ends).toString() });
    const visit = await tenant.service('gateway').run(ask, { surface: `s/${number}`, token: null });
    expect(visit.data.resolveViewer).toEqual({ sessionEnded: false, sessionEndsAt: null });
  });

  it('stores only the hash of the token', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    await customer('taro@example.jp', password);
    const { set } = (
      (await visitor.run(logIn, { input: { login: 'taro@example.jp', password } })).extensions as { session: { set: string } }
    ).session;
    const rows = await tenant.sql<{ token_hash: string }>('select token_hash from session');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.token_hash).not.toContain(set);
  });

  it('gives the same answer to an unknown address and to a wrong password (L-33)', async () => {
    const { visitor, customer } = await openStorefront(identity);
    await customer('taro@example.jp', password);
    const wrong = await visitor.run(logIn, { input: { login: 'taro@example.jp', password: 'something else' } });
    const unknown = await visitor.run(logIn, { input: { login: 'nobody@example.jp', password } });
    expectFailure(wrong, 'LogInRefused', { code: 'LOG_IN_REFUSED' });
    expect(unknown.data).toEqual(wrong.data);
  });

  it('is refused in another storefront (L-17) and on the staff site', async () => {
    const one = await openStorefront(identity);
    const other = await openStorefront(identity);
    await one.customer('taro@example.jp', password);
    const input = { login: 'taro@example.jp', password };
    expectFailure(await other.visitor.run(logIn, { input }), 'LogInRefused', {});
    expectFailure(await one.staffSite.run(logIn, { input }), 'LogInRefused', {});
  });

  it('is refused to a locked person, but only with the correct password (T-53)', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const id = await customer('taro@example.jp', password);
    await tenant.sql('update account set locked_at = now() where id = ?', [uuidOf(id)]);
    expectFailure(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'AccountLocked', { code: 'ACCOUNT_LOCKED' });
    expectFailure(await visitor.run(logIn, { input: { login: 'taro@example.jp', password: 'something else' } }), 'LogInRefused', {});
  });

  it('is refused to a seat member while the contract is not in force, and works again afterwards (T-36, T-55)', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('seat@example.jp', password);
    const [seat, contract] = [newId('seat'), newId('contract')];
    const standing = (seq: number, state: ContractState['state']) => contractStanding(contract, { state }, seq);
    await tenant.deliver('contracts', {
      type: 'seat',
      id: seat,
      seq: 1,
      data: { contractUuid: uuidOf(contract), accountUuid: uuidOf(accountId), state: 'TAKEN' },
    });
    await tenant.deliver('contracts', standing(1, 'SUSPENDED'));
    const input = { login: 'seat@example.jp', password };
    expectFailure(await visitor.run(logIn, { input }), 'ContractNotActive', { code: 'CONTRACT_NOT_ACTIVE' });
    await tenant.deliver('contracts', standing(2, 'ACTIVE'));
    expectSuccess(await visitor.run(logIn, { input }), 'LoggedIn');
  });

  it('is refused after ten attempts on one address, with the time of the next one; others are unaffected', async () => {
    const { visitor, visitorFrom } = await openStorefront(identity);
    for (let i = 0; i < 10; i++)
      expectFailure(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'LogInRefused', {});
    const { data } = await visitor.run(logIn, { input: { login: 'taro@example.jp', password } });
    expect(data.logIn).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
    const wait = Temporal.Instant.from((data.logIn as { retryAt: string }).retryAt).since(identity.subgraph.tools.realClock.now());
    expect(wait.total('minutes')).toBeGreaterThan(14);
    expect(wait.total('minutes')).toBeLessThanOrEqual(15);
    expectFailure(await visitorFrom('198.51.100.7').run(logIn, { input: { login: 'hanako@example.jp', password } }), 'LogInRefused', {});
  });

  it('ends the session that was open on the surface, even of another person and another tenant', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    const [login, before] = [await employ(one), await employ(other)];
    const browser = await staffOf(other, before);
    const old = browser.token();
    const isGood = async (): Promise<boolean> =>
      (await other.tenant.service('gateway').run(resolve, { surface: 'admin', token: old })).data.resolveViewer.accountId ===
      before.accountId;
    const as = async (typed: string) =>
      expectSuccess(await browser.run(logIn, { input: { login: login.login, password: typed } })).__typename as string;
    expect(await as('something else')).toBe('LogInRefused');
    expect(await isGood()).toBe(true);
    expect(await as(login.password)).toBe('LoggedIn');
    expect(await isGood()).toBe(false);
    expect(await other.tenant.sql("select 1 from audit_entry where action = 'session.ended'")).toHaveLength(1);
  });

  it('ends with the session: what was valid no longer is', async () => {
    const { tenant, number, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    const { set } = (
      (await visitor.run(logIn, { input: { login: 'taro@example.jp', password } })).extensions as { session: { set: string } }
    ).session;
    const [row] = await tenant.sql<{ id: string }>('select id from session');
    const member = tenant.as({
      realm: 'CUSTOMER',
      surface: `s/${number}`,
      storefrontId: String(number),
      accountId,
      sessionId: idFromUuid('session', row!.id),
    });
    const out = await member.run('mutation { logOut { hadSession } }');
    expect(out.data).toEqual({ logOut: { hadSession: true } });
    expect(out.extensions).toEqual({ session: { clear: true } });
    const { data } = await tenant.service('gateway').run(resolve, { surface: `s/${number}`, token: set });
    expect(data.resolveViewer).toMatchObject({ realm: 'ANONYMOUS', accountId: null, sessionEnded: true });
  });
});

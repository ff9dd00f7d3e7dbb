import { systemClock, uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { type Answer, expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { afterEach, describe, expect, it } from 'vitest';
import { startIdentity } from '../app.ts';
import { usualLimits } from '../settings.ts';
import { employ } from '../testing/people.ts';
import { logIn, openStorefront, somewhere, startRegistration, testSettings, type TestStorefront } from '../testing/storefront.ts';
import { attempt, sweepAttempts } from './attempts.ts';

let ahead = Temporal.Duration.from({ seconds: 0 });
const clock = { now: () => systemClock.now().add(ahead) };
afterEach(() => (ahead = Temporal.Duration.from({ seconds: 0 })));

const limits = {
  ...usualLimits,
  logIns: { attempts: 3, minutes: 15 },
  logInsPerLogin: { attempts: 5, minutes: 60 },
  logInsPerPlace: { attempts: 4, minutes: 15 },
};
const identity = await startTestSubgraph((deps) => startIdentity({ ...deps, settings: { ...testSettings, limits } }), {
  name: 'identity',
  clock,
  logLevel: 'silent',
});
const password = 'tsuki-no-hikari-7';
const right = { login: 'taro@example.jp', password };
const wrong = { ...right, password: 'something else' };

/** Tries to log in, from a place, in a browser. */
const asks = (
  { tenant, number }: TestStorefront,
  input: { login: string; password: string },
  { ip = somewhere(), knownBrowser = null }: { ip?: string; knownBrowser?: string | null } = {},
) =>
  tenant
    .as({ realm: 'ANONYMOUS', accountId: null, sessionId: null, surface: `s/${number}`, storefrontId: String(number), ip, knownBrowser })
    .run(logIn, { input });
const typenameOf = ({ data }: Answer): string => data.logIn.__typename as string;
const markOf = ({ extensions }: Answer): string => (extensions as { session: { knownBrowser: { set: string } } }).session.knownBrowser.set;

async function openWithTaro(): Promise<TestStorefront> {
  const storefront = await openStorefront(identity);
  await storefront.customer(right.login, password);
  return storefront;
}
const times = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('attempts to log in', () => {
  it('count when they fail, and only then', async () => {
    const storefront = await openWithTaro();
    const from = { ip: somewhere() };
    for (const _ of times(6)) expectSuccess(await asks(storefront, right, from), 'LoggedIn');
    for (const _ of times(3)) expectFailure(await asks(storefront, wrong, from), 'LogInRefused', {});
    expectFailure(await asks(storefront, wrong, from), 'TooManyAttempts', {});
    expectFailure(await asks(storefront, right, from), 'TooManyAttempts', {});
    ahead = Temporal.Duration.from({ minutes: 15, seconds: 1 });
    expectSuccess(await asks(storefront, right, from), 'LoggedIn');
  });

  it('of a stranger do not lock the owner out', async () => {
    const storefront = await openWithTaro();
    const stranger = { ip: somewhere() };
    for (const _ of times(3)) await asks(storefront, wrong, stranger);
    expectFailure(await asks(storefront, wrong, stranger), 'TooManyAttempts', {});
    expectSuccess(await asks(storefront, right), 'LoggedIn');
  });

  it('of strangers everywhere do not lock out a browser that has logged in before', async () => {
    const storefront = await openWithTaro();
    const knownBrowser = markOf(await asks(storefront, right));
    for (const _ of times(5)) await asks(storefront, wrong);
    expectFailure(await asks(storefront, right), 'TooManyAttempts', {});
    expectSuccess(await asks(storefront, right, { knownBrowser }), 'LoggedIn');
  });

  it('from one shared address lock out neither the other storefronts nor known browsers', async () => {
    const [storefront, other] = [await openWithTaro(), await openWithTaro()];
    const shared = { ip: somewhere() };
    const knownBrowser = markOf(await asks(storefront, right, shared));
    for (const i of times(4)) await asks(storefront, { ...wrong, login: `nobody${i}@example.jp` }, shared);
    expectFailure(await asks(storefront, right, shared), 'TooManyAttempts', {});
    expectSuccess(await asks(storefront, right, { ...shared, knownBrowser }), 'LoggedIn');
    expectSuccess(await asks(other, right, shared), 'LoggedIn');
  });

  it('in a known browser have a separate budget, for its login alone', async () => {
    const storefront = await openWithTaro();
    await storefront.customer('hanako@example.jp', password);
    const knownBrowser = markOf(await asks(storefront, right));
    const from = { ip: somewhere(), knownBrowser };
    for (const _ of times(3)) expectFailure(await asks(storefront, wrong, from), 'LogInRefused', {});
    expectFailure(await asks(storefront, right, from), 'TooManyAttempts', {});
    // other logins count as in any other browser
    for (const _ of times(3)) await asks(storefront, { ...wrong, login: 'hanako@example.jp' }, from);
    expectFailure(await asks(storefront, { ...right, login: 'hanako@example.jp' }, from), 'TooManyAttempts', {});
    expectSuccess(await asks(storefront, { ...right, login: 'hanako@example.jp' }), 'LoggedIn');
    expectSuccess(await asks(storefront, right), 'LoggedIn');
  });

  it('from one IPv6 network count as one place, and an IPv4 address is the same in any notation', async () => {
    const storefront = await openWithTaro();
    for (const ip of ['2001:db8:7:7::1', '2001:db8:7:7::2', '2001:db8:7:7:8::']) await asks(storefront, wrong, { ip });
    expectFailure(await asks(storefront, right, { ip: '2001:db8:7:7:ffff::9' }), 'TooManyAttempts', {});
    expectSuccess(await asks(storefront, right, { ip: '2001:db8:7:8::1' }), 'LoggedIn');
    const other = await openWithTaro();
    for (const ip of ['192.0.2.200', '::ffff:192.0.2.200', '::ffff:c000:2c8']) await asks(other, wrong, { ip });
    expectFailure(await asks(other, right, { ip: '192.0.2.200' }), 'TooManyAttempts', {});
  });

  it('that are concurrent cannot slip past the limit', async () => {
    const storefront = await openWithTaro();
    const from = { ip: somewhere() };
    const answers = await Promise.all(times(12).map(() => asks(storefront, wrong, from)));
    expect(answers.filter((answer) => typenameOf(answer) === 'LogInRefused')).toHaveLength(3);
    expect(answers.filter((answer) => typenameOf(answer) === 'TooManyAttempts')).toHaveLength(9);
  });
});

describe('an outage', () => {
  const ctx = { database: identity.subgraph.database, realClock: clock, locale: 'ja' } as unknown as RequestContext;
  const windowsOf = (of: string) => [{ what: 'test', of, limit: { attempts: 3, minutes: 15 }, counts: () => true }];

  it('uses up no attempt', async () => {
    const of = somewhere();
    const broken = () => Promise.reject(new Error('connection terminated'));
    for (const _ of times(9)) await expect(attempt(ctx, { windows: windowsOf(of), work: broken })).rejects.toThrow('terminated');
    for (const i of times(3)) expect(await attempt(ctx, { windows: windowsOf(of), work: () => Promise.resolve(i) })).toBe(i);
    expect(await attempt(ctx, { windows: windowsOf(of), work: broken })).toMatchObject({ __typename: 'TooManyAttempts' });
  });

  it('that ends the process holds its attempts for seconds, not for the whole window', async () => {
    const of = somewhere();
    void times(3).map(() => attempt(ctx, { windows: windowsOf(of), work: () => new Promise(() => undefined) }));
    await expect
      .poll(async () => attempt(ctx, { windows: windowsOf(of), work: () => Promise.resolve('done') }))
      .toMatchObject({ __typename: 'TooManyAttempts' });
    ahead = Temporal.Duration.from({ seconds: 31 });
    expect(await attempt(ctx, { windows: windowsOf(of), work: () => Promise.resolve('done') })).toBe('done');
  });

  it('of contracts costs nobody a registration', async () => {
    const storefront = await openStorefront(identity);
    const input = { name: '席 花子', email: 'seat@example.jp', inviteToken: 'token' };
    identity.answer('contracts', () => {
      throw new Error('connect ECONNREFUSED');
    });
    for (const _ of times(7)) expectRefusal(await storefront.visitor.run(startRegistration, { input }), 'SERVICE_UNAVAILABLE');
    identity.answer('contracts', () => ({ standing: { outcome: 'OPEN', contractId: 'ctr_01k0000000e00800000000000g', linkVersion: 1 } }));
    expectSuccess(await storefront.visitor.run(startRegistration, { input }), 'ConfirmationMailSent');
  });
});

it('windows that ended long ago are deleted', async () => {
  const [fresh, old] = [somewhere(), somewhere()];
  const ctx = { database: identity.subgraph.database, realClock: clock, locale: 'ja' } as unknown as RequestContext;
  const count = async (of: string) =>
    attempt(ctx, {
      windows: [{ what: 'sweep', of, limit: { attempts: 1, minutes: 5_000 }, counts: () => true }],
      work: async () => 'done',
    });
  await count(old);
  ahead = Temporal.Duration.from({ hours: 25 });
  await count(fresh);
  await sweepAttempts.lane.work({}, identity.subgraph.tools);
  expect(await count(old)).toBe('done');
  expect(await count(fresh)).toMatchObject({ __typename: 'TooManyAttempts' });
});

describe('a refused login leaves a row in the audit chain (16.3)', () => {
  const rowsOf = ({ tenant }: TestStorefront) =>
    tenant.sql<{ actor_role: string; subject_id: string | null; request_id: string; detail: Record<string, unknown> }>(
      `select e.actor_role, e.subject_id, e.request_id, d.detail from audit_entry e join audit_detail d on d.entry_id = e.id
       where e.action = 'session.refused' order by e.at`,
    );

  it('of the tenant, with the account and nothing that was typed; repeated refusals are counted', async () => {
    const storefront = await openStorefront(identity);
    const accountId = await storefront.customer(right.login, password);
    const from = { ip: somewhere() };
    const answers = [];
    for (const _ of times(3)) answers.push(await asks(storefront, wrong, from));
    for (const _ of times(12)) await asks(storefront, wrong, from);
    const rows = await rowsOf(storefront);
    expect(rows.map(({ detail }) => [detail['reason'], detail['times']])).toEqual([
      ...times(3).map(() => ['WRONG_LOGIN_OR_PASSWORD', undefined]),
      ['TOO_MANY_ATTEMPTS', 1],
      ['TOO_MANY_ATTEMPTS', 10],
    ]);
    expect(rows.slice(0, 3)).toMatchObject(
      answers.map(({ asked }) => ({ actor_role: 'anonymous', subject_id: uuidOf(accountId), request_id: asked.requestId })),
    );
    expect(new Set(rows.map(({ detail }) => detail['login'])).size).toBe(1);
    expect(JSON.stringify(rows)).not.toMatch(/taro|example|something else|10\.\d+\.\d+/);
  });

  it('also for a login that matches nobody, and for a locked person', async () => {
    const storefront = await openStorefront(identity);
    const accountId = await storefront.customer(right.login, password);
    await asks(storefront, { ...wrong, login: 'nobody@example.jp' });
    await storefront.tenant.sql('update account set locked_at = now() where id = ?', [uuidOf(accountId)]);
    await asks(storefront, right);
    expect(await rowsOf(storefront)).toMatchObject([
      { subject_id: null, detail: { reason: 'WRONG_LOGIN_OR_PASSWORD' } },
      { subject_id: uuidOf(accountId), detail: { reason: 'ACCOUNT_LOCKED' } },
    ]);
  });

  it('on the admin surface of every tenant with this login, or else of the provider', async () => {
    const [one, other, provider] = [await openStorefront(identity), await openStorefront(identity), await openStorefront(identity)];
    await provider.tenant.sql(`update tenant set kind = 'PLATFORM'`);
    const [colleague, twin] = [await employ(one), await employ(other)];
    await other.tenant.sql('update credential set login = ? where id = ?', [colleague.login, uuidOf(twin.accountId)]);
    await one.staffSite.run(logIn, { input: { login: colleague.login, password: 'something else' } });
    await one.staffSite.run(logIn, { input: { login: 'nobody@example.jp', password: 'something else' } });
    expect(await rowsOf(one)).toMatchObject([{ subject_id: uuidOf(colleague.accountId) }]);
    expect(await rowsOf(other)).toMatchObject([{ subject_id: uuidOf(twin.accountId) }]);
    expect(await rowsOf(provider)).toMatchObject([{ subject_id: null, detail: { surface: 'admin' } }]);
  });
});

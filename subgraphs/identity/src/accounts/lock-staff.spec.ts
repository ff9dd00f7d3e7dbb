import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { addDevice, deviceOf, employ, memberOf, staffOf } from '../testing/people.ts';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const lock = `mutation ($input: LockAccountInput!) { lockAccount(input: $input) {
  __typename ... on AccountLockSet { account { locked version sessions { id } } } ... on Error { code message }
} }`;
const unlock = 'mutation ($input: UnlockAccountInput!) { unlockAccount(input: $input) { __typename ... on Error { code message } } }';
const list = `query ($tenantId: ID, $first: Int, $after: String) { staff(tenantId: $tenantId, first: $first, after: $after) {
  totalCount edges { node { id realm locked lastLogInAt sessionCount sessions { current } } } pageInfo { hasNextPage endCursor }
} }`;
const nodes = (connection: { edges: { node: Record<string, unknown> }[] }) => connection.edges.map(({ node }) => node);

describe('locking staff and devices (T-53)', () => {
  it('locks a colleague out: the session ends, the login is refused, and works again once unlocked', async () => {
    const storefront = await openStorefront(identity);
    const [boss, gone] = [await employ(storefront), await employ(storefront)];
    const [staff, colleague] = [await staffOf(storefront, boss), await staffOf(storefront, gone)];
    const { account } = expectSuccess(
      await staff.run(lock, { input: { accountId: gone.accountId, expectedVersion: 1 } }),
      'AccountLockSet',
    );
    expect(account).toEqual({ locked: true, version: 2, sessions: [] });
    expect([await staff.isLoggedIn(), await colleague.isLoggedIn()]).toEqual([true, false]);
    const input = { login: gone.login, password: gone.password };
    expectFailure(await storefront.staffSite.run(logIn, { input }), 'AccountLocked', { code: 'ACCOUNT_LOCKED' });
    expectSuccess(await staff.run(unlock, { input: { accountId: gone.accountId, expectedVersion: 2 } }), 'AccountLockSet');
    expectSuccess(await storefront.staffSite.run(logIn, { input }), 'LoggedIn');
    expect(await colleague.isLoggedIn()).toBe(false);
  });

  it('locks a stolen tablet out', async () => {
    const storefront = await openStorefront(identity);
    const device = await addDevice(storefront);
    const tablet = await deviceOf(storefront, device);
    expect(await tablet.isLoggedIn()).toBe(true);
    expectSuccess(
      await storefront.tenant.staff.run(lock, { input: { accountId: device.accountId, expectedVersion: 1 } }),
      'AccountLockSet',
    );
    expect(await tablet.isLoggedIn()).toBe(false);
    const input = { login: device.login, password: device.password };
    expectFailure(await storefront.staffSite.run(logIn, { input }), 'AccountLocked');
  });

  it('is refused for the viewer’s own account, and leaves everything as it is', async () => {
    const storefront = await openStorefront(identity);
    await employ(storefront);
    const own = await employ(storefront);
    const staff = await staffOf(storefront, own);
    const answer = await staff.run(lock, { input: { accountId: own.accountId, expectedVersion: 1 } });
    expectFailure(answer, 'AccountIsOwn', { code: 'ACCOUNT_IS_OWN' });
    expect(await staff.isLoggedIn()).toBe(true);
  });

  it('leaves one of two who lock each other out at once', async () => {
    const storefront = await openStorefront(identity);
    const [one, two] = [await employ(storefront), await employ(storefront)];
    const [first, second] = [await staffOf(storefront, one), await staffOf(storefront, two)];
    const answers = await Promise.all([
      first.run(lock, { input: { accountId: two.accountId, expectedVersion: 1 } }),
      second.run(lock, { input: { accountId: one.accountId, expectedVersion: 1 } }),
    ]);
    expect(outcomesOf(answers)).toEqual(['AccountLockSet', 'LastToLogIn']);
    expect(await storefront.tenant.sql("select 1 from account where realm = 'STAFF' and locked_at is null")).toHaveLength(1);
  });

  it('is possible for the provider among its own people and for an operator’s staff, even the last one, and for nobody else of the operator', async () => {
    const [provider, shop] = [await openStorefront(identity), await openStorefront(identity)];
    const [me, other] = [await employ(provider, { realm: 'PLATFORM' }), await employ(provider, { realm: 'PLATFORM' })];
    const platform = await staffOf(provider, me);
    const [only, customer] = [await employ(shop), await shop.customer('taro@example.jp', 'tsuki-no-hikari-7')];
    const staff = await staffOf(shop, only);
    const of = (accountId: string, tenantId?: string) => ({ input: { accountId, expectedVersion: 1, ...(tenantId ? { tenantId } : {}) } });
    expectFailure(await platform.run(lock, of(only.accountId)), 'AccountUnknown');
    expectFailure(await platform.run(lock, of(customer, shop.tenant.id)), 'AccountUnknown');
    expect(await staff.isLoggedIn()).toBe(true);
    expectSuccess(await platform.run(lock, of(only.accountId, shop.tenant.id)), 'AccountLockSet');
    expect(await staff.isLoggedIn()).toBe(false);
    const [audited] = await shop.tenant.sql<{ actor_role: string }>(`select actor_role from audit_entry where action = 'account.locked'`);
    expect(audited).toEqual({ actor_role: 'platform' });
    expectSuccess(await platform.run(lock, of(other.accountId)), 'AccountLockSet');
  });

  it('is refused to everybody from elsewhere: another operator’s staff, members, devices, and staff who name a tenant', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    await employ(one);
    const target = await employ(one);
    const input = { accountId: target.accountId, expectedVersion: 1 };
    expectFailure(await other.tenant.staff.run(lock, { input }), 'AccountUnknown');
    expectFailure(await other.tenant.staff.run(lock, { input: { ...input, tenantId: one.tenant.id } }), 'AccountUnknown');
    expectRefusal(await one.tenant.customer(newId('account')).run(lock, { input }), 'FORBIDDEN');
    expectRefusal(await one.tenant.as({ realm: 'DEVICE' }).run(lock, { input }), 'FORBIDDEN');
    expectRefusal(await one.staffSite.run(lock, { input }), 'UNAUTHENTICATED');
  });
});

describe('the list of staff', () => {
  it('shows colleagues with state, last login and sessions; neither members nor other tenants; statements do not grow with it', async () => {
    const storefront = await openStorefront(identity);
    const [boss, ...others] = [await employ(storefront), await employ(storefront), await employ(storefront)];
    await employ(await openStorefront(identity));
    await storefront.customer('taro@example.jp', 'tsuki-no-hikari-7');
    const staff = await staffOf(storefront, boss);
    const found = expectSuccess(await staff.run(list));
    expect(found.totalCount).toBe(3);
    expect(nodes(found)).toEqual([
      {
        id: boss.accountId,
        realm: 'STAFF',
        locked: false,
        lastLogInAt: expect.any(String),
        sessionCount: 1,
        sessions: [{ current: true }],
      },
      ...others.map(({ accountId }) => ({
        id: accountId,
        realm: 'STAFF',
        locked: false,
        lastLogInAt: null,
        sessionCount: 0,
        sessions: [],
      })),
    ]);
    const { edges, pageInfo } = expectSuccess(await staff.run(list, { first: 2 }));
    const rest = expectSuccess(await staff.run(list, { first: 2, after: pageInfo.endCursor }));
    expect([...nodes({ edges }), ...nodes(rest)].map(({ id }) => id)).toEqual([boss, ...others].map(({ accountId }) => accountId));
    const few = await identity.count(() => staff.run(list, { first: 1 }));
    const many = await identity.count(() => staff.run(list, { first: 100 }));
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it('shows the provider its own people, and an operator’s with the operator named', async () => {
    const [provider, shop] = [await openStorefront(identity), await openStorefront(identity)];
    const [me, theirs] = [await employ(provider, { realm: 'PLATFORM' }), await employ(shop)];
    await staffOf(shop, theirs);
    const platform = await staffOf(provider, me);
    expect(nodes(expectSuccess(await platform.run(list))).map(({ id }) => id)).toEqual([me.accountId]);
    const [seen] = nodes(expectSuccess(await platform.run(list, { tenantId: shop.tenant.id })));
    expect(seen).toMatchObject({ id: theirs.accountId, realm: 'STAFF', sessionCount: 1, sessions: [{ current: false }] });
    expect(nodes(expectSuccess(await shop.tenant.staff.run(list, { tenantId: provider.tenant.id }))).map(({ id }) => id)).toEqual([
      theirs.accountId,
    ]);
    const member = await memberOf(shop, await shop.customer('taro@example.jp', 'tsuki-no-hikari-7'), {
      login: 'taro@example.jp',
      password: 'tsuki-no-hikari-7',
    });
    expectRefusal(await member.run(list), 'FORBIDDEN');
  });
});

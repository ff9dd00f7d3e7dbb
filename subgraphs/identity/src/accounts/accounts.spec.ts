import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const list = `query ($first: Int, $after: String, $filter: CustomerFilter) {
  customers(first: $first, after: $after, filter: $filter) { edges { cursor node { id name email locked storefront { id name } } } pageInfo { hasNextPage endCursor } }
}`;
interface Page {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const lock =
  'mutation ($input: LockAccountInput!) { lockAccount(input: $input) { __typename ... on Error { code message } ... on AccountLockSet { account { locked version } } } }';
const unlock = 'mutation ($input: UnlockAccountInput!) { unlockAccount(input: $input) { __typename ... on Error { code message } } }';

/** Customers made past the rules, for lists only. */
const forceCustomers = (storefront: Awaited<ReturnType<typeof openStorefront>>, count: number) =>
  storefront.tenant.sql(
    `insert into account (tenant_id, id, created_at, realm, storefront_id, name, email, search_text, locale, event_seq)
     select app_tenant(), uuidv7(), '2026-01-01', 'CUSTOMER', ?, '顧客 ' || n, 'c' || n || '@example.jp', '顧客 ' || n || ' c' || n || '@example.jp', 'ja', 1
     from generate_series(1, ?) n`,
    [storefront.number, count],
  );

describe('the customer list (T-32, T-56)', () => {
  it('goes on by cursor, newest first, without a gap', async () => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 5);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { customers } = (await storefront.tenant.staff.run(list, { first: 2, after })).data as { customers: Page };
      seen.push(...customers.edges.map(({ node }) => node.name));
      if (!customers.pageInfo.hasNextPage) break;
      after = customers.pageInfo.endCursor;
    }
    expect(seen).toEqual(['顧客 5', '顧客 4', '顧客 3', '顧客 2', '顧客 1']);
  });

  it('asks the database as often for thirty people as for one', async () => {
    const [few, many] = [await openStorefront(identity), await openStorefront(identity)];
    await forceCustomers(few, 1);
    await forceCustomers(many, 30);
    const count = async (storefront: typeof few): Promise<number> =>
      (await identity.count(() => storefront.tenant.staff.run(list, { first: 100 }))).statements.length;
    const forOne = await count(few);
    expect(forOne).toBeGreaterThan(0);
    expect(await count(many)).toBe(forOne);
  });

  it('is searched by part of name or address, without regard to width and case; a % is a %', async () => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 3);
    const found = async (search: string): Promise<number> =>
      (await storefront.tenant.staff.run(list, { filter: { search } })).data.customers.edges.length;
    expect(await found('Ｃ２＠EXAMPLE')).toBe(1);
    expect(await found('顧客')).toBe(3);
    expect(await found('%')).toBe(0);
  });

  it('is for staff: members, visitors and devices are refused', async () => {
    const { tenant, visitor } = await openStorefront(identity);
    expectRefusal(await visitor.run(list), 'UNAUTHENTICATED');
    expectRefusal(await tenant.customer('acc_01m850jnvtf7arszt1ny3jk6rp').run(list), 'FORBIDDEN');
    expectRefusal(await tenant.as({ role: 'device' }).run(list), 'FORBIDDEN');
  });

  it('refuses a cursor of another tenant, and more than a hundred at once', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    await forceCustomers(one, 2);
    const { customers } = (await one.tenant.staff.run(list, { first: 1 })).data;
    expectRefusal(await other.tenant.staff.run(list, { after: customers.pageInfo.endCursor }), 'BAD_USER_INPUT');
    expectRefusal(await one.tenant.staff.run(list, { first: 101 }), 'BAD_USER_INPUT');
  });
});

describe('locking (T-53)', () => {
  it('locks one person out and lets them in again', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    expectSuccess(await tenant.staff.run(lock, { input: { accountId, expectedVersion: 1 } }), 'AccountLockSet');
    expectFailure(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'AccountLocked');
    expectSuccess(await tenant.staff.run(unlock, { input: { accountId, expectedVersion: 2 } }), 'AccountLockSet');
    expectSuccess(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'LoggedIn');
  });

  it('does nothing from an old version, and knows nobody of another tenant', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    const accountId = await one.customer('taro@example.jp', password);
    expectFailure(await one.tenant.staff.run(lock, { input: { accountId, expectedVersion: 7 } }), 'VersionConflict', {});
    expectFailure(await other.tenant.staff.run(lock, { input: { accountId, expectedVersion: 1 } }), 'AccountUnknown', {
      code: 'ACCOUNT_UNKNOWN',
    });
    expectFailure(
      await one.tenant.staff.run(lock, { input: { accountId: 'ctr_01m850jnvtf7arszt1ny3jk6rp', expectedVersion: 1 } }),
      'AccountUnknown',
      {},
    );
    expectRefusal(await one.tenant.customer(accountId).run(lock, { input: { accountId, expectedVersion: 1 } }), 'FORBIDDEN');
  });
});

describe('a device', () => {
  const create =
    'mutation ($input: CreateDeviceAccountInput!) { createDeviceAccount(input: $input) { __typename ... on DeviceAccountCreated { account { id email } password } ... on InvalidInput { issues { path code } } } }';

  it('logs in on the staff’s site with its id and the password shown once', async () => {
    const { tenant, staffSite } = await openStorefront(identity);
    const { account, password: shown } = expectSuccess(await tenant.staff.run(create, { input: { name: '入口' } }), 'DeviceAccountCreated');
    expect(account.email).toBeNull();
    expectSuccess(await staffSite.run(logIn, { input: { login: account.id, password: shown } }), 'LoggedIn');
  });

  it('needs a name', async () => {
    const { tenant } = await openStorefront(identity);
    const { data } = await tenant.staff.run(create, { input: { name: '' } });
    expect(data.createDeviceAccount).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['name'], code: 'REQUIRED' }] });
  });
});

import { idFromUuid, newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { forceCustomers, logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const lock =
  'mutation ($input: LockAccountInput!) { lockAccount(input: $input) { __typename ... on Error { code message } ... on AccountLockSet { account { locked version } } } }';
const unlock = 'mutation ($input: UnlockAccountInput!) { unlockAccount(input: $input) { __typename ... on Error { code message } } }';

describe('locking (T-53)', () => {
  it('locks one person out and unlocks them again', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    expectSuccess(await tenant.staff.run(lock, { input: { accountId, expectedVersion: 1 } }), 'AccountLockSet');
    expectFailure(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'AccountLocked');
    expectSuccess(await tenant.staff.run(unlock, { input: { accountId, expectedVersion: 2 } }), 'AccountLockSet');
    expectSuccess(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'LoggedIn');
  });

  it('does nothing for an outdated version, and reveals nobody of another tenant', async () => {
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

const lockMany = `mutation ($input: LockAccountsInput!) {
  lockAccounts(input: $input) { __typename ... on AccountLocksSet { outcomes { accountId kind account { locked version } } } ... on InvalidInput { issues { path code } } }
}`;
const unlockMany = `mutation ($input: UnlockAccountsInput!) {
  unlockAccounts(input: $input) { __typename ... on AccountLocksSet { outcomes { kind account { locked } } } }
}`;

describe('locking several people (T-53, T-54)', () => {
  it('reports the outcome for each, ends their sessions, writes an audit entry each, and leaves everybody else alone', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const [one, two, three, four] = [
      await customer('one@example.jp', password),
      await customer('two@example.jp', password),
      await customer('three@example.jp', password),
      await customer('four@example.jp', password),
    ];
    for (const login of ['one@example.jp', 'four@example.jp'])
      expectSuccess(await visitor.run(logIn, { input: { login, password } }), 'LoggedIn');
    expectSuccess(await tenant.staff.run(lock, { input: { accountId: two, expectedVersion: 1 } }), 'AccountLockSet');
    const accounts = [
      { accountId: one, expectedVersion: 1 },
      { accountId: two, expectedVersion: 1 },
      { accountId: three, expectedVersion: 9 },
      { accountId: newId('account'), expectedVersion: 1 },
      { accountId: 'nobody', expectedVersion: 1 },
    ];
    const { outcomes } = expectSuccess(await tenant.staff.run(lockMany, { input: { accounts } }), 'AccountLocksSet');
    expect(outcomes).toEqual([
      { accountId: one, kind: 'CHANGED', account: { locked: true, version: 2 } },
      { accountId: two, kind: 'ALREADY', account: { locked: true, version: 2 } },
      { accountId: three, kind: 'VERSION_CONFLICT', account: { locked: false, version: 1 } },
      { accountId: accounts[3]!.accountId, kind: 'UNKNOWN', account: null },
      { accountId: 'nobody', kind: 'UNKNOWN', account: null },
    ]);
    const open = await tenant.sql<{ account_id: string }>('select account_id from session where ended_at is null');
    expect(open.map(({ account_id }) => idFromUuid('account', account_id))).toEqual([four]);
    const audited = await tenant.sql<{ subject_id: string }>(
      `select subject_id from audit_entry where action = 'account.locked' order by at`,
    );
    expect(audited.map(({ subject_id }) => idFromUuid('account', subject_id))).toEqual([two, one]);

    const back = [
      { accountId: one, expectedVersion: 2 },
      { accountId: four, expectedVersion: 1 },
    ];
    const unlocked = expectSuccess(await tenant.staff.run(unlockMany, { input: { accounts: back } }), 'AccountLocksSet');
    expect(unlocked.outcomes).toEqual([
      { kind: 'CHANGED', account: { locked: false } },
      { kind: 'ALREADY', account: { locked: false } },
    ]);
    expect(await tenant.sql('select from session where ended_at is null')).toHaveLength(1);
  });

  it('takes one to a hundred people, each once, and staff only', async () => {
    const { tenant } = await openStorefront(identity);
    const some = (count: number) => Array.from({ length: count }, () => ({ accountId: newId('account'), expectedVersion: 1 }));
    const issues = async (accounts: object[]) => (await tenant.staff.run(lockMany, { input: { accounts } })).data.lockAccounts.issues;
    expect(await issues([])).toMatchObject([{ path: ['accounts'] }]);
    expect(await issues(some(101))).toMatchObject([{ path: ['accounts'] }]);
    const [seen] = some(1);
    expect(await issues([seen!, seen!])).toMatchObject([{ path: ['accounts'], code: 'REPEATED' }]);
    expect(expectSuccess(await tenant.staff.run(lockMany, { input: { accounts: some(100) } }), 'AccountLocksSet').outcomes).toHaveLength(
      100,
    );
    expectRefusal(await tenant.customer(newId('account')).run(lockMany, { input: { accounts: some(1) } }), 'FORBIDDEN');
  });

  it('lets two who lock the same people at once both finish', async () => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 40);
    const rows = await storefront.tenant.sql<{ id: string }>('select id from account');
    const accounts = rows.map(({ id }) => ({ accountId: idFromUuid('account', id), expectedVersion: 1 }));
    const answers = await Promise.all([
      storefront.tenant.staff.run(lockMany, { input: { accounts } }),
      storefront.tenant.staff.run(lockMany, { input: { accounts: accounts.toReversed() } }),
    ]);
    const kinds = answers.flatMap((answer) => expectSuccess(answer, 'AccountLocksSet').outcomes.map(({ kind }: { kind: string }) => kind));
    expect(kinds.filter((kind) => kind === 'CHANGED')).toHaveLength(40);
    expect(kinds.filter((kind) => kind === 'ALREADY')).toHaveLength(40);
  });
});

import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const lock =
  'mutation ($input: LockAccountInput!) { lockAccount(input: $input) { __typename ... on Error { code message } ... on AccountLockSet { account { locked version } } } }';
const stop = `mutation ($input: SetEntryStopInput!) {
  setEntryStop(input: $input) { __typename ... on Error { code message } ... on EntryStopSet { account { entryStopped locked version } } }
}`;

describe('the entry stop flag of the profile (H-61)', () => {
  it('is ticked and cleared, published to access, audited; lock and sessions are unaffected (P-X-04)', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    expectSuccess(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'LoggedIn');
    const set = async (stopped: boolean, expectedVersion: number) =>
      expectSuccess(await tenant.staff.run(stop, { input: { accountId, stopped, expectedVersion } }), 'EntryStopSet').account;
    expect(await set(true, 1)).toEqual({ entryStopped: true, locked: false, version: 2 });
    expect(await set(true, 2)).toEqual({ entryStopped: true, locked: false, version: 2 });
    expect(await set(false, 2)).toEqual({ entryStopped: false, locked: false, version: 3 });
    const told = await tenant.sql<{ seq: number; stop: boolean }>(
      `select seq::int, (data ->> 'stopProfile')::boolean as stop from outbox natural join event_log where destination = 'access' order by at`,
    );
    expect(told).toEqual([
      { seq: 1, stop: false },
      { seq: 2, stop: true },
      { seq: 3, stop: false },
    ]);
    const audited = await tenant.sql<{ action: string }>(`select action from audit_entry where action like 'account.entry%' order by at`);
    expect(audited.map(({ action }) => action)).toEqual(['account.entryStopped', 'account.entryAllowed']);
    expect(await tenant.sql('select from session where ended_at is null')).toHaveLength(1);
    expectSuccess(await tenant.staff.run(lock, { input: { accountId, expectedVersion: 3 } }), 'AccountLockSet');
    const { entryStopped } = (await tenant.staff.run('query ($id: ID!) { account(id: $id) { entryStopped } }', { id: accountId })).data
      .account;
    expect(entryStopped).toBe(false);
  });

  it('does nothing for an outdated version, for an unknown person, or for a member, who does not see it', async () => {
    const { tenant, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    const input = { accountId, stopped: true, expectedVersion: 7 };
    expectFailure(await tenant.staff.run(stop, { input }), 'VersionConflict', { code: 'VERSION_CONFLICT' });
    const nobody = { ...input, accountId: newId('account') };
    expectFailure(await tenant.staff.run(stop, { input: nobody }), 'AccountUnknown', { code: 'ACCOUNT_UNKNOWN' });
    expectRefusal(await tenant.customer(accountId).run(stop, { input }), 'FORBIDDEN');
    const own = await tenant.customer(accountId).run('query ($id: ID!) { account(id: $id) { entryStopped } }', { id: accountId });
    expect(own.data.account?.entryStopped ?? null).toBeNull();
  });
});

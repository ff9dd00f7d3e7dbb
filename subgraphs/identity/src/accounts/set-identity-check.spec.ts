import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { forceCustomers, logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const setCheck = `mutation ($input: SetIdentityCheckInput!) {
  setIdentityCheck(input: $input) {
    __typename
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
    ... on IdentityCheckSet { account { locked entryStopped version identityCheck { status nextStatuses entryStopped note changedBy { id } } } }
  }
}`;
const setStop = 'mutation ($input: SetEntryStopInput!) { setEntryStop(input: $input) { __typename } }';
const check = 'query ($id: ID!) { account(id: $id) { identityCheck { status entryStopped note changedAt changedBy { id } } } }';
const history = 'query ($id: ID!) { account(id: $id) { events { edges { node { kind actor { id } } } } } }';

/** A customer, and staff who set the identity check. */
async function openCheck() {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer('taro@example.jp', password);
  let expectedVersion = 1;
  const ask = (input: object) => storefront.tenant.staff.run(setCheck, { input: { accountId, expectedVersion, ...input } });
  const set = async (status: string, entryStopped = false, more: object = {}) => {
    const { account } = expectSuccess(await ask({ status, entryStopped, ...more }), 'IdentityCheckSet');
    expectedVersion = account.version;
    return account;
  };
  const told = () =>
    storefront.tenant.sql<{ destination: string; seq: number; profile: boolean; identity: boolean }>(
      `select destination, seq::int, (data ->> 'stopProfile')::boolean as profile, (data ->> 'stopIdentity')::boolean as identity
       from outbox natural join event_log where destination = 'access' order by seq`,
    );
  return { ...storefront, accountId, ask, set, told };
}

describe('the identity check (H-60, H-62, F-H-15)', () => {
  it('moves to confirmed step by step, which clears its stop flag; access is informed, the history has words', async () => {
    const { tenant, accountId, set, told } = await openCheck();
    const before = (await tenant.staff.run(check, { id: accountId })).data.account.identityCheck;
    expect(before).toEqual({ status: 'UNCONFIRMED', entryStopped: false, note: null, changedAt: null, changedBy: null });
    const stopped = await set('UNCONFIRMED', true, { note: ' 免許証の写しが不鮮明 ' });
    expect(stopped).toMatchObject({
      locked: false,
      entryStopped: false,
      version: 2,
      identityCheck: { status: 'UNCONFIRMED', nextStatuses: ['CHECKING'], entryStopped: true, note: '免許証の写しが不鮮明' },
    });
    await set('CHECKING', true);
    await set('RESEND_REQUESTED', true);
    await set('CHECKING', true);
    const confirmed = await set('CONFIRMED', true);
    expect(confirmed.identityCheck).toMatchObject({ status: 'CONFIRMED', nextStatuses: ['CHECKING'], entryStopped: false, note: null });
    expect((await told()).map(({ seq, profile, identity: flag }) => [seq, profile, flag])).toEqual([
      [1, false, false],
      [2, false, true],
      [3, false, true],
      [4, false, true],
      [5, false, true],
      [6, false, false],
    ]);
    const { events } = expectSuccess(await tenant.staff.run(history, { id: accountId }));
    expect(events.edges.map(({ node }: { node: { kind: string } }) => node.kind).toReversed()).toEqual([
      'REGISTERED',
      'IDENTITY_STOPPED',
      'IDENTITY_NOTED',
      'IDENTITY_CHECKING',
      'IDENTITY_NOTED',
      'IDENTITY_RESEND_REQUESTED',
      'IDENTITY_CHECKING',
      'IDENTITY_CONFIRMED',
      'IDENTITY_ALLOWED',
    ]);
    expect(await tenant.sql(`select from audit_detail where detail::text like '%免許証%'`)).toHaveLength(0);
  });

  it('is independent of the profile’s flag and the lock; sessions stay (P-X-04)', async () => {
    const { tenant, visitor, accountId, set, told } = await openCheck();
    expectSuccess(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'LoggedIn');
    await set('UNCONFIRMED', true);
    expectSuccess(await tenant.staff.run(setStop, { input: { accountId, stopped: true, expectedVersion: 2 } }), 'EntryStopSet');
    expectSuccess(await tenant.staff.run(setStop, { input: { accountId, stopped: false, expectedVersion: 3 } }), 'EntryStopSet');
    expect((await told()).map(({ profile, identity: flag }) => [profile, flag])).toEqual([
      [false, false],
      [false, true],
      [true, true],
      [false, true],
    ]);
    const snapshot = `query ($ids: [ID!]) { identitySnapshot(aggregateType: "account", ids: $ids, first: 1) { seq data } }`;
    const asked = await tenant.service('access').run(snapshot, { ids: [uuidOf(accountId)] });
    expect(expectSuccess(asked)).toMatchObject([{ seq: 4, data: { stopProfile: false, stopIdentity: true } }]);
    expect(await tenant.sql('select from session where ended_at is null')).toHaveLength(1);
  });

  it('does nothing when nothing changes, for an outdated version, out of order, for an unknown person, or for a member', async () => {
    const { tenant, accountId, ask, set, told } = await openCheck();
    expect((await set('UNCONFIRMED')).version).toBe(1);
    const asked = { status: 'CHECKING', entryStopped: true };
    expectFailure(await ask({ ...asked, expectedVersion: 7 }), 'VersionConflict', { code: 'VERSION_CONFLICT' });
    expectFailure(await ask({ ...asked, accountId: newId('account') }), 'AccountUnknown', { code: 'ACCOUNT_UNKNOWN' });
    expectFailure(await ask({ ...asked, accountId: 'x' }), 'AccountUnknown', { code: 'ACCOUNT_UNKNOWN' });
    expectFailure(await ask({ ...asked, status: 'CONFIRMED' }), 'IdentityStatusUnfit', { code: 'IDENTITY_STATUS_UNFIT' });
    expectFailure(await ask({ ...asked, note: 'あ'.repeat(501) }), 'InvalidInput', { issues: [{ path: ['note'], code: 'TOO_BIG' }] });
    const input = { accountId, ...asked, expectedVersion: 1 };
    expectFailure(await identity.tenant().staff.run(setCheck, { input }), 'AccountUnknown');
    expectRefusal(await tenant.customer(accountId).run(setCheck, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'DEVICE', accountId: newId('account') }).run(setCheck, { input }), 'FORBIDDEN');
    expect(await told()).toHaveLength(1);
    expect(await tenant.sql(`select from audit_entry where action like 'account.identity%'`)).toHaveLength(0);
  });

  it('is hidden from the person; says who changed it, with as many statements for thirty people as for one', async () => {
    const { tenant, accountId, set, ...storefront } = await openCheck();
    await set('CHECKING', false, { note: '内緒' });
    const person = tenant.as({ realm: 'CUSTOMER', accountId, storefrontId: String(storefront.number) });
    expect((await person.run(check, { id: accountId })).data.account).toEqual({ identityCheck: null });
    await forceCustomers({ tenant, ...storefront }, 30);
    await tenant.sql(`update account set identity_changed_by = id where realm = 'CUSTOMER'`);
    const list = 'query ($first: Int) { customers(first: $first) { edges { node { identityCheck { status changedBy { id } } } } } }';
    const one = await identity.count(() => tenant.staff.run(list, { first: 1 }));
    const thirty = await identity.count(() => tenant.staff.run(list, { first: 30 }));
    expect(expectSuccess(thirty.result).edges).toHaveLength(30);
    expect(thirty.statements).toHaveLength(one.statements.length);
  });

  it('counts in the list’s condition on stopped entry', async () => {
    const { tenant, accountId, set, ...storefront } = await openCheck();
    await forceCustomers({ tenant, ...storefront }, 2);
    await set('UNCONFIRMED', true);
    const list = 'query ($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id } } } }';
    const ids = async (entryStopped: boolean) =>
      expectSuccess(await tenant.staff.run(list, { filter: { entryStopped } })).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await ids(true)).toEqual([accountId]);
    expect(await ids(false)).toHaveLength(2);
  });
});

import { randomInt } from 'node:crypto';
import { expectFailure, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { logIn, openStorefront, startForTest } from './testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const idempotencyKey = 'a key of somebody';

describe('a repeated key', () => {
  it('shows the password of a new device again, makes no second one, and keeps nothing to read', async () => {
    const { tenant, staffSite } = await openStorefront(identity);
    const create =
      'mutation ($input: CreateDeviceAccountInput!) { createDeviceAccount(input: $input) { __typename ... on DeviceAccountCreated { account { id } password } } }';
    const input = { name: '入口', idempotencyKey };
    const first = expectSuccess(await tenant.staff.run(create, { input }), 'DeviceAccountCreated');
    const again = expectSuccess(await tenant.staff.run(create, { input }), 'DeviceAccountCreated');
    expect(again).toEqual(first);
    expect(await tenant.sql("select from account where realm = 'DEVICE'")).toHaveLength(1);
    expect(JSON.stringify(await tenant.sql('select answer from idempotency_key'))).not.toContain(first.password);
    expectSuccess(await staffSite.run(logIn, { input: { login: first.account.id, password: first.password } }), 'LoggedIn');
  });

  it('makes one tenant, also of two at once', async () => {
    const create =
      'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { __typename ... on TenantCreated { tenant { id } } ... on Error { code message } } }';
    const platform = identity.tenant().as({ realm: 'PLATFORM' });
    const names = { name: 'はなみずき', storefrontName: '会員サイト', staffName: '山本 彩' };
    const input = { ...names, storefrontId: String(randomInt(10_000, 99_999_999)), staffEmail: 'aya@example.jp', idempotencyKey };
    const answers = await Promise.all([platform.run(create, { input }), platform.run(create, { input })]);
    const [one, two] = answers.map((answer) => expectSuccess(answer, 'TenantCreated').tenant.id);
    expect(two).toBe(one);
    expectFailure(await platform.run(create, { input: { ...input, name: 'さくら' } }), 'IdempotencyKeyReused');
  });

  it('mails a visitor once, and belongs to that visitor', async () => {
    const { tenant, visitor } = await openStorefront(identity);
    const start =
      'mutation ($input: StartRegistrationInput!) { startRegistration(input: $input) { __typename ... on ConfirmationMailSent { email expiresAt } ... on Error { code message } } }';
    const input = { name: '佐藤 花', email: 'hana@example.jp', idempotencyKey };
    const first = expectSuccess(await visitor.run(start, { input }), 'ConfirmationMailSent');
    expect(expectSuccess(await visitor.run(start, { input }), 'ConfirmationMailSent')).toEqual(first);
    expect(await tenant.sql('select from registration')).toHaveLength(1);
    expectFailure(await visitor.run(start, { input: { ...input, name: '佐藤 葉' } }), 'IdempotencyKeyReused');
    expectSuccess(await visitor.run(start, { input: { ...input, email: 'yo@example.jp' } }), 'ConfirmationMailSent');
  });
});

describe('locking several people, looked at first (T-53)', () => {
  const lock = `mutation ($input: LockAccountsInput!) { lockAccounts(input: $input) {
    __typename ... on AccountLocksPreview { peopleOut already conflicts unknown token } ... on AccountLocksSet { outcomes { kind } }
    ... on PreviewStale { code message preview { token ... on AccountLocksPreview { peopleOut already } } } } }`;

  it('says how many lose their log-in, locks nobody, and locks as it was shown', async () => {
    const { tenant, customer } = await openStorefront(identity);
    const ids = [await customer('one@example.jp', password), await customer('two@example.jp', password)];
    const accounts = ids.map((accountId) => ({ accountId, expectedVersion: 1 }));
    const { token, ...figures } = expectSuccess(await tenant.staff.run(lock, { input: { accounts, dryRun: true } }), 'AccountLocksPreview');
    expect(figures).toMatchObject({ peopleOut: 2, already: 0, conflicts: 0, unknown: 0 });
    expect(await tenant.sql('select from account where locked_at is not null')).toEqual([]);
    expectSuccess(await tenant.staff.run(lock, { input: { accounts: accounts.slice(0, 1) } }), 'AccountLocksSet');
    const stale = await tenant.staff.run(lock, { input: { accounts, previewToken: token } });
    expectFailure(stale, 'PreviewStale', { code: 'PREVIEW_STALE', preview: { peopleOut: 1, already: 1 } });
    const seen = expectSuccess(stale).preview.token;
    const done = expectSuccess(await tenant.staff.run(lock, { input: { accounts, previewToken: seen } }), 'AccountLocksSet');
    expect(done.outcomes).toEqual([{ kind: 'ALREADY' }, { kind: 'CHANGED' }]);
  });
});

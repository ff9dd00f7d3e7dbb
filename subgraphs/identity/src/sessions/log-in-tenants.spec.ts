import { createHook } from 'node:async_hooks';
import { idFromUuid, uuidOf } from '@monban/domain-kit';
import { type Answer, expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { linkToken } from '../mails/link-token.ts';
import { employ } from '../testing/people.ts';
import { confirmRegistration, logIn as logInDocument, openStorefront, secret, somewhere, startForTest } from '../testing/storefront.ts';
import { TENANTS_TRIED } from './find-logins.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity', logLevel: 'silent' });
const logIn = logInDocument.replace(
  '... on TooManyAttempts',
  '... on LoggedIn { viewer { tenant { id } } } ... on TenantToChoose { tenants { tenantId name } } ... on TooManyAttempts',
);
const create = `mutation ($input: CreateTenantInput!) { createTenant(input: $input) { __typename ... on TenantCreated { tenant { id } } } }`;

/** Number of passwords hashed so far. */
let hashed = 0;
const hook = createHook({ init: (_, type) => void (/argon2/i.test(type) && (hashed += 1)) }).enable();
afterAll(() => hook.disable());
const hashesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = hashed;
  await work();
  return hashed - before;
};

let businesses = 0;
/** A new business whose first member of staff is invited, and sets a password through the mailed URL. */
async function foundBusiness(email: string, password: string) {
  const name = `事業者 ${++businesses}`;
  const input = { name, storefrontName: '会員サイト', staffName: '山本 彩', staffEmail: email };
  const { tenant } = expectSuccess(await identity.tenant().as({ realm: 'PLATFORM' }).run(create, { input }), 'TenantCreated');
  const [row] = await identity.subgraph.database.transaction(tenant.id, (em) =>
    em.execute<{ id: string }[]>('select id from registration where email = ?', [email]),
  );
  const token = linkToken('registration', idFromUuid('registration', row!.id), secret);
  const visitor = identity.tenant().as({ realm: 'ANONYMOUS', accountId: null, sessionId: null, tenantId: null, ip: somewhere() });
  expectSuccess(await visitor.run(confirmRegistration, { input: { token, password } }), 'RegistrationCompleted');
  return { tenantId: tenant.id as string, name };
}

const ask = (input: { login: string; password: string; tenantId?: string }): Promise<Answer> =>
  identity.tenant().as({ realm: 'ANONYMOUS', accountId: null, sessionId: null, tenantId: null, ip: somewhere() }).run(logIn, { input });
const tenantOf = (answer: Answer): string => (expectSuccess(answer, 'LoggedIn') as { viewer: { tenant: { id: string } } }).viewer.tenant.id;

describe('somebody who works for two tenants', () => {
  it('is invited by both with one address, and logs in to the one whose password matches', async () => {
    const login = 'aya1@example.jp';
    const one = await foundBusiness(login, 'umi-no-kaze-42');
    const other = await foundBusiness(login, 'yama-no-oto-17');
    expect(tenantOf(await ask({ login, password: 'umi-no-kaze-42' }))).toBe(one.tenantId);
    expect(tenantOf(await ask({ login, password: 'yama-no-oto-17' }))).toBe(other.tenantId);
    expectFailure(await ask({ login, password: 'something else' }), 'LogInRefused', {});
  });

  it('chooses when the password is the same, and learns nothing without it', async () => {
    const login = 'aya2@example.jp';
    const password = 'umi-no-kaze-42';
    const businessesOfAya = [await foundBusiness(login, password), await foundBusiness(login, password)];
    const stranger = await foundBusiness('other@example.jp', password);
    const { data, extensions } = await ask({ login, password });
    expect(data.logIn).toMatchObject({ __typename: 'TenantToChoose', code: 'TENANT_TO_CHOOSE' });
    expect(extensions).toBeUndefined();
    expect(new Set((data.logIn as { tenants: { tenantId: string; name: string }[] }).tenants.map(({ name }) => name))).toEqual(
      new Set(businessesOfAya.map(({ name }) => name)),
    );
    for (const { tenantId } of businessesOfAya) expect(tenantOf(await ask({ login, password, tenantId }))).toBe(tenantId);
    expectFailure(await ask({ login, password, tenantId: stranger.tenantId }), 'LogInRefused', {});
    expectFailure(await ask({ login, password: 'something else', tenantId: stranger.tenantId }), 'LogInRefused', {});
  });
});

describe('the work of a login', () => {
  it('on the admin surface is the same for an unknown login, for staff of one tenant and for staff of two', async () => {
    const password = 'umi-no-kaze-42';
    await foundBusiness('one@example.jp', password);
    await foundBusiness('two@example.jp', password);
    await foundBusiness('two@example.jp', password);
    const counts = [];
    for (const login of ['nobody@example.jp', 'one@example.jp', 'two@example.jp'])
      counts.push(await hashesOf(() => ask({ login, password: 'something else' })));
    expect(counts).toEqual([TENANTS_TRIED, TENANTS_TRIED, TENANTS_TRIED]);
  });

  it('on a storefront is the same for a member and an unknown login, even the first time', async () => {
    const { visitor, customer } = await openStorefront(identity);
    const wrong = (login: string) => () => visitor.run(logIn, { input: { login, password: 'something else' } });
    expect(await hashesOf(wrong('taro@example.jp'))).toBe(1);
    await customer('taro@example.jp', 'tsuki-no-hikari-7');
    expect(await hashesOf(wrong('taro@example.jp'))).toBe(1);
  });
});

describe('a login whose transaction does not commit', () => {
  it('sets no cookie', async () => {
    const storefront = await openStorefront(identity);
    const { login, password } = await employ(storefront);
    const { database } = identity.subgraph;
    const transaction = database.transaction.bind(database);
    vi.spyOn(database, 'transaction').mockImplementation((tenantId, work) =>
      transaction(tenantId, async (em) => {
        const done = await work(em);
        const begun = await em.execute<unknown[]>(`select from audit_entry where action = 'session.begun'`);
        if (begun.length > 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
        return done;
      }),
    );
    const answer = await storefront.staffSite.run(logIn, { input: { login, password } });
    expectRefusal(answer, 'SERVICE_UNAVAILABLE');
    expect(answer.extensions).toBeUndefined();
  });

  it('is retried as a whole, and the browser gets the session that remains', async () => {
    const storefront = await openStorefront(identity);
    const { accountId, login, password } = await employ(storefront);
    const { database } = identity.subgraph;
    const transaction = database.transaction.bind(database);
    // every transaction is rolled back once and retried, as PostgreSQL may request
    vi.spyOn(database, 'transaction').mockImplementation(async (tenantId, work) => {
      const undone = new Error('undone');
      await transaction(tenantId, async (em) => {
        await work(em);
        throw undone;
      }).catch((error: unknown) => {
        if (error !== undone) throw error;
      });
      return transaction(tenantId, work);
    });
    const answer = await storefront.staffSite.run(logIn, { input: { login, password } });
    vi.restoreAllMocks();
    expectSuccess(answer, 'LoggedIn');
    const token = (answer.extensions as { session: { set: string } }).session.set;
    const resolve = `query ($token: String) { resolveViewer(surface: "admin", token: $token) { accountId } }`;
    const { data } = await storefront.tenant.service('gateway').run(resolve, { token });
    expect(data.resolveViewer).toEqual({ accountId });
    expect(await storefront.tenant.sql('select from session where account_id = ? and ended_at is null', [uuidOf(accountId)])).toHaveLength(
      1,
    );
  });
});

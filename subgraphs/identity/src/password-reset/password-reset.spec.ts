import { idFromUuid, newId } from '@monban/domain-kit';
import { type Answer, expectFailure, expectRefusal, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { employ, memberOf, type Person, sendOrdered, staffOf } from '../testing/people.ts';
import { logIn, openStorefront, secret, testSettings, startForTest, type TestStorefront } from '../testing/storefront.ts';
import { linkToken } from '../mails/link-token.ts';
import { orderPasswordLinks } from './start-password-reset.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const login = { login: 'taro@example.jp', password: 'tsuki-no-hikari-7' };
const fresh = 'yama-no-midori-3';
const start = `mutation ($input: StartPasswordResetInput!) { startPasswordReset(input: $input) {
  __typename ... on PasswordLinkOrdered { email minutes } ... on Error { code message } ... on InvalidInput { issues { path code } }
} }`;
const reset = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) {
  __typename ... on PasswordWasReset { email } ... on Error { code message } ... on InvalidInput { issues { path code } }
} }`;
const look = 'query ($token: String!) { passwordLink(token: $token) { state email } }';
const send = `mutation ($input: SendPasswordLinkInput!) { sendPasswordLink(input: $input) {
  __typename ... on PasswordLinkSent { account { id } expiresAt } ... on Error { code message }
} }`;

interface PasswordResetOrder {
  readonly logins: readonly { readonly tenantId: string; readonly accountId: string }[];
}

/** The queued jobs that mail links, oldest first. */
async function orders(): Promise<PasswordResetOrder[]> {
  const { rows } = await identity.subgraph.database.pool.query<{ payload: PasswordResetOrder }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'start-password-reset' order by j.id`,
  );
  return rows.map(({ payload }) => payload);
}
/** Runs the last ordered job; the queue does not run in specs. */
const workLast = async (): Promise<void> => orderPasswordLinks(testSettings).lane.work((await orders()).at(-1), identity.subgraph.tools);

/** Token of the newest link of a tenant, as its mail carries it. */
async function mailedToken({ tenant }: TestStorefront): Promise<string> {
  const [row] = await tenant.sql<{ id: string }>('select id from password_reset order by id desc limit 1');
  return linkToken('passwordReset', idFromUuid('passwordReset', row!.id), secret);
}

/** The statements about an address, with the address removed. */
const statementsOf = async (ask: (email: string) => Promise<Answer>, email: string): Promise<string[]> =>
  (await identity.count(() => ask(email))).statements.map((statement) => statement.replaceAll(email, '<email>'));

async function taro() {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer(login.login, login.password);
  const ask = async (email: string): Promise<Answer> => storefront.visitor.run(start, { input: { email } });
  const linkOf = async (email = login.login): Promise<string> => {
    expectSuccess(await ask(email), 'PasswordLinkOrdered');
    await workLast();
    return mailedToken(storefront);
  };
  const use = (token: string, password = fresh) => storefront.visitor.run(reset, { input: { token, password } });
  const as = async (password: string) =>
    expectSuccess(await storefront.visitor.run(logIn, { input: { ...login, password } })).__typename as string;
  return { storefront, accountId, ask, linkOf, use, as };
}

describe('asking for a link (L-26, L-33, P-L-04)', () => {
  it('mails it to the owner, valid for ten minutes; the database stores only the token’s hash', async () => {
    const { storefront, linkOf } = await taro();
    const token = await linkOf(' TARO@example.jp ');
    const [mail, ...more] = await sendOrdered(identity, storefront, 'PASSWORD_RESET');
    expect(mail).toMatchObject({ to: login.login, subject: '【店】パスワードの再設定' });
    expect(mail!.text).toContain(`https://monban.example/s/${storefront.number}/reset-password/${token}`);
    expect(more).toEqual([]);
    const rows = await storefront.tenant.sql<{ token_hash: string; minutes: number }>(
      'select token_hash, (extract(epoch from expires_at - created_at) / 60)::int as minutes from password_reset',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.token_hash).not.toContain(token);
    expect(rows[0]!.minutes).toBe(10);
  });

  it('answers the same for an unused address, with the same statements, and writes to nobody', async () => {
    const { storefront, ask } = await taro();
    const [known, unknown] = [await ask(login.login), await ask('nobody@example.jp')];
    expect(unknown.data.startPasswordReset).toEqual({ ...known.data.startPasswordReset, email: 'nobody@example.jp' });
    expect(await statementsOf(ask, 'nobody@example.jp')).toEqual(await statementsOf(ask, login.login));
    await ask('nobody@example.jp');
    expect((await orders()).at(-1)).toMatchObject({ logins: [] });
    await workLast();
    expect(await storefront.tenant.sql('select 1 from password_reset')).toEqual([]);
  });

  it('on the staff site: the same, for staff only; a member’s address is unknown there', async () => {
    const { storefront } = await taro();
    const colleague = await employ(storefront);
    const ask = (email: string) => storefront.staffSite.run(start, { input: { email } });
    expect(await statementsOf(ask, login.login)).toEqual(await statementsOf(ask, colleague.login));
    expectSuccess(await ask(login.login), 'PasswordLinkOrdered');
    expect((await orders()).at(-1)).toMatchObject({ logins: [] });
    expectSuccess(await ask(colleague.login), 'PasswordLinkOrdered');
    await workLast();
    const token = await mailedToken(storefront);
    const [mail] = await sendOrdered(identity, storefront, 'PASSWORD_RESET');
    expect(mail!.text).toContain(`https://monban.example/admin/reset-password/${token}`);
    expectFailure(await storefront.visitor.run(reset, { input: { token, password: fresh } }), 'PasswordLinkUnknown');
    expect(expectSuccess(await storefront.staffSite.run(reset, { input: { token, password: fresh } }), 'PasswordWasReset')).toMatchObject({
      email: colleague.login,
    });
    expectSuccess(await storefront.staffSite.run(logIn, { input: { login: colleague.login, password: fresh } }), 'LoggedIn');
  });

  it('writes to nobody who is locked out', async () => {
    const { storefront, ask } = await taro();
    await storefront.tenant.sql('update account set locked_at = now()');
    await ask(login.login);
    await workLast();
    expect(await storefront.tenant.sql('select 1 from password_reset')).toEqual([]);
  });

  it('is accepted five times an hour for one address, whether or not anybody has it', async () => {
    const { ask } = await taro();
    for (const email of [login.login, 'nobody@example.jp']) {
      for (let i = 0; i < 5; i++) expectSuccess(await ask(email), 'PasswordLinkOrdered');
      expectFailure(await ask(email), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS' });
    }
    expectFailure(await ask('no address'), 'InvalidInput', { issues: [{ path: ['email'], code: 'EMAIL' }] });
  });
});

describe('setting a password by the link', () => {
  it('puts the new one into effect and voids the old one, ends every session, tells the owner, is audited', async () => {
    const { storefront, accountId, linkOf, use, as } = await taro();
    const device = await memberOf(storefront, accountId, login);
    const token = await linkOf();
    expect(expectSuccess(await use(token), 'PasswordWasReset')).toMatchObject({ email: login.login });
    expect(await device.isLoggedIn()).toBe(false);
    expect([await as(login.password), await as(fresh)]).toEqual(['LogInRefused', 'LoggedIn']);
    const [mail] = await sendOrdered(identity, storefront, 'PASSWORD_WAS_RESET');
    expect(mail).toMatchObject({ to: login.login, subject: '【店】パスワードを再設定しました' });
    const audited = await storefront.tenant.sql<{ action: string }>(
      `select action from audit_entry where action like 'account.passwordReset%' order by at`,
    );
    expect(audited.map(({ action }) => action)).toEqual(['account.passwordResetRequested', 'account.passwordReset']);
    const history = 'query ($id: ID!) { account(id: $id) { events(first: 10) { edges { node { kind } } } } }';
    const { events } = expectSuccess(await storefront.tenant.staff.run(history, { id: accountId }));
    expect(events.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toContain('PASSWORD_RESET');
  });

  it('works once; of two concurrent uses one wins and the other is told', async () => {
    const { storefront, linkOf, use, as } = await taro();
    const token = await linkOf();
    expect(outcomesOf(await Promise.all([use(token, fresh), use(token, 'umi-no-ao-88')]))).toEqual([
      'PasswordLinkUsed',
      'PasswordWasReset',
    ]);
    expect([await as(fresh), await as('umi-no-ao-88')].filter((answer) => answer === 'LoggedIn')).toHaveLength(1);
    expectFailure(await use(token, 'sora-no-aka-9'), 'PasswordLinkUsed', { code: 'PASSWORD_LINK_USED' });
    expect(expectSuccess(await storefront.visitor.run(look, { token }))).toEqual({ state: 'USED', email: null });
  });

  it('expires after ten minutes, and is void once a newer link is on its way', async () => {
    const { storefront, linkOf, use, as } = await taro();
    const old = await linkOf();
    const token = await linkOf();
    expectFailure(await use(old), 'PasswordLinkUnknown', { code: 'PASSWORD_LINK_UNKNOWN' });
    expect(expectSuccess(await storefront.visitor.run(look, { token }))).toEqual({ state: 'OPEN', email: login.login });
    await storefront.tenant.sql(`update password_reset set expires_at = expires_at - interval '10 minutes'`);
    expectFailure(await use(token), 'PasswordLinkExpired', { code: 'PASSWORD_LINK_EXPIRED' });
    expect(expectSuccess(await storefront.visitor.run(look, { token }))).toEqual({ state: 'EXPIRED', email: null });
    expect(await as(login.password)).toBe('LoggedIn');
  });

  it('refuses a password that a registration would refuse, and does nothing on another storefront or without a link', async () => {
    const { linkOf, use, as } = await taro();
    const token = await linkOf();
    expectFailure(await use(token, 'kurz'), 'InvalidInput', { issues: [{ path: ['password'], code: 'PASSWORD_TOO_SHORT' }] });
    const other = await openStorefront(identity);
    expectFailure(await other.visitor.run(reset, { input: { token, password: fresh } }), 'PasswordLinkUnknown');
    expect(expectSuccess(await other.visitor.run(look, { token }))).toBeNull();
    expectFailure(await use('made up'), 'PasswordLinkUnknown');
    expect(await as(login.password)).toBe('LoggedIn');
    expectSuccess(await use(token), 'PasswordWasReset');
  });

  it('is refused to somebody who was locked out after the mail', async () => {
    const { storefront, linkOf, use } = await taro();
    const token = await linkOf();
    await storefront.tenant.sql('update account set locked_at = now()');
    expectFailure(await use(token), 'AccountLocked', { code: 'ACCOUNT_LOCKED' });
  });
});

describe('reissued credentials', () => {
  const outcome = (person: Person, input: object) => person.run(send, { input });

  it('end a colleague’s password and sessions at once, and mail a link', async () => {
    const storefront = await openStorefront(identity);
    const [boss, colleague] = [await employ(storefront), await employ(storefront)];
    const [staff, person] = [await staffOf(storefront, boss), await staffOf(storefront, colleague)];
    expectSuccess(await outcome(staff, { accountId: colleague.accountId }), 'PasswordLinkSent');
    expect([await staff.isLoggedIn(), await person.isLoggedIn()]).toEqual([true, false]);
    const input = { login: colleague.login, password: colleague.password };
    expectFailure(await storefront.staffSite.run(logIn, { input }), 'LogInRefused');
    const [mail] = await sendOrdered(identity, storefront, 'PASSWORD_RESET');
    expect(mail).toMatchObject({ to: colleague.login });
    const token = await mailedToken(storefront);
    expectSuccess(await storefront.staffSite.run(reset, { input: { token, password: fresh } }), 'PasswordWasReset');
    expectSuccess(await storefront.staffSite.run(logIn, { input: { ...input, password: fresh } }), 'LoggedIn');
  });

  it('are issued by colleagues and the provider; not for oneself, members, a locked person or another tenant', async () => {
    const [shop, other, provider] = [await openStorefront(identity), await openStorefront(identity), await openStorefront(identity)];
    const [boss, colleague, locked] = [await employ(shop), await employ(shop), await employ(shop)];
    await shop.tenant.sql('update account set locked_at = now() where email = ?', [locked.login]);
    const staff = await staffOf(shop, boss);
    const member = await shop.customer(login.login, login.password);
    expectFailure(await outcome(staff, { accountId: boss.accountId }), 'AccountIsOwn');
    expectFailure(await outcome(staff, { accountId: member }), 'AccountUnknown');
    expectFailure(await outcome(staff, { accountId: locked.accountId }), 'AccountLocked');
    expectFailure(await other.tenant.staff.run(send, { input: { accountId: colleague.accountId } }), 'AccountUnknown');
    expectRefusal(await shop.tenant.customer(newId('account')).run(send, { input: { accountId: colleague.accountId } }), 'FORBIDDEN');
    const platform = await staffOf(provider, await employ(provider, { realm: 'PLATFORM' }));
    expectFailure(await outcome(platform, { accountId: colleague.accountId }), 'AccountUnknown');
    expectSuccess(await outcome(platform, { accountId: colleague.accountId, tenantId: shop.tenant.id }), 'PasswordLinkSent');
  });
});

import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { employ, memberOf, sendOrdered, staffOf } from '../testing/people.ts';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const login = { login: 'taro@example.jp', password: 'tsuki-no-hikari-7' };
const fresh = 'yama-no-midori-3';
const changePassword = `mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) {
  __typename ... on OwnPasswordChanged { account { id } } ... on Error { code message }
  ... on InvalidInput { issues { path code } } ... on TooManyAttempts { retryAt }
} }`;

async function taro() {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer(login.login, login.password);
  const logInWith = async (password: string) =>
    expectSuccess(await storefront.visitor.run(logIn, { input: { ...login, password } })).__typename as string;
  return { ...storefront, storefront, accountId, logInWith, member: await memberOf(storefront, accountId, login) };
}

describe('changing one’s own password (4.1, P-T-01)', () => {
  it('puts the new one into effect and voids the old one, ends every other session, tells the owner, is audited', async () => {
    const { tenant, storefront, accountId, logInWith, member } = await taro();
    const elsewhere = await memberOf(storefront, accountId, login);
    const input = { currentPassword: login.password, newPassword: fresh };
    expect(expectSuccess(await member.run(changePassword, { input }), 'OwnPasswordChanged').account).toEqual({ id: accountId });
    expect(await member.isLoggedIn()).toBe(true);
    expect(await elsewhere.isLoggedIn()).toBe(false);
    expect(await logInWith(login.password)).toBe('LogInRefused');
    expect(await logInWith(fresh)).toBe('LoggedIn');
    const [mail, ...more] = await sendOrdered(identity, storefront, 'PASSWORD_CHANGED');
    expect(mail).toMatchObject({ to: login.login, subject: '【店】パスワードを変更しました' });
    expect(mail!.text).toContain('お心当たりのない場合');
    expect(more).toEqual([]);
    const [audited] = await tenant.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'account.passwordChanged'`,
    );
    expect(audited).toEqual({ n: 1 });
  });

  it('continues with a new token: the one that made the change no longer works', async () => {
    const { tenant, number, accountId, member } = await taro();
    const before = member.token();
    expectSuccess(
      await member.run(changePassword, { input: { currentPassword: login.password, newPassword: fresh } }),
      'OwnPasswordChanged',
    );
    expect(member.token()).not.toBe(before);
    expect(await member.isLoggedIn()).toBe(true);
    const resolve =
      'query ($surface: String!, $token: String) { resolveViewer(surface: $surface, token: $token) { accountId sessionEnded } }';
    const { data } = await tenant.service('gateway').run(resolve, { surface: `s/${number}`, token: before });
    expect(data.resolveViewer).toEqual({ accountId: null, sessionEnded: true });
    expect(accountId).toBe(member.accountId);
  });

  it.each(['STAFF', 'PLATFORM'] as const)('is possible for %s too, whose mail names the people to ask', async (realm) => {
    const storefront = await openStorefront(identity);
    const colleague = await employ(storefront, { realm });
    const [here, elsewhere] = [await staffOf(storefront, colleague), await staffOf(storefront, colleague)];
    const input = { currentPassword: colleague.password, newPassword: fresh };
    expectSuccess(await here.run(changePassword, { input }), 'OwnPasswordChanged');
    expect([await here.isLoggedIn(), await elsewhere.isLoggedIn()]).toEqual([true, false]);
    const as = async (password: string) =>
      expectSuccess(await storefront.staffSite.run(logIn, { input: { login: colleague.login, password } })).__typename as string;
    expect([await as(colleague.password), await as(fresh)]).toEqual(['LogInRefused', 'LoggedIn']);
    const [mail] = await sendOrdered(identity, storefront, 'PASSWORD_CHANGED');
    expect(mail).toMatchObject({ to: colleague.login, text: expect.stringContaining('管理者') });
  });

  it('ends nobody else’s session', async () => {
    const { storefront, customer, member } = await taro();
    const other = await memberOf(storefront, await customer('jiro@example.jp', login.password), { ...login, login: 'jiro@example.jp' });
    expectSuccess(
      await member.run(changePassword, { input: { currentPassword: login.password, newPassword: fresh } }),
      'OwnPasswordChanged',
    );
    expect(await other.isLoggedIn()).toBe(true);
  });

  it('is refused with a wrong current password: nothing changes and no mail is sent', async () => {
    const { storefront, logInWith, member } = await taro();
    const input = { currentPassword: 'something else', newPassword: fresh };
    expectFailure(await member.run(changePassword, { input }), 'CurrentPasswordWrong', { code: 'CURRENT_PASSWORD_WRONG' });
    expect(await logInWith(login.password)).toBe('LoggedIn');
    expect(await sendOrdered(identity, storefront, 'PASSWORD_CHANGED')).toEqual([]);
  });

  it.each([
    [login.password, 'kurz', 'newPassword', 'PASSWORD_TOO_SHORT'],
    [login.password, 'password123', 'newPassword', 'PASSWORD_COMMON'],
    [login.password, 'x'.repeat(257), 'newPassword', 'TOO_BIG'],
    ['', fresh, 'currentPassword', 'REQUIRED'],
    ['x'.repeat(257), fresh, 'currentPassword', 'TOO_BIG'],
  ])('names the invalid field (%#)', async (currentPassword, newPassword, field, code) => {
    const { member } = await taro();
    const answer = await member.run(changePassword, { input: { currentPassword, newPassword } });
    expectFailure(answer, 'InvalidInput', { issues: [{ path: [field], code }] });
  });

  it('is refused after ten attempts, even with the correct password; others are unaffected', async () => {
    const { storefront, customer, member } = await taro();
    const wrong = { currentPassword: 'something else', newPassword: fresh };
    for (let i = 0; i < 10; i++) expectFailure(await member.run(changePassword, { input: wrong }), 'CurrentPasswordWrong');
    const right = { ...wrong, currentPassword: login.password };
    const { data } = await member.run(changePassword, { input: right });
    expect(data.changeOwnPassword).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
    const other = await memberOf(storefront, await customer('jiro@example.jp', login.password), { ...login, login: 'jiro@example.jp' });
    expectSuccess(await other.run(changePassword, { input: right }), 'OwnPasswordChanged');
  });

  it('succeeds for one of two concurrent requests', async () => {
    const { member } = await taro();
    const to = (newPassword: string) => member.run(changePassword, { input: { currentPassword: login.password, newPassword } });
    expect(outcomesOf(await Promise.all([to(fresh), to('umi-no-ao-88')]))).toEqual(['CurrentPasswordWrong', 'OwnPasswordChanged']);
  });

  it('is refused to visitors and devices', async () => {
    const { tenant, visitor } = await taro();
    const input = { currentPassword: login.password, newPassword: fresh };
    expectRefusal(await visitor.run(changePassword, { input }), 'UNAUTHENTICATED');
    expectRefusal(await tenant.as({ realm: 'DEVICE', accountId: newId('account') }).run(changePassword, { input }), 'FORBIDDEN');
  });
});

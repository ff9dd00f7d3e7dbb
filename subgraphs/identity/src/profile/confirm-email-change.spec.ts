import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { changeToken, confirmChange, startChange } from '../testing/email-change.ts';
import { memberOf, sendOrdered } from '../testing/people.ts';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const old = 'taro@example.jp';
const wanted = 'Neu@example.jp';

/** A member who has asked for a new address. */
async function asked(email = wanted) {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer(old, password);
  const member = await memberOf(storefront, accountId, { login: old, password });
  expectSuccess(await member.run(startChange, { input: { email, currentPassword: password } }), 'EmailChangeMailSent');
  const token = await changeToken(storefront, email);
  const confirm = (by = storefront.visitor) => by.run(confirmChange, { input: { token } });
  const logInAs = async (login: string) =>
    expectSuccess(await storefront.visitor.run(logIn, { input: { login, password } })).__typename as string;
  return { ...storefront, storefront, accountId, member, confirm, logInAs };
}

describe('the click in the mail to the new address (P-L-06)', () => {
  it('makes it the login even for a visitor, tells the old address, is audited and found by staff', async () => {
    const { tenant, storefront, accountId, member, confirm, logInAs } = await asked();
    expect(expectSuccess(await confirm(), 'OwnEmailChanged')).toMatchObject({ email: wanted });
    expect(await logInAs(old)).toBe('LogInRefused');
    expect(await logInAs('neu@example.jp')).toBe('LoggedIn');
    expect(await member.isLoggedIn()).toBe(true);
    const [mail] = await sendOrdered(identity, storefront, 'EMAIL_CHANGED');
    expect(mail).toMatchObject({ to: old, subject: '【店】メールアドレスを変更しました' });
    expect(mail!.text).not.toContain(wanted);
    const found = await tenant.staff.run('{ customers(filter: { search: "neu@" }) { edges { node { id email } } } }');
    expect(expectSuccess(found).edges).toEqual([{ node: { id: accountId, email: wanted } }]);
    const audited = await tenant.sql<{ action: string }>('select action from audit_entry order by at');
    expect(audited.map(({ action }) => action)).toContain('account.emailChanged');
  });

  it('frees the old address for somebody else', async () => {
    const { accountId, customer, confirm } = await asked();
    await confirm();
    expect(await customer(old, password)).not.toBe(accountId);
  });

  it('works once, even for two concurrent clicks', async () => {
    const { confirm } = await asked();
    expect(outcomesOf(await Promise.all([confirm(), confirm()]))).toEqual(['EmailChangeLinkUsed', 'OwnEmailChanged']);
    expectFailure(await confirm(), 'EmailChangeLinkUsed', { code: 'EMAIL_CHANGE_LINK_USED' });
  });

  it('changes nothing after 24 hours', async () => {
    const { tenant, confirm, logInAs } = await asked();
    await tenant.sql(`update email_change set expires_at = now() - interval '1 second'`);
    expectFailure(await confirm(), 'EmailChangeLinkExpired', { code: 'EMAIL_CHANGE_LINK_EXPIRED' });
    expect(await logInAs(old)).toBe('LoggedIn');
  });

  it('is unknown with another token, in another storefront, and for a refused address (P-T-09)', async () => {
    const { storefront, visitor, customer, member, confirm } = await asked();
    const unknown = { code: 'EMAIL_CHANGE_LINK_UNKNOWN' };
    expectFailure(await visitor.run(confirmChange, { input: { token: 'nothing' } }), 'EmailChangeLinkUnknown', unknown);
    expectFailure(await confirm((await openStorefront(identity)).visitor), 'EmailChangeLinkUnknown', unknown);
    await customer('hanako@example.jp', password);
    await member.run(startChange, { input: { email: 'hanako@example.jp', currentPassword: password } });
    const token = await changeToken(storefront, 'hanako@example.jp');
    expectFailure(await visitor.run(confirmChange, { input: { token } }), 'EmailChangeLinkUnknown', unknown);
  });

  it('is refused when somebody else has got the address in the meantime (T-39…T-42)', async () => {
    const { customer, confirm, logInAs } = await asked();
    await customer('neu@example.jp', 'another-password-1');
    expectFailure(await confirm(), 'EmailChangeAddressTaken', { code: 'EMAIL_TAKEN' });
    expect(await logInAs(old)).toBe('LoggedIn');
  });

  it('is void after a new password, and after the person is gone', async () => {
    const { member, confirm } = await asked();
    const changePassword = 'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { __typename } }';
    await member.run(changePassword, { input: { currentPassword: password, newPassword: 'yama-no-midori-3' } });
    expectFailure(await confirm(), 'EmailChangeLinkUnknown');
    const gone = await asked();
    const seat = {
      type: 'seat',
      id: newId('seat'),
      data: { contractUuid: uuidOf(newId('contract')), accountUuid: uuidOf(gone.accountId), left: false },
    };
    await gone.tenant.deliver('contracts', { ...seat, seq: 1, data: { ...seat.data, state: 'TAKEN' } });
    await gone.tenant.deliver('contracts', { ...seat, seq: 2, data: { ...seat.data, state: 'RELEASED' } });
    expect(await gone.tenant.sql('select from email_change')).toEqual([]);
    expectFailure(await gone.confirm(), 'EmailChangeLinkUnknown');
  });

  it('changes no address of a locked account (T-53), and does not exist for staff', async () => {
    const { tenant, staffSite, accountId, confirm } = await asked();
    await tenant.sql('update account set locked_at = now() where id = ?', [uuidOf(accountId)]);
    expectFailure(await confirm(), 'AccountLocked', { code: 'ACCOUNT_LOCKED' });
    expectRefusal(await confirm(tenant.staff), 'FORBIDDEN');
    expectRefusal(await confirm(staffSite), 'FORBIDDEN');
  });
});

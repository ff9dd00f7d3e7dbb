import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { changeToken, startChange } from '../testing/email-change.ts';
import { memberOf, sendOrdered } from '../testing/people.ts';
import { openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const login = { login: 'taro@example.jp', password: 'tsuki-no-hikari-7' };

async function taro() {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer(login.login, login.password);
  const member = await memberOf(storefront, accountId, login);
  const start = (email: string, currentPassword = login.password) => member.run(startChange, { input: { email, currentPassword } });
  return { ...storefront, storefront, accountId, member, start };
}

describe('asking for another address (P-L-06)', () => {
  it('mails a URL to the new one and changes nothing yet; the database stores only the token’s hash', async () => {
    const { tenant, number, storefront, start } = await taro();
    const sent = expectSuccess(await start(' Neu@Example.jp '), 'EmailChangeMailSent');
    expect(sent.email).toBe('Neu@Example.jp');
    const hours = Temporal.Instant.from(sent.expiresAt).since(identity.subgraph.tools.realClock.now()).total('hours');
    expect(Math.round(hours)).toBe(24);
    const token = await changeToken(storefront, 'Neu@Example.jp');
    const [mail] = await sendOrdered(identity, storefront, 'CONFIRM_EMAIL_CHANGE');
    expect(mail).toMatchObject({ to: 'Neu@Example.jp', subject: '【店】新しいメールアドレスの確認' });
    expect(mail!.text).toContain(`https://monban.example/s/${number}/confirm-email/${token}`);
    // the address may belong to somebody else
    expect(mail!.text).not.toContain('顧客');
    expect(JSON.stringify(await tenant.sql('select * from email_change'))).not.toContain(token);
    expect(await tenant.sql('select email from account')).toEqual([{ email: login.login }]);
    expect(await tenant.sql('select action from audit_entry order by at desc limit 1')).toEqual([{ action: 'account.emailChangeStarted' }]);
  });

  it('answers the same for an address in use, whose owner gets a notice without a URL (T-39, P-T-09)', async () => {
    const { storefront, customer, start } = await taro();
    await customer('hanako@example.jp', login.password);
    const taken = expectSuccess(await start('Hanako@example.jp'), 'EmailChangeMailSent');
    expect(Object.keys(taken)).toEqual(Object.keys(expectSuccess(await start('free@example.jp'))));
    expectSuccess(await start('Hanako@example.jp'), 'EmailChangeMailSent');
    const [mail, ...more] = await sendOrdered(identity, storefront, 'EMAIL_CHANGE_REFUSED');
    expect(mail).toMatchObject({ to: 'Hanako@example.jp', subject: '【店】このメールアドレスには変更できません' });
    expect(mail!.text).not.toMatch(/confirm-email|顧客/);
    expect(more).toEqual([]);
  });

  it('replaces the previous request when repeated', async () => {
    const { tenant, start } = await taro();
    await start('one@example.jp');
    await start('two@example.jp');
    expect(await tenant.sql('select email from email_change')).toEqual([{ email: 'two@example.jp' }]);
  });

  it('needs the password, and a different address', async () => {
    const { tenant, start } = await taro();
    expectFailure(await start('neu@example.jp', 'something else'), 'CurrentPasswordWrong', { code: 'CURRENT_PASSWORD_WRONG' });
    expectFailure(await start('no address'), 'InvalidInput', { issues: [{ path: ['email'], code: 'EMAIL' }] });
    expectFailure(await start(' TARO@example.jp'), 'InvalidInput', { issues: [{ path: ['email'], code: 'EMAIL_UNCHANGED' }] });
    expectFailure(await start('neu@example.jp', ''), 'InvalidInput', { issues: [{ path: ['currentPassword'], code: 'REQUIRED' }] });
    expect(await tenant.sql('select from email_change')).toEqual([]);
  });

  it('is accepted at most five times an hour, because it writes to people who did not ask', async () => {
    const { start } = await taro();
    for (let i = 0; i < 5; i++) expectSuccess(await start(`neu${i}@example.jp`), 'EmailChangeMailSent');
    expectFailure(await start('neu9@example.jp'), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS' });
  });

  it('limits password attempts as a log-in does', async () => {
    const { start } = await taro();
    for (let i = 0; i < 10; i++) expectFailure(await start('neu@example.jp', 'something else'), 'CurrentPasswordWrong');
    expectFailure(await start('neu@example.jp'), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS' });
  });

  it('is refused to visitors, staff and devices', async () => {
    const { tenant, visitor } = await taro();
    const input = { email: 'neu@example.jp', currentPassword: login.password };
    expectRefusal(await visitor.run(startChange, { input }), 'UNAUTHENTICATED');
    expectRefusal(await tenant.staff.run(startChange, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'DEVICE', accountId: newId('account') }).run(startChange, { input }), 'FORBIDDEN');
  });
});

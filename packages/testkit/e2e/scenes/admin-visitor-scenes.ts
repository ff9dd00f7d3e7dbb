import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { answers, answersInstead, passwordIsReset, passwordLinkIs, type Scene, type Stage, tooManyPasswordMails } from './scene.ts';

const visitor = (name: string, path: string, more: Partial<Scene> = {}): Scene => ({
  name: `admin-${name}`,
  surface: 'admin',
  as: 'visitor',
  path,
  ...more,
});

/** Asks for a link with an unused address: the screen says the same as for any address. */
async function forgets(page: Page, { say }: Stage): Promise<void> {
  await page
    .getByLabel(say('メールアドレス', 'E-mail'), { exact: true })
    .fill(`dare-demo-nai-${randomBytes(3).toString('hex')}@example.jp`);
  await page.getByRole('button', { name: say('メールを送信', 'Send the mail') }).click();
}

/** An open staff invitation, as the graph returns it. */
const registrationIs = (state: string) =>
  answersInstead(/"operationName":"Registration"/, {
    registration: { __typename: 'Registration', id: 'reg_1', state, name: '場面 花子', email: 'bamen@example.jp', purpose: 'STAFF' },
  });

/** The staff site for somebody who is not logged in: login, forgotten password, invitation. */
export const adminVisitorScenes: readonly Scene[] = [
  visitor('login', '/admin/login'),
  visitor('login-refused', '/admin/login', {
    async act(page, { demo, say }) {
      await page.getByLabel(say('メールアドレスまたはデバイス ID', 'E-mail or device ID')).fill(demo.studio.email);
      await page.getByLabel(say('パスワード', 'Password'), { exact: true }).fill('kore-wa-chigaimasu');
      await page.getByRole('button', { name: say('ログイン', 'Log in'), exact: true }).click();
    },
    shows: (page) => expect(page.getByRole('alert').first()).toBeVisible(),
  }),
  visitor('login-choose-tenant', '/admin/login', {
    before: answers<{ logIn: object }>(/LogIn/, (data) => {
      const choice = (tenantId: string, name: string) => ({ __typename: 'TenantChoice', tenantId, name });
      data.logIn = {
        __typename: 'TenantToChoose',
        code: 'TENANT_TO_CHOOSE',
        message: '',
        tenants: [choice('ten_1', 'はなみずきフィットネス'), choice('ten_2', 'そよかぜヨガスタジオ')],
      };
    }),
    async act(page, { demo, say }) {
      await page.getByLabel(say('メールアドレスまたはデバイス ID', 'E-mail or device ID')).fill(demo.studio.email);
      await page.getByLabel(say('パスワード', 'Password'), { exact: true }).fill('futatsu-no-mise-7');
      await page.getByRole('button', { name: say('ログイン', 'Log in'), exact: true }).click();
    },
    shows: (page) => expect(page.getByRole('button', { name: 'そよかぜヨガスタジオ' })).toBeVisible(),
  }),
  visitor('login-kiosk-out', '/admin/login?next=%2Fkiosk&ended=true'),
  visitor('password-forgotten', '/admin/reset-password'),
  visitor('password-forgotten-sent', '/admin/reset-password', {
    act: forgets,
    shows: (page, { say }) => expect(page.getByRole('heading', { name: say('メールをご確認ください', 'Check your mail') })).toBeVisible(),
  }),
  visitor('password-link-unknown', '/admin/reset-password/kono-url-wa-arimasen'),
  visitor('password-forgotten-too-often', '/admin/reset-password', {
    before: tooManyPasswordMails,
    act: forgets,
    shows: (page, { say }) => expect(page.getByText(say('18:40 からもう一度試せます', 'You can try again from 18:40'))).toBeVisible(),
  }),
  visitor('password-link', '/admin/reset-password/kono-url-wa-tsukaemasu', { before: passwordLinkIs('OPEN') }),
  visitor('password-link-used', '/admin/reset-password/mou-tsukatta-url', { before: passwordLinkIs('USED') }),
  visitor('password-link-expired', '/admin/reset-password/kireta-url', { before: passwordLinkIs('EXPIRED') }),
  visitor('password-reset', '/admin/reset-password/kono-url-wa-tsukaemasu', {
    before: passwordIsReset,
    async act(page, { say }) {
      await page.getByLabel(say('パスワード', 'Password'), { exact: true }).fill('atarashii-aikotoba-7');
      await page.getByRole('button', { name: say('パスワードを設定する', 'Set the password') }).click();
    },
    shows: (page, { say }) =>
      expect(page.getByRole('heading', { name: say('パスワードを再設定しました', 'Your password is set') })).toBeVisible(),
  }),
  visitor('confirm', '/admin/confirm/kono-url-wa-tsukaemasu', { before: registrationIs('MAIL_SENT') }),
  visitor('confirm-done', '/admin/confirm/mou-tsukatta-url', { before: registrationIs('COMPLETED') }),
  visitor('confirm-expired', '/admin/confirm/kireta-url', { before: registrationIs('EXPIRED') }),
  visitor('confirm-unknown', '/admin/confirm/kono-url-wa-arimasen'),
];

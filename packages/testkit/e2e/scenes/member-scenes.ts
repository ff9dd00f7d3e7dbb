import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import {
  answers,
  answersInstead,
  breaks,
  holdsBack,
  onManyDevices,
  passwordIsReset,
  passwordLinkIs,
  presentPasswordIsWrong,
  type Scene,
  type Sessions,
  type Stage,
  tooManyPasswordMails,
} from './scene.ts';

const site = ({ demo }: Stage): string => `/s/${demo.storefrontId}`;
const at =
  (path: string) =>
  (stage: Stage): string =>
    site(stage) + path;
const invite =
  (link: keyof Stage['demo']['invites'], path = '') =>
  (stage: Stage): string =>
    `${site(stage)}/invite/${stage.demo.invites[link]}${path}`;

const contractOf = (who: 'primary' | 'seat' | 'full' | 'surplus' | 'unpaid') => async (stage: Stage) => {
  const person = await stage.as(who);
  const { myContracts } = await person.run<{ myContracts: { id: string }[] }>('query Mine { myContracts { id } }');
  return `${site(stage)}/contracts/${myContracts[0]!.id}`;
};

/** Page of the URL in the mail to this address: the demo has one for each way a registration can end. */
const mailedTo = (address: string) => async (stage: Stage) => `${site(stage)}/confirm/${await stage.world.confirmationToken(address)}`;

/** The same for a mail that has just arrived. */
const freshMail = async (stage: Stage): Promise<string> => {
  const email = `bamen-${randomBytes(4).toString('hex')}@example.jp`;
  const start = 'mutation Start($input: StartRegistrationInput!) { startRegistration(input: $input) { __typename } }';
  await stage.world.visitor(stage.demo.storefrontId).expect('ConfirmationMailSent', start, {
    input: { name: '場面 花子', email, inviteToken: stage.demo.invites.open },
  });
  return mailedTo(email)(stage);
};

/** The page behind a mailed link that sets a password, for somebody who has only just registered. */
const passwordLink = async (stage: Stage): Promise<string> => {
  const { world, demo } = stage;
  const email = `bamen-${randomBytes(4).toString('hex')}@example.jp`;
  await world.register(demo.storefrontId, { name: '場面 花子', email, password: randomBytes(9).toString('base64url') });
  const start = 'mutation F($input: StartPasswordResetInput!) { startPasswordReset(input: $input) { __typename } }';
  await world.visitor(demo.storefrontId).expect('PasswordLinkOrdered', start, { input: { email } });
  return `${site(stage)}/reset-password/${await world.passwordToken(email)}`;
};

/** Asks for a link with an unused address: the screen says the same as for any address. */
async function forgets(page: Page, { say }: Stage): Promise<void> {
  await page
    .getByLabel(say('メールアドレス', 'E-mail'), { exact: true })
    .fill(`dare-demo-nai-${randomBytes(3).toString('hex')}@example.jp`);
  await page.getByRole('button', { name: say('メールを送信', 'Send the mail') }).click();
}

async function fillIn(page: Page, { say }: Stage, email: string): Promise<void> {
  await page.getByLabel(say('お名前', 'Name'), { exact: true }).fill('場面 太郎');
  await page.getByLabel(say('メールアドレス', 'E-mail'), { exact: true }).fill(email);
  await page.getByRole('button', { name: say('確認メールを送る', 'Send the confirmation mail') }).click();
}

const clicks =
  (ja: string, en: string) =>
  async (page: Page, { say }: Stage): Promise<void> =>
    page
      .getByRole('button', { name: say(ja, en), exact: true })
      .first()
      .click();
const dialog = (page: Page): Promise<void> => expect(page.getByRole('dialog')).toBeVisible();
const qr = (page: Page, { say }: Stage): Promise<void> =>
  expect(page.getByRole('img', { name: say('会員コードの QR', 'QR of your member code') })).toBeVisible();

const scene = (name: string, as: Scene['as'], path: Scene['path'], more: Partial<Scene> = {}): Scene => ({
  name: `member-${name}`,
  surface: 'member',
  as,
  path,
  ...more,
});

export const memberScenes: readonly Scene[] = [
  scene('login', 'visitor', at('/login')),
  scene('login-refused', 'visitor', at('/login'), {
    async act(page, { say }) {
      await page
        .getByLabel(say('メールアドレス', 'E-mail'), { exact: true })
        .fill(`dare-demo-nai-${randomBytes(3).toString('hex')}@example.jp`);
      await page.getByLabel(say('パスワード', 'Password'), { exact: true }).fill('kore-wa-chigaimasu');
      await page.getByRole('button', { name: say('ログイン', 'Log in'), exact: true }).click();
    },
    shows: (page) => expect(page.getByRole('alert').first()).toBeVisible(),
  }),
  scene('password-forgotten', 'visitor', at('/reset-password')),
  scene('password-forgotten-sent', 'visitor', at('/reset-password'), {
    act: forgets,
    shows: (page, { say }) => expect(page.getByRole('heading', { name: say('メールをご確認ください', 'Check your mail') })).toBeVisible(),
  }),
  scene('password-forgotten-too-often', 'visitor', at('/reset-password'), {
    before: tooManyPasswordMails,
    act: forgets,
    shows: (page, { say }) => expect(page.getByText(say('18:40 からもう一度試せます', 'You can try again from 18:40'))).toBeVisible(),
  }),
  scene('password-link', 'visitor', passwordLink),
  scene('password-link-used', 'visitor', at('/reset-password/mou-tsukatta-url'), {
    before: passwordLinkIs('USED'),
    shows: (page, { say }) =>
      expect(page.getByRole('heading', { name: say('このURLは使用済みです', 'This link has been used') })).toBeVisible(),
  }),
  scene('password-link-expired', 'visitor', at('/reset-password/kireta-url'), {
    before: passwordLinkIs('EXPIRED'),
    shows: (page, { say }) => expect(page.getByRole('link', { name: say('もう一度メールを送信', 'Send another mail') })).toBeVisible(),
  }),
  scene('password-reset', 'visitor', at('/reset-password/kono-url-wa-tsukaemasu'), {
    before: passwordIsReset,
    async act(page, stage) {
      await page.getByLabel(stage.say('パスワード', 'Password'), { exact: true }).fill('atarashii-aikotoba-7');
      await clicks('パスワードを設定する', 'Set the password')(page, stage);
    },
    shows: (page, { say }) =>
      expect(page.getByRole('heading', { name: say('パスワードを再設定しました', 'Your password is set') })).toBeVisible(),
  }),
  scene('password-link-unknown', 'visitor', at('/reset-password/kono-url-wa-arimasen')),
  scene('storefront-unknown', 'visitor', '/s/99999999/'),
  scene('register', 'visitor', at('/register')),
  scene('register-sent', 'visitor', at('/register'), {
    act: (page, stage) => fillIn(page, stage, `bamen-${randomBytes(4).toString('hex')}@example.jp`),
    shows: (page, { say }) =>
      expect(page.getByRole('heading', { name: say('確認メールを送りました', 'We have sent you a mail') })).toBeVisible(),
  }),
  scene('invite', 'visitor', invite('open'), { drawn: 'member-08a-invite-landing' }),
  scene('invite-form', 'visitor', invite('open', '/form'), { drawn: 'member-08b-invite-form' }),
  scene('invite-form-mistyped', 'visitor', invite('open', '/form'), { act: (page, stage) => fillIn(page, stage, 'bamen@example') }),
  scene('invite-full', 'visitor', invite('full'), { drawn: 'member-08c-invite-full' }),
  scene('invite-dead', 'visitor', invite('dead')),
  scene('invite-suspended', 'visitor', invite('suspended')),
  scene('confirm', 'visitor', freshMail),
  scene('confirm-expired', 'visitor', mailedTo('ota.ai@example.jp')),
  scene('confirm-full', 'visitor', mailedTo('uchida@aoba-seisakusho.example.jp')),
  scene('confirm-dead-link', 'visitor', mailedTo('ono@terrace-design.example.jp')),
  scene('confirm-done', 'visitor', mailedTo('takagi@aoba-seisakusho.example.jp')),
  scene('confirm-other-password', 'visitor', freshMail, {
    before: answersInstead(/"operationName":"ConfirmRegistration"/, {
      confirmRegistration: { __typename: 'RegistrationConfirmedAlready', code: 'REGISTRATION_CONFIRMED_ALREADY', message: '' },
    }),
    async act(page, { say }) {
      await page.getByLabel(say('パスワード', 'Password'), { exact: true }).fill('betsu-no-aikotoba-7');
      await page.getByRole('button', { name: say('登録を完了する', 'Complete the registration') }).click();
    },
    shows: (page, { say }) =>
      expect(
        page.getByRole('heading', {
          name: say('登録は別のパスワードで済んでいます', 'Your registration was completed with another password'),
        }),
      ).toBeVisible(),
  }),
  scene('confirm-removed', 'visitor', freshMail, {
    before: answers<{ registration: { state: string } }>(/"operationName":"Registration"/, ({ registration }) => {
      registration.state = 'REJECTED_REMOVED';
    }),
    shows: (page, { say }) =>
      expect(
        page.getByRole('heading', {
          name: say('登録が終わる前に、契約から外されました', 'You were removed from the contract before you were registered'),
        }),
      ).toBeVisible(),
  }),
  scene('confirm-unknown', 'visitor', at('/confirm/kono-url-wa-arimasen')),
  scene('home', 'primary', at('/'), { shows: qr, drawn: 'member-06-home' }),
  scene('home-seat-member', 'seat', at('/'), { shows: qr }),
  scene('home-suspended', 'unpaid', at('/')),
  scene('history', 'seat', at('/entries'), { shows: (page) => expect(page.getByText(/渋谷店|横浜西口店|川崎店/).first()).toBeVisible() }),
  scene('history-refused', 'unpaid', at('/entries')),
  scene('contracts', 'primary', at('/contracts')),
  scene('contracts-loading', 'primary', at('/contracts'), {
    before: holdsBack(/Contracts/),
  }),
  scene('contracts-error', 'primary', at('/contracts'), {
    before: breaks(/Contracts/),
    provokes: /503|Service Unavailable/,
  }),
  scene('contract', 'primary', contractOf('primary'), { drawn: 'member-07-seats' }),
  scene('contract-renew', 'primary', contractOf('primary'), { act: clicks('リンクを作り直す', 'Make a new link'), shows: dialog }),
  scene('contract-remove', 'primary', contractOf('primary'), { act: clicks('佐藤 美咲 さんを外す', 'Remove 佐藤 美咲'), shows: dialog }),
  scene('contract-full', 'full', contractOf('full')),
  scene('contract-surplus', 'surplus', contractOf('surplus')),
  scene('contract-suspended', 'unpaid', contractOf('unpaid')),
  scene('contract-seat-member', 'seat', contractOf('seat'), {
    shows: (page, { say }) => expect(page.getByRole('heading', { name: say('席を離れる', 'Leave the seat') })).toBeVisible(),
  }),
  scene('contract-unknown', 'primary', at('/contracts/ctr_00000000000000000000000000')),
  scene('menu', 'primary', at('/menu')),
  scene('sessions', 'primary', at('/menu/sessions'), {
    shows: (page, { say }) => expect(page.getByText(say('この端末', 'This device'))).toBeVisible(),
  }),
  scene('sessions-many', 'primary', at('/menu/sessions'), {
    before: answers<{ viewer: { account: Sessions } }>(/OwnSessions/, ({ viewer }) => onManyDevices(viewer.account)),
    shows: (page, { say }) => expect(page.getByText(say('ほかに4台でログイン中です', '4 more devices are logged in'))).toBeVisible(),
  }),
  scene('sessions-end-others', 'primary', at('/menu/sessions'), {
    before: answers<{ viewer: { account: Sessions } }>(/OwnSessions/, ({ viewer }) => onManyDevices(viewer.account)),
    act: clicks('ほかの端末をすべてログアウト', 'Log out all other devices'),
    shows: dialog,
  }),
  scene('profile', 'seat', at('/menu/profile'), { shows: (page) => expect(page.getByRole('heading', { level: 2 })).toHaveCount(3) }),
  scene('profile-name', 'primary', at('/menu/profile'), {
    act: clicks('お名前を変更', 'Change your name'),
    shows: (page, { say }) => expect(page.getByLabel(say('新しいお名前', 'New name'))).toBeFocused(),
  }),
  scene('profile-email-mistyped', 'primary', at('/menu/profile'), {
    async act(page, stage) {
      await clicks('メールアドレスを変更', 'Change your e-mail')(page, stage);
      await page.getByLabel(stage.say('新しいメールアドレス', 'New e-mail')).fill('bamen@example');
      await clicks('確認メールを送る', 'Send the confirmation mail')(page, stage);
    },
    shows: (page, { say }) => expect(page.getByLabel(say('新しいメールアドレス', 'New e-mail'))).toHaveAttribute('aria-invalid', 'true'),
  }),
  scene('profile-password', 'seat', at('/menu/profile'), {
    async act(page, stage) {
      await clicks('パスワードを変更', 'Change your password')(page, stage);
      await page.getByLabel(stage.say('新しいパスワード', 'New password'), { exact: true }).fill('mijikai');
    },
    shows: (page, { say }) => expect(page.getByText(say('あと1文字', '1 more character'))).toBeVisible(),
  }),
  scene('profile-password-wrong', 'seat', at('/menu/profile'), {
    before: presentPasswordIsWrong,
    async act(page, stage) {
      await clicks('パスワードを変更', 'Change your password')(page, stage);
      await page.getByLabel(stage.say('いまのパスワード', 'Current password'), { exact: true }).fill('kore-dewa-nai-7');
      await page.getByLabel(stage.say('新しいパスワード', 'New password'), { exact: true }).fill('atarashii-aikotoba-7');
      await clicks('変更する', 'Change')(page, stage);
    },
    shows: (page, { say }) =>
      expect(page.getByLabel(say('いまのパスワード', 'Current password'), { exact: true })).toHaveAttribute('aria-invalid', 'true'),
  }),
  scene('confirm-email', 'visitor', at('/confirm-email/kono-url-wa-arimasen')),
  scene('confirm-email-unknown', 'visitor', at('/confirm-email/kono-url-wa-arimasen'), {
    act: clicks('メールアドレスを変更する', 'Change the address'),
    shows: (page, { say }) =>
      expect(page.getByRole('heading', { name: say('この URL は見つかりません', 'This link was not found') })).toBeVisible(),
  }),
  scene('unknown-page', 'primary', at('/kono-page-wa-arimasen')),
];

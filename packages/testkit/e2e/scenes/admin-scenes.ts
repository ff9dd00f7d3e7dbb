import { expect, type Page } from '@playwright/test';
import {
  answers,
  answersInstead,
  breaks,
  holdsBack,
  onManyDevices,
  presentPasswordIsWrong,
  type Scene,
  type Sessions,
  type Stage,
} from './scene.ts';

/** Page of the customer with this address. */
const customerOf = (who: 'primary' | 'seat' | 'stopped' | 'full') => async (stage: Stage) => {
  const desk = await stage.as('staff');
  const find = 'query Find($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id } } } }';
  const { customers } = await desk.run<{ customers: { edges: { node: { id: string } }[] } }>(find, {
    filter: { search: stage.demo[who].email },
  });
  return `/admin/customers/${customers.edges[0]!.node.id}`;
};

const identityOf = (who: Parameters<typeof customerOf>[0]) => async (stage: Stage) => `${await customerOf(who)(stage)}?tab=identity`;

/** Page of the contract that this person holds. */
const contractOf = (who: 'primary' | 'full' | 'surplus' | 'unpaid') => async (stage: Stage) => {
  const holder = await stage.as(who);
  const { myContracts } = await holder.run<{ myContracts: { id: string }[] }>('query Mine { myContracts { id } }');
  return `/admin/contracts/${myContracts[0]!.id}`;
};

/** Page of the first item in a list. */
const firstOf =
  (list: 'products' | 'tenants', path: string, role: 'staff' | 'platform' = 'staff') =>
  async (stage: Stage) => {
    const person = await stage.as(role);
    const { page } = await person.run<{ page: { edges: { node: { id: string } }[] } }>(
      `query { page: ${list}(first: 1) { edges { node { id } } } }`,
    );
    return path + page.edges[0]!.node.id;
  };

const clicks =
  (ja: string, en: string) =>
  async (page: Page, { say }: Stage): Promise<void> =>
    page
      .getByRole('button', { name: say(ja, en), exact: true })
      .first()
      .click();
const dialog = (page: Page): Promise<void> => expect(page.getByRole('dialog')).toBeVisible();
const aRow = (page: Page): Promise<void> => expect(page.locator('tbody tr, main li').first()).toBeVisible();

const staff = (name: string, path: Scene['path'], more: Partial<Scene> = {}): Scene => ({
  name: `admin-${name}`,
  surface: 'admin',
  as: 'staff',
  path,
  ...more,
});

/** Opens the menu of the first row that has one, and chooses this item. */
const asksOfRow =
  (ja: string, en: string) =>
  async (page: Page, { say }: Stage): Promise<void> => {
    await page.locator('tbody button[aria-haspopup="menu"]').first().click();
    await page.getByRole('menuitem', { name: say(ja, en) }).click();
  };

interface Colleague {
  node: { id: string; name: string; email: string; locked: boolean } & Sessions;
}

/** A colleague who is logged in on many devices, and one who is locked out. */
const withColleagues = answers<{ staff: { edges: Colleague[] } }>(/query Staff\b|"Staff"/, ({ staff: { edges } }) => {
  const colleague = (id: string, name: string, email: string, locked: boolean): Colleague => ({
    ...edges[0]!,
    node: { ...structuredClone(edges[0]!.node), id, name, email, locked, sessionCount: 0, sessions: [] },
  });
  const busy = colleague('acc_00000000000000000000000001', '小林 直人', 'kobayashi.naoto@hanamizuki.example.jp', false);
  onManyDevices(busy.node);
  edges.push(busy, colleague('acc_00000000000000000000000002', '長谷川 いづみ', 'hasegawa.izumi@hanamizuki.example.jp', true));
});

export const adminScenes: readonly Scene[] = [
  staff('customers', '/admin/customers', { shows: aRow, drawn: 'admin-01-customers' }),
  staff('customers-locked', '/admin/customers?lock=locked', { shows: aRow }),
  staff('customers-no-match', '/admin/customers?q=%E6%9D%B1%E4%BA%AC%E9%83%BD%E5%BA%81'),
  staff('customers-empty', '/admin/customers', { as: 'studio' }),
  staff('customers-reseller', '/admin/customers', { as: 'reseller', shows: aRow }),
  staff('customers-error', '/admin/customers', {
    before: breaks(/Customers/),
    provokes: /503|Service Unavailable/,
  }),
  staff('customers-loading', '/admin/customers', {
    before: holdsBack(/Customers/),
  }),
  staff('customer-holder', customerOf('primary')),
  staff('customer-seat-member', customerOf('seat')),
  staff('customer-entry-stopped', customerOf('stopped')),
  staff('customer-lock', customerOf('seat'), { act: clicks('ロックする…', 'Lock…'), shows: dialog }),
  staff('customer-identity', identityOf('seat')),
  staff('customer-identity-dialog', identityOf('seat'), {
    async act(page, { say }) {
      await page.getByRole('button', { name: say('ステータスを変更する', 'Change the status') }).click();
      await page.getByRole('checkbox', { name: say('入退館を利用停止にする', 'Entry stop') }).check();
    },
    shows: dialog,
  }),
  staff('customer-unknown', '/admin/customers/acc_00000000000000000000000000'),
  staff('contracts', '/admin/contracts', { shows: aRow }),
  staff('contracts-surplus', '/admin/contracts?seats=over', { shows: aRow }),
  staff('contracts-suspended', '/admin/contracts?state=SUSPENDED', { shows: aRow }),
  staff('contracts-empty', '/admin/contracts', { as: 'studio' }),
  staff('contract', contractOf('primary'), { drawn: 'admin-02-contract-seats' }),
  staff('contract-full', contractOf('full')),
  staff('contract-surplus', contractOf('surplus'), { drawn: 'admin-02b-contract-over' }),
  staff('contract-suspended', contractOf('unpaid')),
  staff('contract-suspend', contractOf('primary'), { act: clicks('契約を停止…', 'Suspend…'), shows: dialog }),
  staff('contract-resume', contractOf('unpaid'), { act: clicks('契約を再開…', 'Resume…'), shows: dialog }),
  staff('contract-unknown', '/admin/contracts/ctr_00000000000000000000000000'),
  staff('products', '/admin/products', { shows: aRow }),
  staff('products-empty', '/admin/products', { as: 'studio' }),
  staff('product-new', '/admin/products/new'),
  staff('product', firstOf('products', '/admin/products/')),
  staff('registrations', '/admin/registrations', { shows: aRow }),
  staff('registrations-empty', '/admin/registrations', { as: 'studio' }),
  staff('locations', '/admin/locations', { shows: (page) => expect(page.getByText('渋谷店').first()).toBeVisible() }),
  staff('locations-empty', '/admin/locations', { as: 'studio' }),
  staff('location-edit', '/admin/locations', {
    async act(page, { say }) {
      await page.getByRole('button', { name: say('「渋谷店」を編集', 'Edit “渋谷店”') }).click();
      await page.getByRole('switch', { name: say('二重入館を防ぐ', 'Prevent double entry') }).click({ force: true });
    },
    shows: (page, { say }) =>
      expect(page.getByText(say('出口にも読み取るデバイスが必要です', 'You need a reader at the exit'))).toBeVisible(),
  }),
  staff('device-edit', '/admin/locations', { act: asksOfRow('編集…', 'Edit…'), shows: dialog }),
  staff('device-lock', '/admin/locations', { act: asksOfRow('ロックする…', 'Lock…'), shows: dialog }),
  staff('device-password', '/admin/locations', { act: asksOfRow('パスワードを再発行…', 'Issue a new password…'), shows: dialog }),
  staff('device-sessions', '/admin/locations', {
    before: answers<{ devices: { account: Sessions }[] }>(/LocationsAndDevices/, ({ devices }) => {
      for (const { account } of devices) onManyDevices(account);
    }),
    act: asksOfRow('ログイン中の端末…', 'Devices logged in…'),
    shows: dialog,
  }),
  staff('device-password-issued', '/admin/locations', {
    before: answersInstead(/"operationName":"ReissueDevicePassword"/, {
      reissueDevicePassword: {
        __typename: 'DevicePasswordReissued',
        account: { __typename: 'Account', id: 'acc_00000000000000000000000001', sessionCount: 0, sessions: [] },
        password: 'KQ7M-2TXB-9WPD-4HRC',
      },
    }),
    async act(page, stage) {
      await asksOfRow('パスワードを再発行…', 'Issue a new password…')(page, stage);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: stage.say('再発行する', 'Issue it') })
        .click();
    },
    shows: (page) => expect(page.getByText('KQ7M-2TXB-9WPD-4HRC')).toBeVisible(),
  }),
  staff('staff', '/admin/staff', { shows: aRow }),
  staff('staff-colleagues', '/admin/staff', {
    before: withColleagues,
    shows: (page) => expect(page.getByText('長谷川 いづみ')).toBeVisible(),
  }),
  staff('staff-lock', '/admin/staff', { before: withColleagues, act: asksOfRow('ロックする…', 'Lock…'), shows: dialog }),
  staff('staff-sessions', '/admin/staff', {
    before: withColleagues,
    act: asksOfRow('ログイン中の端末…', 'Devices logged in…'),
    shows: dialog,
  }),
  staff('staff-password', '/admin/staff', {
    before: withColleagues,
    act: asksOfRow('パスワードを再発行…', 'Issue a new password…'),
    shows: dialog,
  }),
  staff('account', '/admin/account', { shows: (page, { say }) => expect(page.getByText(say('この端末', 'This device'))).toBeVisible() }),
  staff('account-many-devices', '/admin/account', {
    before: answers<{ viewer: { account: Sessions } }>(/OwnAccount/, ({ viewer }) => onManyDevices(viewer.account)),
    act: (page, { say }) => page.getByRole('button', { name: say('ほかの端末をすべてログアウト…', 'Log out all other devices…') }).click(),
    shows: dialog,
  }),
  staff('account-password-wrong', '/admin/account', {
    before: presentPasswordIsWrong,
    async act(page, { say }) {
      await page.getByLabel(say('いまのパスワード', 'Current password'), { exact: true }).fill('kore-dewa-nai-7');
      await page.getByLabel(say('新しいパスワード', 'New password'), { exact: true }).fill('atarashii-aikotoba-7');
      await page.getByRole('button', { name: say('パスワードを変更', 'Change the password') }).click();
    },
    shows: (page, { say }) =>
      expect(page.getByLabel(say('いまのパスワード', 'Current password'), { exact: true })).toHaveAttribute('aria-invalid', 'true'),
  }),
  staff('entries', '/admin/entries', { shows: aRow, drawn: 'admin-04-entries-live' }),
  staff('entries-stale', '/admin/entries', {
    before: answers<{ entries: { edges: { node: { stale: boolean } }[] } }>(/query Entries\b|"Entries"/, ({ entries }) => {
      for (const { node } of entries.edges.slice(0, 3)) node.stale = true;
    }),
    shows: (page, { say }) =>
      expect(page.getByText(say('会員情報が届いていない間の判定', 'Decided while no member data arrived')).first()).toBeVisible(),
  }),
  staff('entries-empty', '/admin/entries', { as: 'studio' }),
  staff('settings', '/admin/settings'),
  staff('unknown-page', '/admin/kono-page-wa-arimasen'),
  staff('tenants', '/admin/tenants', { as: 'platform', shows: aRow }),
  staff('tenant', firstOf('tenants', '/admin/tenants/', 'platform'), { as: 'platform' }),
  staff('tenant-staff-lock', firstOf('tenants', '/admin/tenants/', 'platform'), {
    as: 'platform',
    act: asksOfRow('ロックする…', 'Lock…'),
    shows: dialog,
  }),
  staff('tenant-staff-sessions', firstOf('tenants', '/admin/tenants/', 'platform'), {
    as: 'platform',
    act: asksOfRow('ログイン中の端末…', 'Devices logged in…'),
    shows: dialog,
  }),
  staff('tenant-staff-password', firstOf('tenants', '/admin/tenants/', 'platform'), {
    as: 'platform',
    act: asksOfRow('パスワードを再発行…', 'Issue a new password…'),
    shows: dialog,
  }),
  staff('platform-staff', '/admin/platform-staff', { as: 'platform', shows: aRow }),
  staff('tenant-new', '/admin/tenants/new', { as: 'platform' }),
];

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemClock } from '@monban/domain-kit';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import type { Demo } from '../../src/browser/platform-process.ts';
import { freshCode, type GraphClient, operations, World } from '../../src/world/index.ts';

const password = 'tsuki-no-hikari-7';

// Each logs in once: an address has ten attempts per quarter of an hour.
const loggedIn = new Map<string, Promise<GraphClient>>();
const clientOf = (demo: Demo, login: string, secret: string): Promise<GraphClient> => {
  if (!loggedIn.has(login)) loggedIn.set(login, new World(demo.url, demo.mailboxToken).admin().logIn(login, secret));
  return loggedIn.get(login)!;
};
const staffOf = (demo: Demo): Promise<GraphClient> => clientOf(demo, demo.staff.email, demo.staff.password);

/** Gives a browser the session of somebody who has logged in. */
async function goOnAs(page: Page, demo: Demo, client: GraphClient): Promise<void> {
  const place = { domain: new URL(demo.url).hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' as const };
  await page.context().addCookies(Object.entries(client.cookies).map(([name, value]) => ({ name, value, ...place })));
}

async function openCustomers(page: Page, demo: Demo, conditions = ''): Promise<void> {
  await goOnAs(page, demo, await staffOf(demo));
  await page.goto(`/admin/customers${conditions}`);
  await expect(page.getByRole('table', { name: '顧客' })).toBeVisible();
}

const rowsOf = (page: Page): Locator => page.getByRole('table', { name: '顧客' }).locator('tbody tr');
const namesOf = (page: Page): Promise<string[]> => page.locator('[data-row-link]').allTextContents();
const boxOf = (page: Page, name: string): Locator => page.getByRole('checkbox', { name: `${name} を選ぶ` });

interface Person {
  readonly name: string;
  readonly email: string;
  readonly client: GraphClient;
}

/** People of this run only, so that the test can be repeated on a platform that keeps its data. */
async function newCustomers(demo: Demo, run: string, ...names: string[]): Promise<Person[]> {
  const world = new World(demo.url, demo.mailboxToken);
  const people: Person[] = [];
  for (const [at, name] of names.entries()) {
    const email = `${run}-${String(at)}@list.example.jp`;
    people.push({ name, email, client: await world.register(demo.storefrontId, { name, email, password }) });
  }
  return people;
}

/** Filters the list to the people whom no concurrent test adds, renames or removes. */
const untilYesterday = (): string =>
  `?to=${systemClock.now().toZonedDateTimeISO('Asia/Tokyo').toPlainDate().subtract({ days: 1 }).toString()}`;

const newRun = (): string => randomBytes(4).toString('hex');
const isLoggedIn = async ({ client }: Person): Promise<boolean> =>
  (await client.ask<{ viewer: unknown }>('query Me { viewer { account { id } } }')).data?.viewer != null;

test('seat members are marked in the customer list, by edge and by word (T-32…T-34, T-56, P-T-16)', async ({ page, demo }) => {
  await openCustomers(page, demo);
  await expect(page.getByText(/^\d+人 · うちサブユーザー \d+人$/)).toBeVisible();
  await page.getByRole('button', { name: '種別', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('menuitemradio', { name: 'サブユーザー' }).click();
  await expect(page).toHaveURL(/kind=SEAT_MEMBER/);
  await expect(page.getByText(/^(\d+)人 · うちサブユーザー \1人$/)).toBeVisible();
  const count = await rowsOf(page).count();
  expect(count).toBeGreaterThan(1);
  for (const row of await rowsOf(page).all()) {
    await expect(row.getByText('サブユーザー').last()).toBeVisible();
    await expect(row.locator('[data-seat]')).toHaveCSS('box-shadow', /4px/);
  }
  await page.goto('/admin/customers?kind=ORDINARY');
  await expect(page.getByText(/うちサブユーザー 0人/)).toBeVisible();
  await expect(rowsOf(page).getByText('サブユーザー', { exact: true })).toHaveCount(0);
});

test('search and conditions are in the address and stay there; an empty result says what to do', async ({ page, demo }) => {
  const run = newRun();
  const [one] = await newCustomers(demo, run, `検索 ${run}`, `別人 ${run}`);
  await openCustomers(page, demo);
  await page.keyboard.press('/');
  await page.keyboard.type(`ｋｅｎｓａｋｕ-${run}`);
  await expect(page.getByText('条件に合う顧客はいません')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '条件をクリア' }).last().click();
  await expect(page).toHaveURL(/\/admin\/customers$/);
  await page.getByRole('searchbox').fill(`検索 ${run.toUpperCase()}`);
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'ロック', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'ロックなし' }).click();
  await page.getByRole('button', { name: '登録日', exact: true }).first().click();
  await page.getByLabel('この日から').fill('2026-01-01');
  await page.getByRole('button', { name: '絞り込む' }).click();
  await expect(page).toHaveURL(/lock=unlocked/);
  await expect(page).toHaveURL(/from=2026-01-01/);
  await page.reload();
  await expect(page.getByRole('link', { name: one!.name })).toBeVisible();
  await expect(page.getByRole('button', { name: 'ロック: ロックなし' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue(`検索 ${run.toUpperCase()}`);
  await page.getByRole('button', { name: '条件「ロック」を外す' }).click();
  await expect(page).not.toHaveURL(/lock=/);
  await page.goto('/admin/customers?lock=sometimes&after=&kind=X');
  await expect(rowsOf(page).first()).toBeVisible();
});

test('the list is paged by cursor and sorted by its headers; the columns can be chosen', async ({ page, demo }) => {
  await openCustomers(page, demo, untilYesterday());
  const first = await namesOf(page);
  expect(first).toHaveLength(50);
  await page.getByRole('button', { name: '次の50人' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.locator('[data-row-link]').first()).not.toHaveText(first[0]!);
  const second = await namesOf(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await expect(page.locator('[data-row-link]').first()).toHaveText(first[0]!);
  expect(second).not.toEqual(first);

  const table = page.getByRole('table', { name: '顧客' });
  await expect(table.getByRole('columnheader', { name: '登録日' })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: '顧客' }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(table.getByRole('columnheader', { name: '顧客' })).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await namesOf(page))[0]).not.toBe(first[0]);
  const ascending = await namesOf(page);
  expect(ascending).toEqual(ascending.toSorted());
  await page.reload();
  await expect(table.getByRole('columnheader', { name: '顧客' })).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: '顧客' }).click();
  await expect(page).toHaveURL(/sort=-name/);

  await page.getByRole('button', { name: '列' }).click();
  await page.getByRole('menuitemcheckbox', { name: '契約' }).click();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: '契約' })).toHaveCount(0);
  await page.reload();
  await expect(table.getByRole('columnheader', { name: '状態' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: '契約' })).toHaveCount(0);
  await page.getByRole('button', { name: '列' }).click();
  await page.getByRole('menuitemcheckbox', { name: '契約' }).click();
  await expect(table.getByRole('columnheader', { name: '契約' })).toBeVisible();
});

test('several people are locked at once, with the consequence in numbers; nobody else is affected (T-53, T-54)', async ({ page, demo }) => {
  const run = newRun();
  const [one, two, other] = (await newCustomers(demo, run, `施錠一 ${run}`, `施錠二 ${run}`, `無関係 ${run}`)) as [Person, Person, Person];
  await openCustomers(page, demo, `?q=${encodeURIComponent(run)}`);
  await expect(rowsOf(page)).toHaveCount(3);

  // by keyboard: to the rows, pick one, move on, pick the next
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: '選んだものへの操作' })).toContainText('1人を選択中');
  await expect(page.getByRole('checkbox', { name: 'このページをすべて選ぶ' })).toHaveJSProperty('indeterminate', true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '選んだものへの操作' })).toHaveCount(0);
  await boxOf(page, one.name).click();
  await boxOf(page, two.name).click();
  await expect(page.getByText('2人を選択中')).toBeVisible();
  await page.getByRole('button', { name: 'ロックする' }).click();
  const dialog = page.getByRole('dialog', { name: '2人をロックしますか？' });
  await expect(dialog).toContainText(/ログインできなくなる人\s*2\s*人/);
  await expect(dialog).toContainText(/影響を受けるほかの人\s*0\s*人/);
  await expect(dialog).toContainText(one.name);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('2人を選択中')).toBeVisible();
  await page.getByRole('button', { name: 'ロックする' }).click();
  await dialog.getByRole('button', { name: 'ロックする' }).click();
  await expect(page.getByText('2人をロックしました')).toBeVisible();
  await expect(rowsOf(page).getByText('ロック中')).toHaveCount(2);
  await expect.poll(() => isLoggedIn(one), { timeout: 3_000 }).toBe(false);
  expect(await isLoggedIn(other)).toBe(true);

  // somebody else changes one of them in the meantime: the message names that one, and the other is done
  await boxOf(page, one.name).click();
  await boxOf(page, two.name).click();
  await page.getByRole('button', { name: 'ロックを解除' }).click();
  const staff = await staffOf(demo);
  const { customers } = await staff.run<{ customers: { edges: { node: { id: string; version: number } }[] } }>(
    'query F($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id version } } } }',
    { filter: { search: two.email } },
  );
  const { id: accountId, version: expectedVersion } = customers.edges[0]!.node;
  const stop = 'mutation E($input: SetEntryStopInput!) { setEntryStop(input: $input) { __typename } }';
  await staff.expect('EntryStopSet', stop, { input: { accountId, stopped: true, expectedVersion } });
  await page.getByRole('dialog').getByRole('button', { name: 'ロックを解除する' }).click();
  await expect(page.getByText(`${two.name} さん: ほかの人が先に変更しました`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click();
  await expect(rowsOf(page).getByText('ロック中')).toHaveCount(1);
});

test('the list and the selected rows are saved as CSV, without anything that a spreadsheet would run', async ({ page, demo }) => {
  const run = newRun();
  const [evil, plain] = (await newCustomers(demo, run, `=1+1 ${run}`, `普通, "人" ${run}`)) as [Person, Person];
  await openCustomers(page, demo, `?q=${encodeURIComponent(run)}`);
  const saved = async (press: () => Promise<void>): Promise<{ name: string; text: string }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const all = await saved(() => page.getByRole('button', { name: 'CSV出力' }).click());
  expect(all.name).toMatch(/^顧客_\d{4}-\d{2}-\d{2}\.csv$/);
  expect(all.text.startsWith('\uFEFF名前,メールアドレス,')).toBe(true);
  expect(all.text).toContain(`\r\n'=1+1 ${run},${evil.email},`);
  expect(all.text).toContain(`\r\n"普通, ""人"" ${run}",${plain.email},`);
  expect(all.text.trimEnd().split('\r\n')).toHaveLength(3);
  await boxOf(page, plain.name).click();
  const picked = await saved(() =>
    page.getByRole('region', { name: '選んだものへの操作' }).getByRole('button', { name: 'CSV出力' }).click(),
  );
  expect(picked.text.trimEnd().split('\r\n')).toHaveLength(2);
  expect(picked.text).not.toContain(evil.email);

  // more than one request's worth: every page, in the order of the list
  await page.goto(`/admin/customers${untilYesterday()}`);
  const total = Number((await page.getByText(/^\d+人 · /).textContent())!.match(/^(\d+)/)![1]);
  expect(total).toBeGreaterThan(100);
  const whole = await saved(() => page.getByRole('button', { name: 'CSV出力' }).click());
  expect(whole.text.trimEnd().split('\r\n')).toHaveLength(total + 1);
});

test('the command palette reaches pages, people and actions by keyboard alone', async ({ page, demo }) => {
  const run = newRun();
  const [person] = (await newCustomers(demo, run, `探され ${run}`)) as [Person];
  await openCustomers(page, demo);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '検索' });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('けいやく');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/contracts/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(person.email);
  await expect(page.getByRole('option', { name: person.name })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: person.name, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /検索/ }).click();
  await page.keyboard.type(`nobody-${run}`);
  await expect(page.getByText('に合うものはありません')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a stop of entry is separate from the lock: the door refuses, the login stays (H-59, H-61, P-X-04)', async ({
  page,
  demo,
  newPerson,
}) => {
  const run = newRun();
  const [person] = (await newCustomers(demo, run, `停止 ${run}`)) as [Person];
  const staff = await staffOf(demo);
  const { viewer } = await person.client.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  const { products } = await staff.run<{ products: { edges: { node: { id: string } }[] } }>(
    'query P { products(first: 1) { edges { node { id } } } }',
  );
  await staff.expect('ContractAssigned', operations.assignContract, {
    input: { productId: products.edges[0]!.node.id, holderId: viewer.account.id },
  });
  const kiosk = await newPerson({ viewport: { width: 1024, height: 768 } });
  await goOnAs(kiosk, demo, await clientOf(demo, demo.device.id, demo.device.password));
  await kiosk.goto('/admin/');
  const show = async (): Promise<void> => {
    await expect(kiosk.getByLabel('会員コード')).toBeVisible({ timeout: 15_000 });
    await kiosk.getByLabel('会員コード').fill(await freshCode(person.client));
    await kiosk.getByRole('button', { name: '読み取る' }).click();
  };

  await goOnAs(page, demo, staff);
  await page.goto(`/admin/customers/${viewer.account.id}`);
  await page.getByRole('button', { name: '利用停止にする…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/入館できなくなる人\s*1\s*人/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '利用停止にする' }).click();
  await expect(page.getByText('入退館停止', { exact: true })).toBeVisible();
  await expect(page.getByText('ログインできます').first()).toBeVisible();
  await expectAccessible(page);
  await show();
  await expect(kiosk.getByText(/入館できません/).first()).toBeVisible();
  expect(await isLoggedIn(person)).toBe(true);

  await page.getByRole('link', { name: '入退館', exact: true }).last().click();
  await expect(page).toHaveURL(/tab=entries/);
  await expect(page.getByRole('row', { name: /入館不可/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '概要' }).click();
  await page.getByRole('button', { name: '停止をやめる…' }).click();
  await dialog.getByRole('button', { name: '停止をやめる' }).click();
  await expect(page.getByText('入退館停止', { exact: true })).toHaveCount(0);
  await show();
  await expect(kiosk.getByText(/入館できます|どうぞ|ようこそ/).first()).toBeVisible();
});

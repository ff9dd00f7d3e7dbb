import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import { waitForMail } from '../../src/browser/mailbox.ts';
import type { Demo, DemoLogin } from '../../src/browser/platform-process.ts';

async function logIn(page: Page, demo: Demo, { email, password }: DemoLogin): Promise<void> {
  await page.goto(`/s/${demo.storefrontId}/login`);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

/** The first contract in the list that has seats, as its holder sees it. */
async function openHeldContract(page: Page): Promise<void> {
  await page.getByRole('link', { name: '契約', exact: true }).click();
  await page
    .getByRole('link', { name: /席 \d+\/\d+/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '招待リンク' })).toBeVisible();
}

/** Registers with the invite link and its mail; the person can then log in. */
async function register(page: Page, demo: Demo, url: string, person: DemoLogin & { name: string }): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: '登録をはじめる' }).click();
  await page.getByLabel('お名前').fill(person.name);
  await page.getByLabel('メールアドレス').fill(person.email);
  await page.getByRole('button', { name: '確認メールを送る' }).click();
  await expect(page.getByRole('heading', { name: '確認メールを送りました' })).toBeVisible();
  const mail = await waitForMail(demo, { to: person.email, subject: '確認' });
  await page.goto(mail.links.find((link) => link.includes('/confirm/'))!);
  await page.getByLabel('パスワード', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: '登録を完了する' }).click();
  await expect(page.getByRole('heading', { name: '登録が完了しました' })).toBeVisible();
}

test('a seat member sees name, state and holder, may leave the seat, and nothing else (4.1, T-16, P-T-01)', async ({
  page,
  demo,
  newPerson,
}) => {
  test.setTimeout(180_000);
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const run = randomBytes(3).toString('hex');
  const person = { name: `席野 ${run}`, email: `leaves-${run}@seat.example.jp`, password: 'kawa-no-oto-31' };

  await logIn(page, demo, demo.primary);
  await openHeldContract(page);
  const product = (await page.getByRole('heading', { level: 1 }).textContent())!;
  const url = (await page.getByRole('status', { name: '招待リンクの URL' }).textContent())!.trim();

  const member = await newPerson(phone);
  await register(member, demo, url, person);
  await member.getByRole('link', { name: 'ログインする' }).click();
  await logIn(member, demo, person);
  await expect(member.getByText('入館できます')).toBeVisible();

  await test.step('the contract shows no seats, no link, no people, no price and no number', async () => {
    await member.getByRole('link', { name: '契約', exact: true }).click();
    await expect(member.getByText(/契約番号/)).toHaveCount(0);
    await member.getByRole('link', { name: new RegExp(product) }).click();
    await expect(member.getByText('有効')).toBeVisible();
    await expect(member.getByText('契約者', { exact: true })).toBeVisible();
    await expect(member.getByRole('heading', { name: '席を離れる' })).toBeVisible();
    for (const unseen of ['招待リンク', '登録済みの人', '月額（税抜）', '契約番号', 'リンクを作り直す']) {
      await expect(member.getByText(unseen)).toHaveCount(0);
    }
    await expectAccessible(member);
  });

  await test.step('leaving explains its effect, and takes effect', async () => {
    await member.getByRole('button', { name: '席を離れる…' }).click();
    const sheet = member.getByRole('dialog');
    await expect(sheet.getByText(/アカウント（お名前・メールアドレス・パスワード）は消えます/)).toBeVisible();
    await expectAccessible(member);
    await expect(sheet.getByRole('button', { name: '席を離れる' })).toBeDisabled();
    await sheet.getByRole('checkbox').check();
    await sheet.getByRole('button', { name: '席を離れる' }).click();
    await expect(member.getByText(/席を離れました/)).toBeVisible();
    await waitForMail(demo, { to: demo.primary.email, subject: 'サブユーザーが席を離れました' });
    await waitForMail(demo, { to: person.email, subject: '契約の席を離れました' });
    await logIn(member, demo, person);
    await expect(member.getByText(/メールアドレスまたはパスワードが違います/)).toBeVisible();
  });

  await test.step('the holder no longer sees the person', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: '登録済みの人' })).toBeVisible();
    await expect(page.getByText(person.name)).toHaveCount(0);
  });
});

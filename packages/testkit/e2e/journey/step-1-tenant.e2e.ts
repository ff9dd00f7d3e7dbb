import { randomBytes, randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';
import { waitForMail } from '../../src/browser/mailbox.ts';
import { newPassword } from '../../src/world/club.ts';
import { sees } from './people.ts';

test('step 1: platform staff create a tenant, seats come on at its request, its staff log in (T-04…T-06)', async ({
  page,
  demo,
  newPerson,
}) => {
  const run = randomBytes(3).toString('hex');
  const name = `こもれびジム ${run}`;
  const number = String(randomInt(10_000_000, 99_000_000));
  const staff = { email: `staff@k${run}.example.jp`, password: newPassword() };

  await page.goto('/admin/login');
  await page.getByLabel(/メールアドレス/).fill(demo.platform.email);
  await page.getByLabel('パスワード', { exact: true }).fill(demo.platform.password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await sees(page, '事業者');
  await page.goto('/admin/tenants/new');
  await page.getByLabel('事業者名').fill(name);
  await page.getByLabel('ストア名').fill(`${name} 会員サイト`);
  await page.getByLabel('ストア番号').fill(number);
  await page.getByLabel('お名前').fill('店長 一郎');
  await page.getByLabel('メールアドレス').fill(staff.email);
  await page.getByRole('button', { name: '事業者を作る' }).click();
  await expect(page.getByText(`「${name}」を作り`)).toBeVisible();

  const desk = await newPerson();
  await test.step('its first member of staff sets a password by the mailed URL and logs in', async () => {
    const mail = await waitForMail(demo, { to: staff.email });
    await desk.goto(mail.links.find((url) => url.includes('/confirm/'))!);
    await desk.getByLabel('パスワード', { exact: true }).fill(staff.password);
    await desk.getByRole('button', { name: 'パスワードを設定する' }).click();
    await expect(desk.getByRole('link', { name: /ログイン/ })).toBeVisible();
    await desk.goto('/admin/login');
    await desk.getByLabel(/メールアドレス/).fill(staff.email);
    await desk.getByLabel('パスワード', { exact: true }).fill(staff.password);
    await desk.getByRole('button', { name: 'ログイン', exact: true }).click();
    await sees(desk, '顧客');
  });

  await test.step('while seats are off, no screen and no API knows of them (T-04, T-06)', async () => {
    await desk.goto('/admin/products/new');
    await sees(desk, '商品を作る');
    await expect(desk.getByLabel('ライセンス枠')).toHaveCount(0);
  });

  await test.step('the platform switches seats on: the product form gains the item (T-05)', async () => {
    await page.goto('/admin/tenants');
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('switch', { name: 'サブユーザー' }).click();
    await page.getByRole('button', { name: 'オンにする' }).click();
    await expect(page.getByText('サブユーザー機能をオンにしました')).toBeVisible();
    await desk.reload();
    await expect(desk.getByLabel('ライセンス枠')).toBeVisible();
  });

  await test.step('the storefront is there under its number', async () => {
    const visitor = await newPerson();
    await visitor.goto(`/s/${number}/login`);
    await sees(visitor, 'ログイン');
  });
});

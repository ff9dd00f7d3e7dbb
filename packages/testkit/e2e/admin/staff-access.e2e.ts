import { expect } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { SESSION_HAS_ENDED, test } from '../../src/browser/browser-test.ts';
import { newPassword, openDoor } from '../../src/world/club.ts';
import { ownClub, sees } from '../journey/people.ts';

const tabletSize = { viewport: { width: 1024, height: 768 } };

test('a stolen tablet is locked out, and comes back only with another password', async ({ demo, newPerson }) => {
  test.setTimeout(180_000);
  const club = await ownClub(demo, 1);
  const door = await openDoor(club.staff, '本店', '正面ドア');
  const tablet = await newPerson(tabletSize, SESSION_HAS_ENDED);
  await tablet.goto(`${demo.url}/admin/login?next=/kiosk&login=${door.id}`);
  const logIn = async (password: string): Promise<void> => {
    await tablet.getByLabel('パスワード', { exact: true }).fill(password);
    await tablet.getByRole('button', { name: 'ログイン', exact: true }).click();
  };
  await logIn(door.password);
  await expect(tablet.getByText('正面ドア')).toBeVisible();

  const desk = await newPerson();
  await desk.goto(`${demo.url}/admin/login?next=/locations`);
  await desk.getByLabel('メールアドレスまたはデバイス ID').fill(club.logins.staff.email);
  await desk.getByLabel('パスワード', { exact: true }).fill(club.logins.staff.password);
  await desk.getByRole('button', { name: 'ログイン', exact: true }).click();
  await sees(desk, '店舗とデバイス');
  const choose = async (words: string): Promise<void> => {
    await desk.getByRole('button', { name: '「正面ドア」の操作' }).click();
    await desk.getByRole('menuitem', { name: words }).click();
  };

  await test.step('locked: staff see the consequences in numbers, the tablet explains it in words', async () => {
    await choose('ロックする…');
    const dialog = desk.getByRole('dialog');
    await expect(dialog.getByText('ログアウトされる端末')).toBeVisible();
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'ロックする', exact: true }).click();
    await expect(desk.getByText('「正面ドア」をロックしました')).toBeVisible();
    await expect(desk.getByRole('row', { name: /正面ドア/ }).getByText('ロック中')).toBeVisible();
    await tablet.keyboard.type('0000-0000-0000');
    await tablet.keyboard.press('Enter');
    await expect(tablet.getByText(/このタブレットはログアウトされました/)).toBeVisible();
    await tablet.getByLabel('メールアドレスまたはデバイス ID').fill(door.id);
    await logIn(door.password);
    await expect(tablet.getByText(/このアカウントはロックされています/)).toBeVisible();
  });

  await test.step('unlocked with another password, shown once: the old one opens nothing', async () => {
    await choose('ロックを解除…');
    await desk.getByRole('dialog').getByRole('button', { name: 'ロックを解除する' }).click();
    await choose('パスワードを再発行…');
    await desk.getByRole('dialog').getByRole('button', { name: '再発行する' }).click();
    const shown = await desk.getByRole('status', { name: 'パスワード', exact: true }).textContent();
    await expectAccessible(desk);
    await logIn(door.password);
    await expect(tablet.getByText(/パスワードが違います/)).toBeVisible();
    await logIn(shown!);
    await expect(tablet.getByText('正面ドア')).toBeVisible();
  });
});

test('staff forget their password, set another through the mail, and see where they are logged in', async ({ demo, newPerson }) => {
  test.setTimeout(180_000);
  const club = await ownClub(demo, 1);
  const { world } = club;
  const { email } = club.logins.staff;
  const known = (await world.mails(email)).length;
  const page = await newPerson();
  await page.goto(`${demo.url}/admin/login`);
  await page.getByRole('link', { name: 'パスワードを忘れた方' }).click();
  await page.getByLabel('メールアドレス', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'メールを送信' }).click();
  await sees(page, 'メールをご確認ください');
  await expectAccessible(page);

  const fresh = newPassword();
  const link = `${demo.url}/admin/reset-password/${await world.passwordToken(email, known)}`;
  await page.goto(link);
  await page.getByLabel('パスワード', { exact: true }).fill(fresh);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'パスワードを設定する' }).click();
  await sees(page, 'パスワードを再設定しました');
  await page.goto(link);
  await sees(page, 'このURLは使用済みです');

  await page.getByRole('link', { name: 'ログインする' }).click();
  await page.getByLabel('メールアドレスまたはデバイス ID').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(fresh);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await world.admin().logIn(email, fresh);
  await page.getByTitle('アカウント').click();
  await sees(page, 'アカウント');
  await expect(page.getByText('この端末')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'ほかの端末をすべてログアウト…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'すべてログアウト' }).click();
  await expect(page.getByText('ほかの1台をログアウトしました')).toBeVisible();

  await test.step('another password: this browser stays logged in, and only the new password works', async () => {
    const next = newPassword();
    await page.getByLabel('いまのパスワード', { exact: true }).fill(fresh);
    await page.getByLabel('新しいパスワード', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'パスワードを変更' }).click();
    await expect(page.getByText('パスワードを変更しました。ほかの端末はログアウトされました')).toBeVisible();
    await page.reload();
    await sees(page, 'アカウント');
    await world.admin().logIn(email, next);
  });
});

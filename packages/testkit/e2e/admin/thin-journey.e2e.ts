import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { SESSION_HAS_ENDED, test } from '../../src/browser/browser-test.ts';
import { waitForMail } from '../../src/browser/mailbox.ts';
import type { Demo } from '../../src/browser/platform-process.ts';
import type { DemoLogin } from '../../src/browser/platform-process.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const tablet = { viewport: { width: 1024, height: 768 } };

async function logIn(page: Page, path: string, login: string, password: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel(/メールアドレス/).fill(login);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

/** Opens the confirmation mail in the mailbox, as a person would, and sets the password. */
async function confirmByMail(page: Page, demo: Pick<Demo, 'url' | 'mailboxToken'>, person: DemoLogin): Promise<void> {
  const mail = await waitForMail(demo, { to: person.email, subject: '確認' });
  await page.goto(`/mailbox/?token=${demo.mailboxToken}`);
  await expect(page.getByText(mail.subject).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(mail.links.find((url) => url.includes('/confirm/'))!);
  await page.getByLabel('パスワード', { exact: true }).fill(person.password);
  await expectAccessible(page);
  await page.getByRole('button', { name: /登録を完了|完了する/ }).click();
}

const showsAtTheDoor = async (kiosk: Page, code: string): Promise<void> => {
  await kiosk.getByLabel('会員コード').fill(code);
  await kiosk.getByRole('button', { name: '読み取る' }).click();
};

// The thin journey of requirements T: every step real, through all four subgraphs.
test('from a product to a refused entry @journey', async ({ page: desk, demo, newPerson }) => {
  test.setTimeout(180_000);
  const members = `/s/${demo.storefrontId}/`;
  // names of this run only, so that it can be repeated on a platform that keeps its data
  const run = randomBytes(3).toString('hex');
  const holder = { name: `旅野 ${run}`, email: `holder-${run}@journey.example.jp`, password: 'tsuki-no-hikari-7' };
  const invited = { name: `席田 ${run}`, email: `invited-${run}@journey.example.jp`, password: 'umi-no-kaze-42' };
  const product = `旅の法人プラン ${run}`;

  await test.step('a visitor registers as a customer', async () => {
    const visitor = await newPerson(phone);
    await visitor.goto(`${members}register`);
    await visitor.getByLabel('お名前').fill(holder.name);
    await visitor.getByLabel('メールアドレス').fill(holder.email);
    await expectAccessible(visitor);
    await visitor.getByRole('button', { name: '確認メールを送る' }).click();
    await expect(visitor.getByText(holder.email)).toBeVisible();
    await confirmByMail(visitor, demo, holder);
    await expect(visitor.getByRole('link', { name: /ログイン/ })).toBeVisible();
  });

  await test.step('staff create a product with seats and a price, and give the member a contract', async () => {
    await logIn(desk, '/admin/', demo.staff.email, demo.staff.password);
    await expect(desk.getByRole('heading', { name: '顧客', level: 1 })).toBeVisible();
    await desk.goto('/admin/products/new');
    await desk.getByLabel('商品名').fill(product);
    await desk.getByLabel('ライセンス枠').fill('2');
    await desk.getByLabel('月額（税抜）').fill('12000');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: '商品を作る' }).click();
    await expect(desk.getByText(product).first()).toBeVisible();

    await desk.goto('/admin/customers');
    await desk.getByRole('link', { name: holder.name }).click();
    await desk.getByRole('button', { name: '契約を付ける', exact: true }).click();
    await desk.getByRole('dialog').getByText(product).click();
    await desk.getByRole('button', { name: '契約を始める' }).click();
    await expect(desk.getByRole('row', { name: new RegExp(product) })).toBeVisible();
    await expectAccessible(desk);
  });

  const member = await newPerson(phone);
  let inviteUrl = '';
  await test.step('the holder sees contract, price, seats and invite link', async () => {
    await logIn(member, members, holder.email, holder.password);
    await expect(member.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
    await expectAccessible(member);
    await member.getByRole('link', { name: '契約', exact: true }).click();
    await member
      .getByRole('link', { name: new RegExp(product) })
      .first()
      .click();
    await expect(member.getByText('¥12,000')).toBeVisible();
    await expect(member.getByText('あと2人追加できます')).toBeVisible();
    inviteUrl = (await member.getByRole('status', { name: '招待リンクの URL' }).textContent())!.trim();
    await expectAccessible(member);
  });

  const guest = await newPerson(phone, SESSION_HAS_ENDED);
  await test.step('an invited person registers by the link and the mail, and logs in', async () => {
    await guest.goto(inviteUrl);
    await expectAccessible(guest);
    await guest.getByRole('link', { name: '登録をはじめる' }).click();
    await guest.getByLabel('お名前').fill(invited.name);
    await guest.getByLabel('メールアドレス').fill(invited.email);
    await guest.getByRole('button', { name: '確認メールを送る' }).click();
    await expect(guest.getByText(invited.email)).toBeVisible();
    await confirmByMail(guest, demo, invited);
    await expect(guest.getByRole('link', { name: /ログイン/ })).toBeVisible();
    await waitForMail(demo, { to: holder.email, subject: 'サブユーザー' });
    await waitForMail(demo, { to: invited.email, subject: '完了' });
    await logIn(guest, members, invited.email, invited.password);
    await expect(guest.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
    await guest.getByRole('link', { name: '契約', exact: true }).click();
    await guest
      .getByRole('link', { name: new RegExp(product) })
      .first()
      .click();
    await expect(guest.getByRole('heading', { name: product })).toBeVisible();
    await expect(guest.getByText('招待リンク')).toHaveCount(0);
    await guest.getByRole('link', { name: '会員証' }).click();
  });

  const kiosk = await newPerson(tablet);
  const code = (await guest.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent())!;
  await test.step('the door admits the seat member, and staff see name and contract', async () => {
    await logIn(kiosk, '/admin/', demo.device.id, demo.device.password);
    await showsAtTheDoor(kiosk, code);
    await expect(kiosk.getByText(/入館できます|どうぞ|ようこそ/).first()).toBeVisible();
    await expectAccessible(kiosk);
    await desk.goto('/admin/entries');
    await expect(desk.getByText(invited.name).first()).toBeVisible();
    await expect(desk.getByText(product).first()).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('the holder removes the seat member: session, login and door refuse', async () => {
    await member.reload();
    await member.getByRole('button', { name: `${invited.name} さんを外す` }).click();
    await member.getByRole('checkbox').check();
    await expectAccessible(member);
    await member.getByRole('button', { name: '契約から外す' }).click();
    await expect(member.getByText('あと2人追加できます')).toBeVisible();
    await expect(kiosk.getByLabel('会員コード')).toBeVisible({ timeout: 15_000 });
    await showsAtTheDoor(kiosk, code);
    await expect(kiosk.getByText(/入館できません|使えません|期限/).first()).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('heading', { name: 'ログイン' })).toBeVisible();
    await logIn(guest, members, invited.email, invited.password);
    await expect(guest.getByText('メールアドレスまたはパスワードが違います')).toBeVisible();
  });

  await test.step('staff suspend the contract: the holder sees why', async () => {
    await desk.goto('/admin/customers');
    await desk.getByRole('link', { name: holder.name }).first().click();
    await desk.getByRole('link', { name: product }).click();
    await desk.getByRole('button', { name: '契約を停止…' }).click();
    await desk.getByLabel('契約者へのひとこと').fill('ご連絡をお待ちしています');
    await desk.getByRole('checkbox', { name: 'すぐに使えなくなることを確認しました' }).check();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: '契約を停止する' }).click();
    await expect(desk.getByText('停止').first()).toBeVisible();
    await member.reload();
    await expect(member.getByText('ご連絡をお待ちしています')).toBeVisible();
    await expectAccessible(member);
  });
});

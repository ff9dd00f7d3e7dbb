import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import type { Demo } from '../../src/browser/platform-process.ts';
import { type GraphClient, inviteTokenOf, operations, World } from '../../src/world/index.ts';

const password = 'tsuki-no-hikari-7';

async function logIn(page: Page, demo: Demo): Promise<void> {
  await page.goto('/admin/');
  await page.getByLabel(/メールアドレス/).fill(demo.staff.email);
  await page.getByLabel('パスワード', { exact: true }).fill(demo.staff.password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { name: '顧客', level: 1 })).toBeVisible();
}

/** A product with one seat, its holder, and the parts of the invite link; used by this run only. */
async function oneSeat(demo: Demo, run: string) {
  const world = new World(demo.url, demo.mailboxToken);
  const staff = await world.admin().logIn(demo.staff.email, demo.staff.password);
  const { product } = await staff.expect<{ product: { id: string } }>('ProductCreated', operations.createProduct, {
    input: { name: `手続き ${run}`, seatAllowance: 1 },
  });
  const holder = await world.register(demo.storefrontId, { name: `手続野 ${run}`, email: `holder-${run}@step.example.jp`, password });
  const { viewer } = await holder.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  const { contract } = await staff.expect<{ contract: { id: string } }>('ContractAssigned', operations.assignContract, {
    input: { productId: product.id, holderId: viewer.account.id },
  });
  const { myContracts } = await holder.run<{ myContracts: { inviteLink: { url: string } }[] }>(operations.myContracts);
  return { world, contractId: contract.id, inviteToken: inviteTokenOf(myContracts[0]!.inviteLink.url) };
}

/** Steps ① and ②: somebody enters name and address. */
const start = (world: World, demo: Demo, email: string, inviteToken: string): Promise<GraphClient> => {
  const client = world.visitor(demo.storefrontId);
  return client
    .expect('ConfirmationMailSent', operations.startRegistration, { input: { name: '席 待子', email, inviteToken } })
    .then(() => client);
};

test('staff see which of the four steps a person has reached, and send the mail again (T-25)', async ({ page, demo }) => {
  test.setTimeout(150_000);
  // start with a letter: the address quotes text that looks like a number
  const run = `r${randomBytes(3).toString('hex')}`;
  const { world, contractId, inviteToken } = await oneSeat(demo, run);
  const [waiting, late, first] = [`waiting-${run}@step.example.jp`, `late-${run}@step.example.jp`, `first-${run}@step.example.jp`];
  await start(world, demo, waiting, inviteToken);
  const visitor = await start(world, demo, late, inviteToken);
  const lateToken = await world.confirmationToken(late);
  await world.confirmationToken(waiting);
  await world.register(demo.storefrontId, { name: '席 一番', email: first, password, inviteToken });
  await visitor.expect('SeatsFull', operations.confirmRegistration, { input: { token: lateToken, password } });

  await logIn(page, demo);
  await test.step('on the contract: one waiting, one refused for lack of a seat, one complete and a seat member', async () => {
    await page.goto(`/admin/contracts/${contractId}`);
    const list = page.getByRole('list', { name: '登録手続き中' });
    const rowOf = (email: string) => list.getByRole('listitem').filter({ hasText: email }).first();
    await expect(rowOf(waiting)).toContainText(/メールの確認待ち · 残り 2[34]時間/);
    await expect(rowOf(waiting).locator('[aria-current="step"]')).toContainText('メール送信');
    await expect(rowOf(late)).toContainText('空きの席がありませんでした');
    await expect(rowOf(late).locator('[aria-current="step"]')).toContainText('URL を開く');
    await expect(list.getByText(first)).toHaveCount(0);
    await expect(page.getByRole('table', { name: 'サブユーザー' }).getByText(first)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the mail is sent again, and works', async () => {
    const before = (await world.mails(waiting)).length;
    await page.getByRole('button', { name: `${waiting} に確認メールをもう一度送る` }).click();
    await expect(page.getByText(`${waiting} に確認メールをもう一度送りました`)).toBeVisible();
    const again = await world.confirmationToken(waiting, before);
    expect(again).toMatch(/^[\w-]{20,}$/);
  });

  await test.step('over all contracts: found by address and by stage, with the conditions in the address', async () => {
    await page.goto('/admin/registrations');
    await page.getByRole('searchbox', { name: 'アドレス・名前で検索' }).fill(run);
    await expect(page).toHaveURL(new RegExp(`q=${run}`));
    const list = page.getByRole('list', { name: '登録手続き', exact: true });
    const addresses = () => list.locator('> li');
    await expect(addresses()).toHaveCount(4);
    await expectAccessible(page);
    for (const [stage, email, words] of [
      ['確認待ち', waiting, 'メールの確認待ち'],
      ['登録できず', late, '席が空くと、招待リンクからもう一度登録できます'],
    ] as const) {
      await page.getByRole('button', { name: /^段階/ }).first().click();
      await page.getByRole('menuitemradio', { name: stage }).click();
      await expect(page.getByRole('menu')).toHaveCount(0);
      await expect(addresses()).toHaveCount(1);
      await expect(addresses().first()).toContainText(email);
      await expect(addresses().first()).toContainText(words);
    }
    await page.reload();
    await expect(addresses()).toHaveCount(1);
    await page.getByRole('button', { name: '条件「段階」を外す' }).click();
    await expect(addresses()).toHaveCount(4);
    await expect(addresses().filter({ hasText: first })).toContainText('登録完了');
  });

  await test.step('an empty result says so, with a way out', async () => {
    await page.goto(`/admin/registrations?q=${run}-nobody`);
    await expect(page.getByText('条件に合う登録手続きはありません')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: '条件をクリア' }).last().click();
    await expect(page.getByRole('list', { name: '登録手続き', exact: true })).toBeVisible();
  });
});

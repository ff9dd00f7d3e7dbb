import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import { inviteTokenOf, operations, World } from '../../src/world/index.ts';

const password = 'tsuki-no-hikari-7';

async function logIn(page: Page, login: string, secret: string): Promise<void> {
  await page.goto('/admin/');
  await page.getByLabel(/メールアドレス/).fill(login);
  await page.getByLabel('パスワード', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

test('from a new operator to a surplus and its cure (T-04…T-13, T-50…T-52, P-T-03)', async ({ page: desk, demo, newPerson }) => {
  test.setTimeout(240_000);
  const run = randomBytes(3).toString('hex');
  const world = new World(demo.url, demo.mailboxToken);
  const staff = { email: `staff-${run}@impact.example.jp`, password: 'umi-no-kaze-42' };
  const operator = `枠の会社 ${run}`;
  let storefrontId = '';

  const provider = await newPerson();
  await test.step('the provider creates an operator; a number already in use is reported beside its field', async () => {
    await logIn(provider, demo.platform.email, demo.platform.password);
    await expect(provider.getByRole('heading', { name: '事業者', level: 1 })).toBeVisible();
    await provider.goto('/admin/tenants/new');
    await provider.getByLabel('事業者名').fill(operator);
    await provider.getByLabel('ストア名').fill(`枠ストア ${run}`);
    await provider.getByLabel('ストア番号').fill(demo.storefrontId);
    await provider.getByLabel('お名前').fill('担当 花子');
    await provider.getByLabel('メールアドレス').fill(staff.email);
    await provider.getByRole('button', { name: '事業者を作る' }).click();
    await expect(provider.getByLabel('ストア番号')).toHaveAccessibleDescription(/このストアIDは使われています/);
    await expectAccessible(provider);
    await provider.getByLabel('ストア番号').fill('');
    await provider.getByRole('button', { name: '事業者を作る' }).click();
    await expect(provider.getByText('事業者を作りました')).toBeVisible();
    await expect(provider.getByText(`${staff.email} に招待メールを送りました。24時間以内に`)).toBeVisible();
    storefrontId = /\/s\/(\d+)\//.exec((await provider.getByRole('link', { name: /\/s\/\d+\// }).textContent())!)![1]!;
    await expectAccessible(provider);
  });

  await test.step('while the feature is off, the item is nowhere (T-05, T-06)', async () => {
    const token = await world.confirmationToken(staff.email);
    await world.confirm(world.admin(), staff.email, token, staff.password);
    await logIn(desk, staff.email, staff.password);
    await expect(desk.getByRole('heading', { name: '顧客', level: 1 })).toBeVisible();
    await desk.goto('/admin/products/new');
    await expect(desk.getByLabel('商品名')).toBeVisible();
    await expect(desk.getByLabel('ライセンス枠')).toHaveCount(0);
    await desk.getByLabel('商品名').fill(`法人 ${run}`);
    await desk.getByLabel('月額（税抜）').fill('18000');
    await desk.getByRole('button', { name: '商品を作る' }).click();
    await expect(desk.getByRole('navigation', { name: '商品の設定' })).toBeVisible();
    await expect(desk.getByRole('link', { name: '席', exact: true })).toHaveCount(0);
    await desk.goto('/admin/contracts');
    await expect(desk.getByRole('button', { name: 'ライセンス枠', exact: true })).toHaveCount(0);
  });

  await test.step('the provider switches it on; the item is there', async () => {
    await provider.getByRole('switch', { name: 'サブユーザー' }).click();
    await expectAccessible(provider);
    await provider.getByRole('dialog').getByRole('button', { name: 'オンにする' }).click();
    await expect(provider.getByRole('switch', { name: 'サブユーザー' })).toBeChecked();
    await desk.goto('/admin/products');
    await desk.getByRole('link', { name: `法人 ${run}` }).click();
    await desk.getByRole('link', { name: '席', exact: true }).click();
    await desk.getByRole('switch', { name: 'サブユーザーを使う' }).click();
    await desk.getByRole('textbox', { name: 'ライセンス枠' }).fill('5');
    await expect(desk.getByText('ライセンス枠: 0 → 5')).toBeVisible();
    await desk.getByRole('button', { name: '影響を確認して保存' }).click();
    await expect(desk.getByRole('dialog')).toContainText('ライセンス枠を 0 から 5 に上げますか？');
    await desk.getByRole('button', { name: '枠を 5 に上げる' }).click();
    await expect(desk.getByText('を保存しました')).toBeVisible();
    await expect(desk.getByText(/未保存の変更/)).toHaveCount(0);
  });

  const client = await world.admin().logIn(staff.email, staff.password);
  const { products } = await client.run<{ products: { edges: { node: { id: string } }[] } }>(
    'query P { products { edges { node { id } } } }',
  );
  const productId = products.edges[0]!.node.id;
  const holder = await world.register(storefrontId, { name: `枠野 ${run}`, email: `holder-${run}@impact.example.jp`, password });
  const { viewer } = await holder.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  const { contract } = await client.expect<{ contract: { id: string } }>('ContractAssigned', operations.assignContract, {
    input: { productId, holderId: viewer.account.id },
  });
  const { myContracts } = await holder.run<{ myContracts: { inviteLink: { url: string } }[] }>(operations.myContracts);
  const inviteToken = inviteTokenOf(myContracts[0]!.inviteLink.url);
  const sitting = ['一', '二', '三'].map((one) => ({
    name: `席田 ${one}${run}`,
    email: `seat-${one}-${run}@impact.example.jp`,
    password,
    inviteToken,
  }));
  for (const person of sitting) await world.register(storefrontId, person);

  await test.step('lowering shows its effect and asks for a tick; leaving with unsaved changes asks first', async () => {
    await desk.goto(`/admin/products/${productId}?tab=seats`);
    await desk.getByRole('textbox', { name: 'ライセンス枠' }).fill('2');
    await expect(desk.getByText('ライセンス枠: 5 → 2')).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('link', { name: '顧客', exact: true }).click();
    await expect(desk.getByRole('dialog')).toContainText('保存せずに移動しますか？');
    await desk.getByRole('button', { name: 'やめる' }).click();
    await desk.getByRole('button', { name: '影響を確認して保存' }).click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog).toContainText('ライセンス枠を 5 から 2 に下げますか？');
    await expect(dialog).toContainText('合わせて 1人の超過');
    await expect(dialog).toContainText('全員そのまま使えます');
    await expect(dialog.getByRole('table', { name: '超過になる契約' })).toContainText('3 / 2');
    await expect(dialog.getByRole('button', { name: '枠を 2 に下げる' })).toBeDisabled();
    await expectAccessible(desk);
  });

  await test.step('facts that changed in the meantime are shown anew before anything is saved', async () => {
    await world.register(storefrontId, { name: `席田 四${run}`, email: `seat-4-${run}@impact.example.jp`, password, inviteToken });
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '枠を 2 に下げる' }).click();
    await expect(dialog).toContainText('確認しているあいだに状況が変わりました');
    await expect(dialog).toContainText('合わせて 2人の超過');
    await expect(dialog.getByRole('checkbox')).not.toBeChecked();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '枠を 2 に下げる' }).click();
    await expect(desk.getByText('を保存しました')).toBeVisible();
  });

  await test.step('the contract is in surplus, nobody loses access, and the holder resolves it by hand', async () => {
    await desk.goto('/admin/contracts?seats=over');
    await desk.getByRole('link', { name: `枠野 ${run}` }).click();
    await expect(desk.getByText('ライセンス枠 2 に対して、4人が登録されています（2人の超過）')).toBeVisible();
    await expect(desk.getByText(/に枠が 5 から 2 に下がりました/)).toBeVisible();
    await expect(desk.getByText('空きがないため、契約者の画面にもリンクは出ていません')).toBeVisible();
    await expectAccessible(desk);
    await world.visitor(storefrontId).logIn(sitting[2]!.email, password);
    for (const { name } of sitting.slice(0, 2)) {
      await desk.getByRole('button', { name: `${name} さんを外す` }).click();
      await desk.getByLabel('理由').fill('枠に合わせるため');
      await desk.getByRole('checkbox').check();
      await desk.getByRole('button', { name: '契約から外す' }).click();
      await expect(desk.getByRole('button', { name: `${name} さんを外す` })).toHaveCount(0);
    }
    await expect(desk.getByText(/人の超過）/)).toHaveCount(0);
    await desk.goto('/admin/contracts?seats=over');
    await expect(desk.getByText('条件に合う契約はありません')).toBeVisible();
    expect(contract.id).toMatch(/^ctr_/);
  });
});

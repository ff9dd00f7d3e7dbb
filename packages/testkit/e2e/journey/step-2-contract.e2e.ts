import { expect } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';
import { logIn, ownClub, phone, sees, someone } from './people.ts';

test('step 2: staff make a product with a seat allowance and a price; a customer registers and gets a contract (T-07, T-08, T-11…T-13)', async ({
  page: desk,
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 1);
  const customer = someone(club, '会員 花子', 'hanako');
  await club.world.register(club.storefrontId, customer);
  await desk.goto('/admin/login');
  await logIn(desk, '/admin', club.logins.staff);

  await test.step('a product without its required fields is refused', async () => {
    await desk.goto('/admin/products/new');
    await desk.getByRole('button', { name: '商品を作る' }).click();
    await expect(desk.getByText('商品名を入力してください')).toBeVisible();
    await desk.getByLabel('商品名').fill('法人スタンダード');
    await desk.getByLabel('ライセンス枠').fill('5');
    await expect(desk.getByText('契約者を含めて合計6人で使えます。')).toBeVisible();
    await desk.getByLabel('月額（税抜）').fill('24800');
    await desk.getByRole('button', { name: '商品を作る' }).click();
    await expect(desk.getByText('法人スタンダード').first()).toBeVisible();
  });

  await test.step('the customer gets a contract of it and sees it', async () => {
    await desk.goto('/admin/customers');
    await desk.getByRole('link', { name: customer.name }).first().click();
    await desk.getByRole('button', { name: '契約を付ける', exact: true }).click();
    await desk.getByRole('dialog').getByText('法人スタンダード').click();
    await desk.getByRole('button', { name: '契約を始める' }).click();
    await expect(desk.getByText('法人スタンダード').first()).toBeVisible();
    const member = await newPerson(phone);
    await logIn(member, club.site, customer);
    await member.goto(`${club.site}/contracts`);
    await member
      .getByRole('link', { name: /法人スタンダード/ })
      .first()
      .click();
    await expect(member.getByText('¥24,800')).toBeVisible();
    await expect(member.getByText('あと5人追加できます')).toBeVisible();
  });

  await test.step('a changed allowance takes effect at once for existing contracts, and the dialog says so in numbers (T-10…T-13, P-T-03)', async () => {
    await desk.goto('/admin/products');
    await sees(desk, '商品');
    await expect(desk.getByText('法人スタンダード').first()).toBeVisible();
    await club.staff.run('query P { products(first: 10) { edges { node { id version name } } } }').then(async (data) => {
      const { edges } = (data as { products: { edges: { node: { id: string; version: number; name: string } }[] } }).products;
      const product = edges.map(({ node }) => node).find(({ name }) => name === '法人スタンダード')!;
      await club.staff.expect(
        'SeatAllowanceSet',
        'mutation A($input: SetSeatAllowanceInput!) { setSeatAllowance(input: $input) { __typename } }',
        { input: { productId: product.id, allowance: 2, expectedVersion: product.version } },
      );
    });
    const member = await newPerson(phone);
    await logIn(member, club.site, customer);
    await member.goto(`${club.site}/contracts`);
    await member
      .getByRole('link', { name: /法人スタンダード/ })
      .first()
      .click();
    await expect(member.getByText('あと2人追加できます')).toBeVisible();
  });
});

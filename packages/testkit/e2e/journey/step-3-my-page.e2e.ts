import { expect, type Page } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';
import { logIn, type OwnClub, ownClub, phone, seated, sees, someone } from './people.ts';

const openContract = async (page: Page, club: OwnClub): Promise<void> => {
  await page.goto(`${club.site}/contracts/${club.contractId}`);
  await sees(page, '法人プラン');
};
const url = (page: Page) => page.getByRole('status', { name: '招待リンクの URL' });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('step 3: My Page shows seats, free seats and the invite link; copy, renew, remove, full and surplus (T-14…T-19, T-29…T-31, T-46, T-47, T-50…T-52)', async ({
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 2);
  const holder = await newPerson({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
  await logIn(holder, club.site, club.logins.holder);

  await test.step('with no seat member yet: the link, and two free seats (T-17, T-30)', async () => {
    await openContract(holder, club);
    await expect(holder.getByText('あと2人追加できます')).toBeVisible();
    await expect(holder.getByText('あなたは席に数えません（合計3人まで）')).toBeVisible();
    await expect(url(holder)).toContainText(club.inviteToken);
  });

  await test.step('the link is copied (T-18)', async () => {
    await holder.getByRole('button', { name: '招待リンクをコピー' }).click();
    expect(await holder.evaluate('navigator.clipboard.readText()')).toContain(`/invite/${club.inviteToken}`);
  });

  let renewed = '';
  await test.step('the link is renewed: the old one is dead (P-T-05)', async () => {
    await holder.getByRole('button', { name: 'リンクを作り直す' }).click();
    await holder.getByRole('dialog').getByRole('button', { name: '作り直す', exact: true }).click();
    await expect(url(holder)).not.toContainText(club.inviteToken);
    renewed = /invite\/([\w-]+)/.exec((await url(holder).textContent())!)![1]!;
    const visitor = await newPerson(phone);
    await visitor.goto(`${club.site}/invite/${club.inviteToken}`);
    await sees(visitor, 'この招待リンクは使えなくなりました');
  });
  const live = { ...club, inviteToken: renewed };

  await test.step('one registered: one more can be added; both: full, and the link is hidden (T-30, T-46, T-47)', async () => {
    await seated(live, someone(club, '一人 目子', 'first'));
    await openContract(holder, club);
    await expect(holder.getByText('あと1人追加できます')).toBeVisible();
    await expect(holder.getByText('一人 目子').first()).toBeVisible();
    await seated(live, someone(club, '二人 目子', 'second'));
    await openContract(holder, club);
    await expect(holder.getByText('席はすべて使われています')).toBeVisible();
    await expect(url(holder)).toHaveCount(0);
  });

  await test.step('the allowance is lowered: surplus, nobody is removed, no link and no negative number (T-50…T-52)', async () => {
    const find = 'query P { products(first: 10) { edges { node { id version } } } }';
    const { products } = await club.staff.run<{ products: { edges: { node: { id: string; version: number } }[] } }>(find);
    const { version } = products.edges.find(({ node }) => node.id === club.productId)!.node;
    const lower =
      'mutation A($input: SetSeatAllowanceInput!) { setSeatAllowance(input: $input) { __typename ... on SeatAllowanceSet { contractsInSurplus } } }';
    const { impact } = await club.staff.run<{ impact: { token: string } }>(
      'query I($id: ID!) { impact: seatAllowanceImpact(productId: $id, allowance: 1) { token } }',
      { id: club.productId },
    );
    const set = await club.staff.expect<{ contractsInSurplus: number }>('SeatAllowanceSet', lower, {
      input: { productId: club.productId, allowance: 1, expectedVersion: version, previewToken: impact.token },
    });
    expect(set.contractsInSurplus).toBe(1);
    await openContract(holder, club);
    await expect(holder.getByText('席が1人分足りません')).toBeVisible();
    await expect(holder.getByText('一人 目子').first()).toBeVisible();
    await expect(holder.getByText('二人 目子').first()).toBeVisible();
    await expect(url(holder)).toHaveCount(0);
    await expect(holder.getByText(/追加できます/)).toHaveCount(0);
  });

  await test.step('the holder removes people; once a seat is free the link is back (T-31, T-45, T-51)', async () => {
    for (const name of ['二人 目子', '一人 目子']) {
      await holder.getByRole('button', { name: `${name} さんを外す` }).click();
      await holder.getByRole('checkbox').check();
      await holder.getByRole('button', { name: '契約から外す' }).click();
      await expect(holder.getByRole('button', { name: `${name} さんを外す` })).toHaveCount(0);
    }
    await expect(holder.getByText('あと1人追加できます')).toBeVisible();
    await expect(url(holder)).toContainText(renewed);
  });
});

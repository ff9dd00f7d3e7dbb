import { expect } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';
import { logIn, ownClub, phone, seated, sees, someone } from './people.ts';

test('step 5: a seat member sees only what a seat member may see, on screen, by address and through the API (T-16, T-37, T-38, 4.1)', async ({
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 3);
  const me = someone(club, '席田 楓', 'kaede');
  const other = someone(club, '席田 蓮', 'ren');
  const api = await seated(club, me);
  await seated(club, other);
  const page = await newPerson(phone);
  await logIn(page, club.site, me);

  await test.step('the card, the history and the contract are there', async () => {
    await expect(page.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
    await page.getByRole('link', { name: '利用履歴' }).click();
    await sees(page, '利用履歴');
    await page.getByRole('link', { name: '契約', exact: true }).click();
    await page
      .getByRole('link', { name: /法人プラン/ })
      .first()
      .click();
    await sees(page, '法人プラン');
  });

  await test.step('no invite link, no list of the others, no removal, no price (T-16)', async () => {
    await expect(page.getByText('招待リンク')).toHaveCount(0);
    await expect(page.getByText(other.name)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /外す/ })).toHaveCount(0);
  });

  await test.step('nor through the API, whatever the query', async () => {
    const { contract } = await api
      .run<{ contract: Record<string, unknown> }>(
        'query C($id: ID!) { contract(id: $id) { id inviteLink { url } seatMembers(first: 10) { edges { node { id } } } } }',
        { id: club.contractId },
      )
      .catch((error: Error) => ({ contract: { refused: error.message, inviteLink: null, seatMembers: null } }));
    expect(contract['inviteLink']).toBeNull();
    const shown = contract['seatMembers'] as { edges: unknown[] } | null;
    expect(shown?.edges ?? []).toEqual([]);
    for (const [operation, variables] of [
      [
        'mutation R($input: RenewInviteLinkInput!) { x: renewInviteLink(input: $input) { __typename } }',
        { input: { contractId: club.contractId } },
      ],
      ['query S { x: customers(first: 1) { edges { node { id } } } }', {}],
      ['query E { x: entries(first: 1) { edges { node { id } } } }', {}],
      [
        'mutation A($input: AssignContractInput!) { x: assignContract(input: $input) { __typename } }',
        { input: { productId: club.productId, holderId: 'acc_00000000000000000000000000' } },
      ],
    ] as const) {
      const { data, errors } = await api.ask<{ x: { __typename: string } | null }>(operation, variables);
      const refused = errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN') || data?.x?.__typename === 'ContractUnknown';
      expect(refused, `${operation} ${JSON.stringify(data)} ${JSON.stringify(errors)}`).toBe(true);
    }
  });

  await test.step('staff pages and other people’s contracts stay closed', async () => {
    await page.goto('/admin/customers');
    await sees(page, 'ログイン');
    await page.goto(`${club.site}/contracts/ctr_00000000000000000000000000`);
    await sees(page, /この契約は見つかりません|契約/);
    await expect(page.getByText('この契約は見つかりません')).toBeVisible();
  });
});

import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import { freshCode, openDoor, showCode } from '../../src/world/club.ts';
import { eventually } from '../../src/world/world.ts';
import { logIn, ownClub, seated, someone } from '../journey/people.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '本人確認のステータスを変更する' });

test('the identity check stops one person’s entry and, once confirmed, no more (H-60, H-62, F-H-15, P-X-04)', async ({
  page: desk,
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 2);
  const door = await openDoor(club.staff, '本店', '入口');
  const tablet = await club.world.admin().logIn(door.id, door.password);
  const person = someone(club, '席田 守', 'mamoru');
  const member = await seated(club, person);
  const isIn = async () => (await member.run<{ viewer: unknown }>('query Me { viewer { account { id } } }')).viewer !== null;
  await eventually(async () => (await showCode(tablet, member)).allowed, 'the door to know the seat member');

  await logIn(desk, '/admin', club.logins.staff);
  await desk.goto('/admin/customers');
  await desk.getByRole('link', { name: person.name }).first().click();
  await desk.getByRole('link', { name: '本人確認', exact: true }).click();
  await expect(desk).toHaveURL(/tab=identity/);
  await expect(desk.getByText('未確認')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'ステータスを変更する' }).click();
  const dialog = dialogOf(desk);
  await expect(dialog.getByRole('button', { name: '変更する', exact: true })).toBeDisabled();
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await dialog.getByRole('checkbox', { name: '入退館を利用停止にする' }).check();
  await expect(dialog).toContainText(/入館できなくなる人\s*1\s*人/);
  await expect(dialog).toContainText('この人だけが');
  await expect(dialog).toContainText('ログインはそのままです');
  await dialog.getByLabel('メモ').fill('住所の書類を待っています');
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: '変更して利用停止にする' }).click();
  await expect(desk.getByText('入退館停止（本人確認）')).toBeVisible();
  await expect(desk.getByText('住所の書類を待っています')).toBeVisible();
  await expect(desk.getByText('ログインできます').first()).toBeVisible();
  await expectAccessible(desk);

  await eventually(async () => (await showCode(tablet, member)).code === 'ENTRY_STOPPED_IDENTITY', 'the door to refuse');
  expect((await showCode(tablet, club.holder)).allowed).toBe(true);
  expect(await isIn()).toBe(true);
  const kiosk = await newPerson({ viewport: { width: 1024, height: 768 } });
  await kiosk.context().addCookies(
    Object.entries(tablet.cookies).map(([name, value]) => ({
      name,
      value,
      domain: new URL(demo.url).hostname,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict' as const,
    })),
  );
  await kiosk.goto('/admin/');
  await kiosk.getByLabel('会員コード').fill(await freshCode(member));
  await kiosk.getByRole('button', { name: '読み取る' }).click();
  await expect(kiosk.getByText(/本人確認のため、入退館が利用停止になっています/).first()).toBeVisible();

  // the list marks the person, and its condition finds them
  await desk.goto('/admin/customers?entry=stopped');
  const row = desk.getByRole('row').filter({ hasText: person.name });
  await expect(row.getByText('入退館停止')).toBeVisible();

  // to confirmed, which clears the flag automatically
  await row.getByRole('link', { name: person.name }).click();
  await desk.getByRole('link', { name: '本人確認へ' }).click();
  await desk.getByRole('button', { name: 'ステータスを変更する' }).click();
  await dialog.getByRole('radio', { name: '確認中' }).check();
  await expect(dialog).toContainText('入館できるかどうかは変わりません');
  await dialog.getByRole('button', { name: '変更する', exact: true }).click();
  await expect(desk.getByText('確認中', { exact: true })).toBeVisible();
  await expect(desk.getByText('入退館停止（本人確認）')).toBeVisible();
  await desk.getByRole('button', { name: 'ステータスを変更する' }).click();
  await dialog.getByRole('radio', { name: '確認済' }).check();
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await expect(dialog).toContainText(/また入館できるようになる人\s*1\s*人/);
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: '変更する', exact: true }).click();
  await expect(desk.getByText('入退館停止（本人確認）')).toHaveCount(0);
  await eventually(async () => (await showCode(tablet, member)).allowed, 'the door to let in again');

  await desk.getByRole('link', { name: '履歴' }).click();
  for (const line of [
    '本人確認で、入退館が利用停止になりました',
    '本人確認のメモが変わりました',
    '本人確認が「確認中」になりました',
    '本人確認が「確認済」になりました',
    '本人確認での入退館の利用停止が終わりました',
  ]) {
    await expect(desk.getByRole('row').filter({ hasText: line })).toContainText('担当');
  }
});

test('a status dialog says so and changes nothing when somebody else was faster (H-62)', async ({ page: desk, demo }) => {
  const club = await ownClub(demo, 1);
  const { viewer } = await club.holder.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  const accountId = viewer.account.id;
  await logIn(desk, '/admin', club.logins.staff);
  await desk.goto(`/admin/customers/${accountId}?tab=identity`);
  await desk.getByRole('button', { name: 'ステータスを変更する' }).click();
  const set = 'mutation C($input: SetIdentityCheckInput!) { setIdentityCheck(input: $input) { __typename } }';
  const input = { accountId, status: 'CHECKING', entryStopped: false, expectedVersion: 1 };
  await club.staff.expect('IdentityCheckSet', set, { input });
  await dialogOf(desk).getByRole('checkbox', { name: '入退館を利用停止にする' }).check();
  await dialogOf(desk).getByRole('button', { name: '変更して利用停止にする' }).click();
  await expect(dialogOf(desk).getByRole('alert')).toContainText('先に');
  await desk.reload();
  await expect(desk.getByText('確認中', { exact: true })).toBeVisible();
  await expect(desk.getByText('停止していません').first()).toBeVisible();
});

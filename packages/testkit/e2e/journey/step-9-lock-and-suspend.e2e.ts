import { expect, type Page } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';
import { type GraphClient } from '../../src/world/graph-client.ts';
import { eventually } from '../../src/world/world.ts';
import { logIn, ownClub, phone, seated, sees, someone, type Someone } from './people.ts';

const isIn = async (person: GraphClient): Promise<boolean> =>
  (await person.ask<{ viewer: unknown }>('query Me { viewer { account { id } } }')).data?.viewer !== null;

async function triesToLogIn(page: Page, site: string, { email, password }: Pick<Someone, 'email' | 'password'>): Promise<void> {
  await page.goto(`${site}/login`);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

test('step 9: a lock affects one user: the holder is locked, the seat members continue (T-53, T-54)', async ({
  page: desk,
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 2);
  const member = await seated(club, someone(club, '席田 亮', 'ryo'));
  await logIn(desk, '/admin', club.logins.staff);
  await desk.goto('/admin/customers');
  await desk.getByRole('link', { name: '契約 太郎' }).first().click();
  await desk.getByRole('button', { name: 'ロックする…' }).first().click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
  await dialog.getByRole('button', { name: 'ロックする', exact: true }).click();
  await expect(desk.getByText('ロック中').first()).toBeVisible();

  await eventually(async () => !(await isIn(club.holder)), 'the holder’s session to end');
  expect(await isIn(member)).toBe(true);
  const holder = await newPerson(phone);
  await triesToLogIn(holder, club.site, club.logins.holder);
  await expect(holder.getByText(/ロック/).first()).toBeVisible();
});

test('step 9: a suspended contract stops everyone on it, the holder reads why, and resuming restores everything (T-36, T-55)', async ({
  page: desk,
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 2);
  const person = someone(club, '席田 航', 'wataru');
  const member = await seated(club, person);
  await logIn(desk, '/admin', club.logins.staff);
  await desk.goto(`/admin/contracts/${club.contractId}`);
  await desk.getByRole('button', { name: '契約を停止…' }).click();
  await desk.getByLabel('契約者へのひとこと').fill('ご連絡をお待ちしています');
  await desk.getByRole('checkbox', { name: 'すぐに使えなくなることを確認しました' }).check();
  await desk.getByRole('button', { name: '契約を停止する' }).click();
  await expect(desk.getByText('停止').first()).toBeVisible();

  await eventually(async () => !(await isIn(member)), 'the seat member’s session to end');
  const seat = await newPerson(phone);
  await triesToLogIn(seat, club.site, person);
  await expect(seat.getByRole('alert').first()).toBeVisible();
  await sees(seat, 'ログイン');
  const holder = await newPerson(phone);
  await logIn(holder, club.site, club.logins.holder);
  await holder.goto(`${club.site}/contracts/${club.contractId}`);
  await expect(holder.getByText('ご連絡をお待ちしています')).toBeVisible();
  await expect(holder.getByText(person.name).first()).toBeVisible();

  await desk.getByRole('button', { name: '契約を再開…' }).click();
  for (const tick of await desk.getByRole('dialog').getByRole('checkbox').all()) await tick.check();
  await desk.getByRole('button', { name: '契約を再開する' }).click();
  await eventually(async () => {
    const { logIn: answer } = await club.world
      .visitor(club.storefrontId)
      .run<{ logIn: { __typename: string } }>('mutation L($input: LogInInput!) { logIn(input: $input) { __typename } }', {
        input: { login: person.email, password: person.password },
      });
    return answer.__typename === 'LoggedIn';
  }, 'the login to work again');
  await triesToLogIn(seat, club.site, person);
  await expect(seat.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
});

import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { SESSION_HAS_ENDED, test } from '../../src/browser/browser-test.ts';
import { waitForMail } from '../../src/browser/mailbox.ts';
import { newPassword } from '../../src/world/club.ts';
import { logIn, type OwnClub, ownClub, phone, seated, sees, someone, type Someone } from '../journey/people.ts';

/** The log-in page refuses, as it does for a wrong password and for an unknown address. */
async function isRefused(page: Page, site: string, { email, password }: Pick<Someone, 'email' | 'password'>): Promise<void> {
  await page.goto(`${site}/login`);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByText(/メールアドレスまたはパスワードが違います/)).toBeVisible();
}

async function openProfile(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'メニュー', exact: true }).click();
  await page.getByRole('link', { name: '会員情報', exact: true }).click();
  await sees(page, '会員情報');
}

/** Names on the seats of the contract, as its holder sees them. */
async function namesOnSeats({ holder, contractId }: OwnClub): Promise<string[]> {
  type Seats = { contract: { seatMembers: { edges: { node: { account: { name: string } } }[] } } };
  const { contract } = await holder.run<Seats>(
    'query N($id: ID!) { contract(id: $id) { seatMembers(first: 10) { edges { node { account { name } } } } } }',
    { id: contractId },
  );
  return contract.seatMembers.edges.map(({ node }) => node.account.name);
}

test('a seat member changes name, password and login address by themself (4.1, P-T-01, P-L-06)', async ({ demo, newPerson }) => {
  test.setTimeout(180_000);
  const club = await ownClub(demo, 2);
  const me = someone(club, '席田 楓', 'kaede');
  await seated(club, me);
  const page = await newPerson(phone);
  await logIn(page, club.site, me);
  await openProfile(page);
  await expectAccessible(page);

  await test.step('the name: shown on the card and to the holder', async () => {
    await page.getByRole('button', { name: 'お名前を変更' }).click();
    const field = page.getByLabel('新しいお名前');
    await expect(field).toBeFocused();
    await field.fill('');
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await expect(page.getByText('お名前を入力してください')).toBeVisible();
    await field.fill('席田 かえで');
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await expect(page.getByText('お名前を変更しました')).toBeVisible();
    await expect(page.getByRole('button', { name: 'お名前を変更' })).toBeFocused();
    await page.getByRole('link', { name: '会員証', exact: true }).click();
    await expect(page.getByText('席田 かえで')).toBeVisible();
    expect(await namesOnSeats(club)).toEqual(['席田 かえで']);
  });

  const fresh = newPassword();
  const elsewhere = await newPerson(phone, SESSION_HAS_ENDED);
  await logIn(elsewhere, club.site, me);

  await test.step('the password: a wrong current one is reported beside its field, and nothing is lost', async () => {
    await openProfile(page);
    await page.getByRole('button', { name: 'パスワードを変更' }).click();
    const [present, wanted] = [page.getByLabel('いまのパスワード', { exact: true }), page.getByLabel('新しいパスワード', { exact: true })];
    await present.fill('kore-wa-chigaimasu');
    await wanted.fill(fresh);
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await expect(present).toHaveAccessibleDescription('いまのパスワードが違います。');
    await expect(present).toBeFocused();
    await expect(wanted).toHaveValue(fresh);
    await expectAccessible(page);
    await present.fill(me.password);
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await expect(page.getByText('パスワードを変更しました。ほかの端末はログアウトされました')).toBeVisible();
    await waitForMail(demo, { to: me.email, subject: 'パスワードを変更しました' });
  });

  await test.step('this device stays logged in, the other does not; the old password no longer works', async () => {
    await page.reload();
    await sees(page, '会員情報');
    await elsewhere.reload();
    await sees(elsewhere, 'ログイン');
    await isRefused(elsewhere, club.site, me);
    await logIn(elsewhere, club.site, { ...me, password: fresh });
  });

  await test.step('the other device appears in the list, and is logged out from here', async () => {
    await page.getByRole('link', { name: 'メニュー', exact: true }).click();
    await page.getByRole('link', { name: 'ログイン中の端末' }).click();
    await sees(page, 'ログイン中の端末');
    await expect(page.getByText('この端末', { exact: true })).toHaveCount(1);
    await expectAccessible(page);
    const logOut = page.getByRole('button', { name: /をログアウト$/ });
    await logOut.click();
    await expect(logOut).toHaveCount(0);
    await elsewhere.reload();
    await sees(elsewhere, 'ログイン');
    await logIn(elsewhere, club.site, { ...me, password: fresh });
    await openProfile(page);
  });

  const wanted = `kaede.neu@${club.host}`;
  const ask = async (email: string): Promise<void> => {
    await page.getByRole('button', { name: 'メールアドレスを変更' }).click();
    await page.getByLabel('新しいメールアドレス').fill(email);
    await page.getByLabel('いまのパスワード', { exact: true }).fill(fresh);
    await page.getByRole('button', { name: '確認メールを送る' }).click();
    await expect(page.getByText(`${email} に確認メールを送りました`)).toBeVisible();
  };

  await test.step('the address: if it is in use the screen says nothing, and its owner is told (P-T-09)', async () => {
    await ask(club.logins.holder.email);
    await expectAccessible(page);
    const notice = await waitForMail(demo, { to: club.logins.holder.email, subject: 'このメールアドレスには変更できません' });
    expect(notice.links).toEqual([]);
  });

  await test.step('a free one is changed by the click in its mail, which works once', async () => {
    await ask(wanted);
    const mail = await waitForMail(demo, { to: wanted, subject: '新しいメールアドレスの確認' });
    const url = mail.links.find((link) => link.includes('/confirm-email/'))!;
    const reader = await newPerson(phone);
    const press = async (): Promise<void> => {
      await reader.goto(url);
      await reader.getByRole('button', { name: 'メールアドレスを変更する' }).click();
    };
    await press();
    await sees(reader, 'メールアドレスを変更しました');
    await expect(reader.getByText(wanted)).toBeVisible();
    await expectAccessible(reader);
    await waitForMail(demo, { to: me.email, subject: 'メールアドレスを変更しました' });
    await press();
    await sees(reader, '変更は済んでいます');
    await isRefused(reader, club.site, { email: me.email, password: fresh });
    await logIn(reader, club.site, { email: wanted, password: fresh });
    await page.reload();
    await expect(page.getByText(wanted, { exact: true })).toBeVisible();
  });
});

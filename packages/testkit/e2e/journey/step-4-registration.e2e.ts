import { expect } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';
import { waitForMail } from '../../src/browser/mailbox.ts';
import { World } from '../../src/world/world.ts';
import { fillIn, logIn, mailedUrl, ownClub, phone, seated, sees, setPassword, someone } from './people.ts';

test('step 4: form, mail, URL, complete; nobody is in before, both sides are told after (T-20…T-28)', async ({ demo, newPerson }) => {
  const club = await ownClub(demo, 2);
  const guest = someone(club, '席田 葵', 'aoi');
  const page = await newPerson(phone);
  await page.goto(`${club.site}/invite/${club.inviteToken}`);
  await page.getByRole('link', { name: '登録をはじめる' }).click();
  await fillIn(page, { ...guest, email: 'aoi@example' });
  await expect(page.getByText(/「\.jp」や「\.com」まで入力/)).toBeVisible();
  await fillIn(page, guest);
  await sees(page, '確認メールを送りました');

  const mail = await waitForMail(demo, { to: guest.email, subject: 'メールアドレスの確認' });
  const link = mail.links.find((one) => one.includes('/confirm/'))!;
  await test.step('before the URL is opened the person is not a seat member and cannot log in (T-24)', async () => {
    const answer = await club.world
      .visitor(club.storefrontId)
      .run<{ logIn: { __typename: string } }>('mutation L($input: LogInInput!) { logIn(input: $input) { __typename } }', {
        input: { login: guest.email, password: guest.password },
      });
    expect(answer.logIn.__typename).toBe('LogInRefused');
    const { myContracts } = await club.holder.run<{ myContracts: { seats: { used: number } }[] }>(
      'query S { myContracts { seats { used } } }',
    );
    expect(myContracts[0]!.seats.used).toBe(0);
  });
  await page.goto(link);
  await expect(page.getByText(guest.email)).toBeVisible();
  await setPassword(page, guest);
  await sees(page, '登録が完了しました');

  const told = await waitForMail(demo, { to: club.logins.holder.email, subject: 'サブユーザーが登録されました' });
  expect(told.text).toContain(guest.name);
  expect(told.text).toContain(guest.email);
  const welcome = await waitForMail(demo, { to: guest.email, subject: '登録が完了しました' });
  expect(welcome.text).toContain('ログインID');

  await test.step('opening the URL a second time says that everything is done', async () => {
    await page.goto(link);
    await sees(page, '登録は済んでいます');
  });
  await logIn(page, club.site, guest);
  await expect(page.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
});

test('step 4: no free seat, before the form and for a person who already had it open (T-48, T-49)', async ({ demo, newPerson }) => {
  const club = await ownClub(demo, 1);
  const slow = someone(club, '遅刻 太郎', 'slow');
  const slower = someone(club, '大遅刻 花子', 'slower');
  const [first, second] = [await newPerson(phone), await newPerson(phone)];
  const mailed = await mailedUrl(club, slow);
  await second.goto(`${club.site}/invite/${club.inviteToken}/form`);
  await seated(club, someone(club, '先着 一郎', 'quick'));

  await first.goto(mailed);
  await setPassword(first, slow);
  await sees(first, 'いまは空きの席がありません');
  const mail = await waitForMail(demo, {
    to: slow.email,
    except: (await club.world.mails(slow.email))
      .filter(({ subject }) => subject.includes('確認'))
      .map((one) => (one as unknown as { id: string }).id),
  });
  expect(mail.subject).not.toContain('完了');

  await fillIn(second, slower);
  await sees(second, 'いまは空きの席がありません');
  await second.goto(`${club.site}/invite/${club.inviteToken}`);
  await sees(second, 'いまは空きの席がありません');
});

test('step 4: a dead link, before the form and in the mail of a person who registered with it (P-T-05)', async ({ demo, newPerson }) => {
  const club = await ownClub(demo, 2);
  const person = someone(club, '古道 凛', 'rin');
  const page = await newPerson(phone);
  const mailed = await mailedUrl(club, person);
  await club.holder.expect(
    'InviteLinkRenewed',
    'mutation R($input: RenewInviteLinkInput!) { renewInviteLink(input: $input) { __typename } }',
    {
      input: { contractId: club.contractId },
    },
  );
  await page.goto(`${club.site}/invite/${club.inviteToken}`);
  await sees(page, 'この招待リンクは使えなくなりました');
  await page.goto(mailed);
  await setPassword(page, person);
  await sees(page, 'この招待リンクは使えなくなりました');
  await page.goto(`${club.site}/confirm/kono-url-wa-arimasen`);
  await sees(page, 'この URL は見つかりません');
});

test('step 4: an address in use by any kind of account: the screen does not reveal it, the mail explains (T-39…T-42, P-T-09)', async ({
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 3);
  const customer = someone(club, '通常 会員', 'customer');
  await club.world.register(club.storefrontId, customer);
  const sameContract = someone(club, '同席 花子', 'same');
  await seated(club, sameContract);
  // a second contract with its own seat member
  const other = someone(club, '別契約 太郎', 'other');
  const otherHolder = await club.world.register(club.storefrontId, other);
  const { viewer } = await otherHolder.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  await club.staff.expect('ContractAssigned', 'mutation A($input: AssignContractInput!) { assignContract(input: $input) { __typename } }', {
    input: { productId: club.productId, holderId: viewer.account.id },
  });
  const { myContracts } = await otherHolder.run<{ myContracts: { inviteLink: { url: string } }[] }>(
    'query M { myContracts { inviteLink { url } } }',
  );
  const elsewhere = someone(club, '別席 次郎', 'elsewhere');
  const otherToken = /invite\/([\w-]+)/.exec(myContracts[0]!.inviteLink.url)![1]!;
  await seated({ ...club, inviteToken: otherToken }, elsewhere);

  for (const [kind, taken] of Object.entries({
    'an ordinary customer (T-39)': customer,
    'another contract (T-40)': elsewhere,
    'the same contract (T-42)': sameContract,
  })) {
    await test.step(kind, async () => {
      const known = (await club.world.mails(taken.email)) as unknown as { id: string }[];
      const page = await newPerson(phone);
      await page.goto(`${club.site}/invite/${club.inviteToken}/form`);
      await fillIn(page, { ...taken, email: taken.email.toUpperCase() });
      await sees(page, '確認メールを送りました');
      const mail = await waitForMail(demo, { to: taken.email, except: known.map(({ id }) => id) });
      expect(mail.links.some((link) => link.includes('/confirm/'))).toBe(false);
      expect(mail.subject).toContain('このメールアドレスでは登録できません');
      expect(mail.text).toMatch(/すでに|登録済み|登録されています/);
    });
  }
});

test('step 4: after 24 hours on the tenant’s clock the mailed URL is dead, and nobody is registered (T-23, P-T-07)', async ({
  demo,
  newPerson,
}) => {
  // the demo's clock was moved past this person's mail
  const world = new World(demo.url, demo.mailboxToken);
  const page = await newPerson(phone);
  await page.goto(`/s/${demo.storefrontId}/confirm/${await world.confirmationToken('ota.ai@example.jp')}`);
  await sees(page, '確認メールの期限が切れました');
  const { confirmRegistration } = await world
    .visitor(demo.storefrontId)
    .run<{ confirmRegistration: { __typename: string } }>(
      'mutation C($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) { __typename } }',
      { input: { token: await world.confirmationToken('ota.ai@example.jp'), password: 'hi-ga-kureru-mae-ni' } },
    );
  expect(confirmRegistration.__typename).toBe('ConfirmLinkExpired');
});

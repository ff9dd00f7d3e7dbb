import { expect } from '@playwright/test';
import { SESSION_HAS_ENDED, test } from '../../src/browser/browser-test.ts';
import { waitForMail } from '../../src/browser/mailbox.ts';
import { freshCode, openDoor, readCode, showCode } from '../../src/world/club.ts';
import { eventually } from '../../src/world/world.ts';
import { logIn, ownClub, phone, seated, sees, someone } from './people.ts';

test('step 7: a removed seat member is gone everywhere, and the address is free (T-43…T-45, P-T-12)', async ({
  page: desk,
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 1);
  const door = await openDoor(club.staff, '本店', '入口');
  const tablet = await club.world.admin().logIn(door.id, door.password);
  const person = someone(club, '去田 萌', 'moe');
  const api = await seated(club, person);
  await eventually(async () => (await showCode(tablet, api)).allowed, 'the door to know the seat member');
  const code = await freshCode(api);
  const member = await newPerson(phone, SESSION_HAS_ENDED);
  await logIn(member, club.site, person);
  await expect(member.getByRole('img', { name: '会員コードの QR' })).toBeVisible();

  const holder = await newPerson(phone);
  await logIn(holder, club.site, club.logins.holder);
  await holder.goto(`${club.site}/contracts/${club.contractId}`);
  await expect(holder.getByText('席はすべて使われています')).toBeVisible();
  await holder.getByRole('button', { name: `${person.name} さんを外す` }).click();
  const remove = holder.getByRole('button', { name: '契約から外す' });
  await expect(remove).toBeDisabled();
  await holder.getByRole('checkbox').check();
  await remove.click();

  await test.step('gone from the list; the seat is free and the link is back (T-45)', async () => {
    await expect(holder.getByText('あと1人追加できます')).toBeVisible();
    await expect(holder.getByRole('status', { name: '招待リンクの URL' })).toBeVisible();
  });
  await test.step('the live session has ended, the login is refused (T-44)', async () => {
    await eventually(
      async () => (await api.ask<{ viewer: unknown }>('query Me { viewer { account { id } } }')).data?.viewer === null,
      'the session to end',
    );
    await member.reload();
    await sees(member, 'ログイン');
    await member.getByLabel('メールアドレス').fill(person.email);
    await member.getByLabel('パスワード', { exact: true }).fill(person.password);
    await member.getByRole('button', { name: 'ログイン', exact: true }).click();
    await expect(member.getByText('メールアドレスまたはパスワードが違います')).toBeVisible();
  });
  await test.step('the next entry is refused', async () => {
    await eventually(async () => !(await readCode(tablet, code)).allowed, 'the door to refuse');
  });
  await test.step('staff no longer find the person; the log keeps a pseudonym (T-43, P-T-12)', async () => {
    await waitForMail(demo, { to: person.email, subject: '契約から外れました' });
    await logIn(desk, '/admin', club.logins.staff);
    await desk.goto('/admin/customers');
    await expect(desk.getByText('契約 太郎').first()).toBeVisible();
    await expect(desk.getByText(person.name)).toHaveCount(0);
    await expect
      .poll(async () => {
        await desk.goto('/admin/entries');
        await sees(desk, /入退館/);
        return desk.getByText(/退会者/).count();
      })
      .toBeGreaterThan(0);
    await expect(desk.getByText(person.name)).toHaveCount(0);
  });
  await test.step('the same address registers anew (T-45)', async () => {
    const again = await seated(club, { ...person, name: '再田 萌' });
    expect((await again.run<{ viewer: unknown }>('query Me { viewer { account { id } } }')).viewer).not.toBeNull();
  });
});

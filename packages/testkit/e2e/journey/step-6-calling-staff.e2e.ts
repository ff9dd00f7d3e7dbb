import { expect } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import { openDoor } from '../../src/world/club.ts';
import { logIn, ownClub } from './people.ts';

test('step 6: a person refused at the door can call staff, who see it on any page and answer (H-55…H-58)', async ({
  page: desk,
  demo,
  newPerson,
}) => {
  const club = await ownClub(demo, 1);
  const door = await openDoor(club.staff, '本店', '正面入口');
  const kiosk = await newPerson({ viewport: { width: 1024, height: 768 } });
  await logIn(kiosk, '/admin', { email: door.id, password: door.password });
  await logIn(desk, '/admin', club.logins.staff);
  await desk.goto('/admin/products');
  await expect(desk.getByRole('heading', { name: '商品' })).toBeVisible();

  await kiosk.getByLabel('会員コード').fill('0000-0000-0000');
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.getByText('入館できません')).toBeVisible();
  await kiosk.getByRole('button', { name: 'スタッフを呼ぶ' }).click();
  await expect(kiosk.getByText('スタッフを呼びました。そのままお待ちください')).toBeVisible();
  await expect(kiosk.getByText('60秒後に閉じます')).toBeVisible();
  await expectAccessible(kiosk);

  const call = desk.getByText('正面入口 でスタッフが呼ばれています');
  await expect(call).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: '向かいます' }).click();
  await expect(call).toHaveCount(0);

  await kiosk.getByRole('button', { name: '閉じる' }).click();
  await expect(kiosk.getByLabel('会員コード')).toBeFocused();
});

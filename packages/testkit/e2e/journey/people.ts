import { randomBytes, randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Demo } from '../../src/browser/platform-process.ts';
import { type Club, foundClub, newPassword } from '../../src/world/club.ts';
import type { GraphClient } from '../../src/world/graph-client.ts';
import { operations, World } from '../../src/world/world.ts';
import { stageOf } from '../scenes/open-scene.ts';

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** A club for this test only, with a contract of this many seats. */
export async function ownClub(demo: Demo, allowance: number): Promise<Club & { world: World; host: string; site: string }> {
  const world = new World(demo.url, demo.mailboxToken);
  const host = `c${randomBytes(4).toString('hex')}.example.jp`;
  const storefrontId = String(randomInt(10_000_000, 99_000_000));
  const admin = await stageOf(demo, 'ja').as('platform');
  return { ...(await foundClub(world, admin, { storefrontId, host, allowance })), world, host, site: `/s/${storefrontId}` };
}
export type OwnClub = Awaited<ReturnType<typeof ownClub>>;

export interface Someone {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
export const someone = ({ host }: { host: string }, name: string, mail: string): Someone => ({
  name,
  email: `${mail}@${host}`,
  password: newPassword(),
});

/** A seat member, registered through the API and logged in. */
export const seated = async (club: OwnClub, person: Someone): Promise<GraphClient> =>
  club.world.register(club.storefrontId, { ...person, inviteToken: club.inviteToken });

export async function logIn(page: Page, path: string, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${path}/login`);
  await page.getByLabel(/メールアドレス/).fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { name: /ログイン/, level: 1 })).toHaveCount(0);
}

export async function fillIn(page: Page, { name, email }: Someone): Promise<void> {
  await page.getByLabel('お名前').fill(name);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByRole('button', { name: '確認メールを送る' }).click();
}

/** Steps ① and ② through the API; returns the path of the mailed URL. */
export async function mailedUrl(club: OwnClub, { name, email }: Someone): Promise<string> {
  const known = (await club.world.mails(email)).length;
  const input = { name, email, inviteToken: club.inviteToken };
  await club.world.visitor(club.storefrontId).expect('ConfirmationMailSent', operations.startRegistration, { input });
  return `${club.site}/confirm/${await club.world.confirmationToken(email, known)}`;
}

export async function setPassword(page: Page, { password }: Someone): Promise<void> {
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登録を完了する' }).click();
}

export const sees = (page: Page, heading: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();

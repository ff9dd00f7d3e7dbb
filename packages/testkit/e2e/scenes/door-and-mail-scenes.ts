import { expect, type Page } from '@playwright/test';
import { freshCode } from '../../src/world/club.ts';
import type { Scene, Stage } from './scene.ts';

/** Types the code of somebody who has just opened their card. */
const shows =
  (who: 'seat' | 'unpaid') =>
  async (page: Page, { as, say }: Stage): Promise<void> => {
    const code = await freshCode(await as(who));
    await page.getByLabel(say('会員コード', 'Member code')).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText(code)).toHaveCount(0);
    await expect(page.getByText(who === 'seat' ? say('どうぞ', 'Welcome') : say('入館できません', 'No entry')).first()).toBeVisible();
  };

const kiosk = (name: string, act?: Scene['act'], drawn?: string): Scene => ({
  name: `kiosk-${name}`,
  surface: 'kiosk',
  as: 'device',
  path: '/admin/kiosk',
  ...(act ? { act } : {}),
  ...(drawn ? { drawn } : {}),
});

export const doorScenes: readonly Scene[] = [
  kiosk('waiting'),
  kiosk('allowed', shows('seat'), 'kiosk-11a-allowed'),
  kiosk('refused', shows('unpaid'), 'kiosk-11b-refused'),
];

/** The mailbox of the embedded platform: an open mail of each kind. */
const mailTo =
  (address: string, part: string) =>
  async ({ demo }: Stage): Promise<string> => {
    const response = await fetch(`${demo.url}/mailbox/api/messages?to=${encodeURIComponent(address)}`);
    const mails = (await response.json()) as { id: string; subject: string }[];
    return `/mailbox/messages/${mails.find(({ subject }) => subject.includes(part))!.id}`;
  };
const mail = (name: string, path: Scene['path']): Scene => ({ name: `mailbox-${name}`, surface: 'mailbox', as: 'visitor', path });

export const mailScenes: readonly Scene[] = [
  mail('list', '/mailbox/'),
  mail('confirm', mailTo('fukuda.masaki@example.jp', '')),
  mail('address-taken', mailTo('suzuki@example.jp', '')),
  mail('removed', mailTo('hashimoto@example.jp', '')),
];

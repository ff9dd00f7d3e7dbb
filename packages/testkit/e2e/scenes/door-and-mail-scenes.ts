import { expect, type Page } from '@playwright/test';
import { freshCode } from '../../src/world/club.ts';
import { answers, type Scene, type Stage } from './scene.ts';

/** Types the code of somebody who has just opened their card. */
const shows =
  (who: 'seat' | 'unpaid', end: 'allowed' | 'refused' = who === 'seat' ? 'allowed' : 'refused') =>
  async (page: Page, { as, say }: Stage): Promise<void> => {
    const code = await freshCode(await as(who));
    await page.getByLabel(say('会員コード', 'Member code')).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText(code)).toHaveCount(0);
    await expect(page.getByText(end === 'allowed' ? say('どうぞ', 'Welcome') : say('入館できません', 'No entry')).first()).toBeVisible();
  };

const kiosk = (name: string, act?: Scene['act'], more: Partial<Scene> = {}): Scene => ({
  name: `kiosk-${name}`,
  surface: 'kiosk',
  as: 'device',
  path: '/admin/kiosk',
  ...(act ? { act } : {}),
  ...more,
});

interface Judged {
  readonly recordEntry: { record: { allowed: boolean; code: string; message: string; remedy: string } };
}
/** The door's answer for an admitted person, replayed as if it were this one. */
const refusedWith = (code: string, message: string, remedy: string): Partial<Scene> => ({
  before: answers<Judged>(/RecordEntry/, ({ recordEntry: { record } }) => {
    Object.assign(record, { allowed: false, code, message, remedy });
  }),
});

export const doorScenes: readonly Scene[] = [
  kiosk('waiting'),
  kiosk('allowed', shows('seat'), { drawn: 'kiosk-11a-allowed' }),
  kiosk('refused', shows('unpaid'), { drawn: 'kiosk-11b-refused' }),
  kiosk(
    'already-inside',
    shows('seat', 'refused'),
    refusedWith('ENTRY_ALREADY_INSIDE', 'すでに入館しています。', '退館を読み取ると、すぐ入館できます。'),
  ),
  kiosk(
    'facts-stale',
    shows('seat', 'refused'),
    refusedWith(
      'ENTRY_FACTS_STALE',
      '会員情報を確認できません。スタッフにお声がけください。',
      '会員情報を確認できると、すぐ入館できます。',
    ),
  ),
];

/** The mailbox of the embedded platform: an open mail of each kind. */
const mailTo =
  (address: string, part: string) =>
  async ({ demo }: Stage): Promise<string> => {
    const query = new URLSearchParams({ to: address, token: demo.mailboxToken });
    const response = await fetch(`${demo.url}/mailbox/api/messages?${query.toString()}`);
    const mails = (await response.json()) as { id: string; subject: string }[];
    return `/mailbox/messages/${mails.find(({ subject }) => subject.includes(part))!.id}?token=${demo.mailboxToken}`;
  };
const mail = (name: string, path: Scene['path']): Scene => ({ name: `mailbox-${name}`, surface: 'mailbox', as: 'visitor', path });

export const mailScenes: readonly Scene[] = [
  mail('list', ({ demo }) => `/mailbox/?token=${demo.mailboxToken}`),
  mail('confirm', mailTo('fukuda.masaki@example.jp', '')),
  mail('address-taken', mailTo('suzuki@example.jp', '')),
  mail('removed', mailTo('hashimoto@example.jp', '')),
];

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import { chromiumLaunch } from '../../src/browser/chromium.ts';
import { fakeCamera, filmOfCode } from '../../src/browser/code-video.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function logIn(page: Page, path: string, login: string, password: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel(/メールアドレス/).fill(login);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

/** Frequencies of the tones that the page has played. */
const tonesOf = (kiosk: Page): Promise<number[]> => kiosk.evaluate(() => (window as unknown as { tones: number[] }).tones);
const shown = (page: Page): Promise<string> => page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
const verdict = (kiosk: Page) => kiosk.getByRole('alert', { name: '判定' });

/** Acts like a USB reader: types wherever the focus is, and ends with Enter. */
async function readByKeyboard(kiosk: Page, code: string): Promise<void> {
  await kiosk.keyboard.type(code);
  await kiosk.keyboard.press('Enter');
}

test.describe('the door', () => {
  let camera: Browser | undefined;
  let folder: string;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'monban-film-'));
  });
  test.afterAll(async () => {
    await camera?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('camera, keyboard, refusals, sounds, the log and its reasons', async ({ page: desk, demo, newPerson }) => {
    test.setTimeout(240_000);
    const members = `/s/${demo.storefrontId}/`;
    const seat = await newPerson(phone);
    await logIn(seat, members, demo.seat.email, demo.seat.password);
    const seatCode = await shown(seat);
    const stopped = await newPerson(phone);
    await logIn(stopped, members, demo.stopped.email, demo.stopped.password);
    const stoppedCode = await shown(stopped);

    // a browser of its own: the file that its camera shows is set when it starts
    const film = join(folder, 'code.y4m');
    await filmOfCode(seatCode, film);
    const launch = await chromiumLaunch();
    camera = await chromium.launch({ ...launch, args: [...(launch.args ?? []), ...fakeCamera(film)] });
    const tablet = await camera.newContext({
      baseURL: demo.url,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1024, height: 768 },
    });
    await tablet.addInitScript(() => {
      const tones: number[] = [];
      Object.assign(window, { tones });
      const { AudioContext: Real } = window;
      class Heard extends Real {
        override createOscillator(): OscillatorNode {
          const tone = super.createOscillator();
          tone.addEventListener('ended', () => tones.push(tone.frequency.value));
          return tone;
        }
      }
      Object.assign(window, { AudioContext: Heard });
    });
    const kiosk = await tablet.newPage();

    await test.step('a device logs in and finds its door again after a reload', async () => {
      await logIn(kiosk, '/admin/', demo.device.id, demo.device.password);
      await expect(kiosk.getByLabel('会員コード')).toBeFocused();
      await expectAccessible(kiosk);
      await kiosk.reload();
      await expect(kiosk.getByLabel('会員コード')).toBeFocused();
    });

    await test.step('the camera reads a code that is held in front of it, once (P-H-21)', async () => {
      await kiosk.getByRole('button', { name: 'カメラを使う' }).first().click();
      await expect(verdict(kiosk)).toHaveAttribute('data-allowed', 'true');
      await expect(verdict(kiosk).getByText('どうぞ')).toBeVisible();
      await expectAccessible(kiosk);
      await expect.poll(() => tonesOf(kiosk)).toEqual([880, 1320]);
      await expect(verdict(kiosk)).toBeHidden({ timeout: 5_000 });
      await expect(kiosk.getByText('枠の中に QR をかざします')).toBeVisible();
      await kiosk.waitForTimeout(3_000);
      expect(await tonesOf(kiosk)).toHaveLength(2);
      await kiosk.getByRole('button', { name: 'カメラを止める' }).click();
    });

    await test.step('H-59: a stop flag refuses, with sound, shake, a sentence and what to do', async () => {
      await readByKeyboard(kiosk, stoppedCode);
      await expect(verdict(kiosk)).toHaveAttribute('data-allowed', 'false');
      await expect(verdict(kiosk)).toHaveCSS('animation-name', /shake/);
      await expect(verdict(kiosk).getByRole('heading', { name: '入退館が利用停止になっています' })).toBeVisible();
      await expect(verdict(kiosk).getByText('利用停止が解除されると、すぐ入館できます。')).toBeVisible();
      await expect.poll(async () => (await tonesOf(kiosk)).slice(2)).toEqual([220, 196]);
      await expectAccessible(kiosk);
      await kiosk.keyboard.press('Escape');
      await expect(verdict(kiosk)).toBeHidden();
    });

    await test.step('a contract that is suspended refuses its holder', async () => {
      const unpaid = await newPerson(phone);
      await logIn(unpaid, members, demo.unpaid.email, demo.unpaid.password);
      await unpaid.getByRole('link', { name: '会員証' }).click();
      await readByKeyboard(kiosk, await shown(unpaid));
      await expect(verdict(kiosk).getByRole('heading', { name: '有効なプランがありません' })).toBeVisible();
      await verdict(kiosk).click();
      await expect(verdict(kiosk)).toBeHidden();
    });

    await test.step('F-H-07: a code that was never issued opens nothing', async () => {
      await readByKeyboard(kiosk, '0000-0000-0000');
      await expect(verdict(kiosk).getByRole('heading', { name: 'このコードは使えません' })).toBeVisible();
      await kiosk.keyboard.press('Escape');
    });

    await test.step('H-68: everybody can leave; a person who may not be inside leaves with a warning', async () => {
      await kiosk.getByText('退館', { exact: true }).last().click();
      await readByKeyboard(kiosk, seatCode);
      await expect(verdict(kiosk).getByText('お疲れさまでした')).toBeVisible();
      await readByKeyboard(kiosk, stoppedCode);
      await expect(verdict(kiosk).getByText('スタッフに通知しました', { exact: false })).toBeVisible();
      await expect(verdict(kiosk)).toHaveAttribute('data-allowed', 'true');
    });

    await test.step('without a server it says so, opens nothing, and goes on by itself', async () => {
      await expect(verdict(kiosk)).toBeHidden();
      await tablet.setOffline(true);
      await readByKeyboard(kiosk, seatCode);
      await expect(kiosk.getByText('サーバーにつながりません。ドアは開けていません')).toBeVisible();
      await expectAccessible(kiosk);
      await tablet.setOffline(false);
      await expect(verdict(kiosk)).toHaveAttribute('data-allowed', 'true', { timeout: 15_000 });
    });

    let sentences: string[] = [];
    await test.step('staff see it live, with the reason, and how it was decided', async () => {
      await logIn(desk, '/admin/', demo.staff.email, demo.staff.password);
      await expect(desk.getByRole('heading', { name: '顧客', level: 1 })).toBeVisible();
      await desk.goto('/admin/entries');
      await desk.getByText(/^エラー \d+$/).click();
      await expect(desk).toHaveURL(/show=errors/);
      const line = desk.getByRole('listitem').filter({ hasText: '入退館が利用停止になっています' }).first();
      await expectAccessible(desk);
      await line.getByRole('button', { name: '経緯を見る' }).click();
      const panel = desk.getByRole('dialog', { name: '判定の経緯' });
      await expect(panel.getByText('利用停止（プロフィール）')).toBeVisible();
      await expectAccessible(desk);
      await expect(desk).toHaveURL(/entry=ent_/);
      await desk.reload();
      await expect(panel.getByText(/記録番号 E-/)).toBeVisible();
      sentences = await panel.getByRole('listitem').allInnerTexts();
      await desk.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      // H-58: a new event appears in the list without a reload
      await desk.getByText('すべて', { exact: true }).click();
      const newest = desk.getByRole('list', { name: '入退館の記録' }).getByRole('listitem').first();
      const before = await newest.innerText();
      await readByKeyboard(kiosk, stoppedCode);
      await expect(newest).not.toHaveText(before, { timeout: 4_000 });
    });

    await test.step('anti-passback: the code on a second telephone opens nothing until its owner has left', async () => {
      const setAntiPassback = async (on: boolean): Promise<void> => {
        await desk.goto('/admin/locations');
        await desk.getByRole('button', { name: '「渋谷店」を編集' }).click();
        await desk.getByRole('switch', { name: '二重入館を防ぐ' }).setChecked(on, { force: true });
        await desk.getByRole('button', { name: '保存する' }).click();
        await expect(desk.getByText('「渋谷店」を保存しました')).toBeVisible();
      };
      const go = async (way: '入館' | '退館'): Promise<void> => {
        await kiosk.keyboard.press('Escape');
        await expect(verdict(kiosk)).toBeHidden();
        await kiosk.getByText(way, { exact: true }).last().click();
        await readByKeyboard(kiosk, await shown(seat));
      };
      await go('退館');
      await expect(verdict(kiosk).getByText('お疲れさまでした')).toBeVisible();
      await setAntiPassback(true);
      await go('入館');
      await expect(verdict(kiosk)).toHaveAttribute('data-allowed', 'true');
      await go('入館');
      await expect(verdict(kiosk).getByRole('heading', { name: 'すでに入館しています' })).toBeVisible();
      await expect(verdict(kiosk).getByText('退館を読み取ると、すぐ入館できます。')).toBeVisible();
      await expectAccessible(kiosk);
      await go('退館');
      await expect(verdict(kiosk).getByText('お疲れさまでした')).toBeVisible();
      await go('入館');
      await expect(verdict(kiosk)).toHaveAttribute('data-allowed', 'true');
      await setAntiPassback(false);
    });

    await test.step('H-43: the member reads the same in the usage history', async () => {
      await stopped.getByRole('link', { name: '利用履歴' }).click();
      await expectAccessible(stopped);
      await stopped
        .getByRole('link', { name: /入退館が利用停止になっています/ })
        .first()
        .click();
      await expect(stopped.getByRole('heading', { name: '入館できなかった理由' })).toBeVisible();
      await expect(stopped.getByText('利用停止が解除されると、すぐ入館できます。')).toBeVisible();
      await expectAccessible(stopped);
      await stopped.getByRole('button', { name: /判定の経緯/ }).click();
      await expect(stopped.getByText('利用停止（プロフィール）')).toBeVisible();
      expect(await stopped.getByRole('region', { name: '判定の経緯' }).getByRole('listitem').allInnerTexts()).toEqual(sentences);
      await expectAccessible(stopped);
    });
  });
});

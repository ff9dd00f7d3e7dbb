import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import type { Demo } from '../../src/browser/platform-process.ts';

// Without the network the browser itself reports every request as an error, and these tests expect that.
test.use({ allowedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

const site = (demo: Demo): string => `/s/${demo.storefrontId}/`;

async function logIn(page: Page, demo: Demo): Promise<void> {
  await page.goto(`${site(demo)}login`);
  await page.getByLabel('メールアドレス').fill(demo.primary.email);
  await page.getByLabel('パスワード', { exact: true }).fill(demo.primary.password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
}

/** Waits until the worker of this version has cached the shell and controls the page. */
const shellIsKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 });

const shownCode = (page: Page): Promise<string | null> => page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();

const keptCards = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('monban-member');
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('cards').objectStore('cards').count();
          counting.addEventListener('success', () => resolve(counting.result));
        });
      }),
  );

test('each storefront can be put on the home screen under its own name and scope', async ({ page, demo, request }) => {
  await page.goto(`${site(demo)}login`);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await request.get(href!);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as Record<string, unknown> & { icons: { src: string; purpose?: string }[] };
  const scope = site(demo);
  expect(manifest).toMatchObject({ id: scope, scope, start_url: scope, display: 'standalone' });
  await expect(page.getByRole('banner')).toContainText(String(manifest['name']));
  for (const { src } of manifest.icons) expect((await request.get(src)).headers()['content-type']).toBe('image/png');
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  expect((await request.get('/s/1/manifest.webmanifest')).status()).toBe(404);
});

test('offline the card shows its last code and how long it works; other pages say what still works', async ({ page, demo, context }) => {
  test.setTimeout(120_000);
  await logIn(page, demo);
  await shellIsKept(page);
  const code = await shownCode(page);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/オフラインです。このコードは あと/)).toBeVisible();
  expect(await shownCode(page)).toBe(code);
  await expect(page.getByRole('button', { name: '新しくする' })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: '契約', exact: true }).click();
  await expect(page.getByText('オフラインです。会員証のコードは、期限内ならそのまま使えます。')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'オフラインです' })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('link', { name: /契約番号/ }).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/オフライン/)).toHaveCount(0);
});

test('an expired code is not shown offline, and is renewed automatically when the server is back', async ({ page, demo, context }) => {
  test.setTimeout(120_000);
  await page.clock.install();
  await logIn(page, demo);
  const code = await shownCode(page);
  await context.setOffline(true);
  await page.clock.fastForward('31:00');
  await expect(page.getByText('コードの期限が切れました')).toBeVisible();
  await expect(page.getByText('オフラインです。つながったら新しくします。')).toBeVisible();
  await expect(page.getByRole('img', { name: '会員コードの QR' })).toHaveCount(0);
  await expectAccessible(page);

  await context.setOffline(false);
  await page.clock.fastForward(11_000);
  await expect(page.getByRole('img', { name: '会員コードの QR' })).toBeVisible();
  expect(await shownCode(page)).not.toBe(code);
});

test('logging out erases what the device has stored of the card', async ({ page, demo, context }) => {
  test.setTimeout(120_000);
  await logIn(page, demo);
  await shellIsKept(page);
  await expect.poll(() => keptCards(page)).toBe(1);
  await page.getByRole('link', { name: 'メニュー' }).click();
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await expect(page.getByRole('heading', { name: 'ログイン' })).toBeVisible();
  expect(await keptCards(page)).toBe(0);

  await context.setOffline(true);
  await page.goto(site(demo));
  await expect(page.getByText('会員証を出すには通信が必要です。つながったら表示します。')).toBeVisible();
  await expect(page.getByRole('img', { name: '会員コードの QR' })).toHaveCount(0);
});

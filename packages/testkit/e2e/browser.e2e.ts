import { expect } from '@playwright/test';
import { expectAccessible } from '../src/browser/accessibility.ts';
import { test } from '../src/browser/browser-test.ts';
import { watchContext } from '../src/browser/watch-page.ts';

const gatePage = `<!doctype html><html lang="ja"><title>門番</title><main><h1>門番</h1><p id="ja">入館できます。</p></main></html>`;

test('the browser speaks Japanese and lives in Tokyo', async ({ page }) => {
  await page.setContent(gatePage);
  expect(await page.evaluate(() => navigator.language)).toBe('ja-JP');
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Asia/Tokyo');
});

test('Japanese is set in the font installed from npm, not in boxes', async ({ page }) => {
  await page.setContent(gatePage);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#ja' });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.map(({ familyName, glyphCount }) => [familyName, glyphCount])).toEqual([['Noto Sans JP', 7]]);
});

test('axe finds the faults of a page, and nothing on a page without faults', async ({ page }) => {
  await page.setContent(gatePage);
  await expectAccessible(page);
  await page.setContent('<!doctype html><html lang="ja"><title>門番</title><main><h1>門番</h1><input></main></html>');
  await expect(expectAccessible(page)).rejects.toThrow('label: ');
});

for (const [misdeed, html, finding] of [
  ['an error on the console', '<script>console.error("no")</script>', /^console: no/],
  ['an uncaught error', '<script>setTimeout(() => { throw new Error("no"); }, 0)</script>', /^uncaught: Error: no/],
  ['a request to another host', '<img src="https://example.com/pixel.png" alt="">', /^request to another host: GET https:.*pixel/],
] as const) {
  test(`${misdeed} is noticed`, async ({ browser }) => {
    const context = await browser.newContext();
    const watched = watchContext(context, { host: '127.0.0.1:4000', allowedErrors: [] });
    const page = await context.newPage();
    await page.setContent(html);
    await expect.poll(() => watched.findings()).toContainEqual(expect.stringMatching(finding));
    await context.close();
  });
}

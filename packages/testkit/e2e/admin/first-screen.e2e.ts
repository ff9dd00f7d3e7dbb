import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';

/** Gzipped size of all scripts that a page loads before it goes idle, in KB of 1,000 bytes; includes lazy routes of the first screen. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What is prefetched for the next click counts too. A live connection keeps the network busy for ever, so wait for half a quiet second.
  await page.waitForTimeout(500);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  expect(sizes.length).toBeGreaterThan(0);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

test('scripts of the admin app stay within 290 KB', async ({ page }) => {
  expect(await scriptsOf(page, '/admin/')).toBeLessThanOrEqual(290);
});

// 175 KB of 1,024 bytes, the limit in tools/tasks/bundle-size.ts. The size does not depend on the window, so this runs once.
test('scripts of the member app stay within 179 KB', async ({ page, demo }) => {
  expect(await scriptsOf(page, `/s/${demo.storefrontId}/`)).toBeLessThanOrEqual(179);
});

for (const path of ['/admin/login', '/s/1/login']) {
  test(`the style sheet that all others override comes first: ${path}`, async ({ page }) => {
    await page.goto(path);
    const sheets = await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(sheets.map((href) => href.includes('/framework-')).indexOf(true)).toBe(0);
    expect(sheets.length).toBeGreaterThan(2);
  });
}

import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from '../../src/browser/browser-test.ts';

/** Size of all scripts that a page loads before it rests, gzipped, in KB of 1,000 bytes: lazy routes of the first screen count. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What is fetched ahead for the next click counts too. A live connection never lets the network be idle, so half a second it is.
  await page.waitForTimeout(500);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  expect(sizes.length).toBeGreaterThan(0);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

test('scripts of the admin app stay within 290 KB', async ({ page }) => {
  expect(await scriptsOf(page, '/admin/')).toBeLessThanOrEqual(290);
});

// 175 KB of 1,024 bytes, the ceiling of tools/tasks/bundle-size.ts. The size does not depend on the window, so this runs here too, once.
test('scripts of the member app stay within 179 KB', async ({ page, demo }) => {
  expect(await scriptsOf(page, `/s/${demo.storefrontId}/`)).toBeLessThanOrEqual(179);
});

for (const path of ['/admin/login', '/s/1/login']) {
  test(`the sheet that all others overrule comes first: ${path}`, async ({ page }) => {
    await page.goto(path);
    const sheets = await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(sheets.map((href) => href.includes('/framework-')).indexOf(true)).toBe(0);
    expect(sheets.length).toBeGreaterThan(2);
  });
}

import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../src/browser/accessibility.ts';
import { test } from '../../src/browser/browser-test.ts';
import { watchContext } from '../../src/browser/watch-page.ts';
import { closeScene, contextOf, openScene, settled, stageOf } from '../scenes/open-scene.ts';
import { type Scheme, widthsOf } from '../scenes/scene.ts';
import { scenes } from '../scenes/scenes.ts';

/** How far the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Both schemes in each language, and each scheme at each width in one of the languages. */
const schemes: Readonly<Record<'ja' | 'en', readonly [Scheme, Scheme]>> = { ja: ['light', 'dark'], en: ['dark', 'light'] };

for (const scene of scenes) {
  test(`every screen: ${scene.name}`, async ({ browser, demo }) => {
    for (const language of ['ja', 'en'] as const) {
      const stage = stageOf(demo, language);
      const [wider, narrower = wider] = widthsOf(scene);
      const [first, second] = schemes[language];
      const context = await contextOf(browser, stage, scene, { colorScheme: first, viewport: wider! });
      const watched = watchContext(context, {
        host: new URL(demo.url).host,
        allowedErrors: scene.provokes ? [scene.provokes] : [],
      });
      const page = await context.newPage();
      await openScene(page, scene, stage);
      const where = `${scene.name} (${language})`;
      expect(await page.title(), `title of ${where}`).not.toBe('');
      if (scene.surface !== 'mailbox') expect(await page.locator('html').getAttribute('lang'), `language of ${where}`).toBe(language);
      // a dialog hides the page behind it, and its own heading counts
      if ((await page.getByRole('dialog').count()) === 0)
        expect(await page.getByRole('heading', { level: 1 }).count(), `h1 of ${where}`).toBe(1);
      for (const [colorScheme, viewport] of [
        [first, wider!],
        [second, narrower!],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await settled(page);
        expect(await overflow(page), `${where} is wider than ${viewport.width} px`).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      }
      expect(watched.findings(), `browser errors at ${where}`).toEqual([]);
      await closeScene(context);
    }
  });
}

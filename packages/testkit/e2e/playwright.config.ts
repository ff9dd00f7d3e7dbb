import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromiumLaunch } from '../src/browser/chromium.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * `admin/**` and `journey/**` run at desktop size (people of a journey bring telephones), `member/**` on a telephone, `screens/**`
 * separately, the rest on both.
 */
const config: PlaywrightTestConfig = defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.e2e.ts',
  globalSetup: join(import.meta.dirname, 'start-platform.ts'),
  outputDir: join(root, 'test-results'),
  // One platform with one set of data: the journeys of a project run one after the other; the screens, which are read-only, run two at a
  // time after all journeys have succeeded.
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // a machine that builds at the same time is slow, not broken
  timeout: 150_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: await chromiumLaunch(),
  },
  projects: [
    { name: 'admin', workers: 1, testIgnore: ['**/member/**', '**/screens/**'], use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'member',
      workers: 1,
      testIgnore: ['**/admin/**', '**/journey/**', '**/screens/**'],
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
    },
    // sizes, schemes and languages come from each scene
    {
      name: 'screens',
      testMatch: '**/screens/**/*.e2e.ts',
      fullyParallel: true,
      dependencies: ['admin', 'member'],
      use: { trace: 'off' },
    },
  ],
});

export default config;

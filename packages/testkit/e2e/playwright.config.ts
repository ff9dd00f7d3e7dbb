import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromiumLaunch } from '../src/browser/chromium.ts';

const root = join(import.meta.dirname, '../../..');

/** `admin/**` and `journey/**` run at a desk (people of a journey bring telephones), `member/**` on a telephone, `screens/**` by itself, the rest on both. */
const config: PlaywrightTestConfig = defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.e2e.ts',
  globalSetup: join(import.meta.dirname, 'start-platform.ts'),
  outputDir: join(root, 'test-results'),
  // One platform, one sandbox of data: a project's journeys come one after the other; the screens, which only look, two at a time when all
  // journeys have succeeded.
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // a machine that builds beside it is slow, not broken
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
    // sizes, schemes and languages come with each scene
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

import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import type { Demo } from './platform-process.ts';
import { type Misbehaviour, watchContext } from './watch-page.ts';

interface Options {
  /** Console errors that a test provokes on purpose. */
  allowedErrors: RegExp[];
}

interface Fixtures {
  /** Address and logins of the running platform. */
  demo: Demo;
  /**
   * Another person with a separate browser: no cookies, no storage. `provokes` lists additional console errors to allow for this person.
   */
  newPerson: (options?: BrowserContextOptions, provokes?: RegExp) => Promise<Page>;
}

/** What a browser logs when a page is opened whose session has ended in the meantime: the prefetched query is refused (ADR 0043). */
export const SESSION_HAS_ENDED = /401 \(Unauthorized\)/;

/** The platform that the run started, passed on by `e2e/start-platform.ts`. */
function runningPlatform(): Demo | null {
  const said = process.env['MONBAN_E2E_DEMO'];
  return said === undefined ? null : (JSON.parse(said) as Demo);
}

/**
 * Playwright's `test` for our screens. In addition to its own assertions it fails on any console error, any uncaught error and any request
 * to a host other than the platform's, in every context of the test.
 */
export const test = base.extend<Options & Fixtures>({
  allowedErrors: [[], { option: true }],

  demo: async ({}, use) => {
    const demo = runningPlatform();
    if (demo === null) throw new Error('no platform is running: start the tests with `npm test -- e2e`');
    await use(demo);
  },

  baseURL: async ({}, use) => use(runningPlatform()?.url),

  context: async ({ context, baseURL, allowedErrors }, use) => {
    const watched = watch(context, baseURL, allowedErrors);
    await use(context);
    expect(watched.findings(), 'browser errors').toEqual([]);
  },

  newPerson: async ({ browser, contextOptions, baseURL, allowedErrors }, use) => {
    const people: { context: BrowserContext; watched: Misbehaviour }[] = [];
    await use(async (options, provokes) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL === undefined ? {} : { baseURL }), ...options });
      people.push({ context, watched: watch(context, baseURL, [...allowedErrors, ...(provokes ? [provokes] : [])]) });
      return context.newPage();
    });
    for (const { context } of people) await context.close();
    const findings = people.flatMap(({ watched }) => watched.findings());
    expect(findings, 'browser errors').toEqual([]);
  },
});

const watch = (context: BrowserContext, baseURL: string | undefined, allowedErrors: readonly RegExp[]): Misbehaviour =>
  watchContext(context, { host: baseURL === undefined ? null : new URL(baseURL).host, allowedErrors });

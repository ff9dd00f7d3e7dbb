import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import type { Demo } from '../../src/browser/platform-process.ts';
import { World } from '../../src/world/world.ts';
import type { Language, Role, Scene, Stage, Surface } from './scene.ts';

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const sessions = new Map<string, Promise<Session>>();

const surfaceOf = (surface: Surface, role: Role, demo: Demo): string => {
  if (surface !== 'member') return 'admin';
  return `s/${role === 'reseller' ? demo.storefronts.reseller : demo.storefrontId}`;
};

/** Logs in once for each person, by the API: how the login screen works, its own scenes show. */
function sessionOf(browser: Browser, demo: Demo, surface: Surface, role: Exclude<Role, 'visitor'>): Promise<Session> {
  const key = `${demo.url} ${surface === 'member'} ${role}`;
  const known = sessions.get(key);
  if (known) return known;
  const login = async (): Promise<Session> => {
    const context = await browser.newContext();
    const { password, ...who } = demo[role];
    const response = await context.request.post(`${demo.url}/app/graphql`, {
      headers: { 'x-monban-surface': surfaceOf(surface, role, demo) },
      data: {
        query: 'mutation LogIn($input: LogInInput!) { logIn(input: $input) { __typename } }',
        variables: { input: { login: 'id' in who ? who.id : who.email, password } },
      },
    });
    expect(await response.json(), `${role} logs in`).toMatchObject({ data: { logIn: { __typename: 'LoggedIn' } } });
    const state = await context.storageState();
    await context.close();
    return state;
  };
  const session = login();
  sessions.set(key, session);
  return session;
}

export const stageOf = (demo: Demo, language: Language): Stage => ({
  demo,
  world: new World(demo.url),
  language,
  say: (ja, en) => (language === 'ja' ? ja : en),
});

/** A browser in which this scene's person is logged in and reads this language. */
export async function contextOf(browser: Browser, demo: Demo, scene: Scene, language: Language, more: BrowserContextOptions = {}) {
  const { as: role, surface } = scene;
  return browser.newContext({
    baseURL: demo.url,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...(role === 'visitor' ? {} : { storageState: await sessionOf(browser, demo, surface, role) }),
    ...more,
  });
}

/** Opens the scene and brings it into its state. */
export async function openScene(page: Page, scene: Scene, stage: Stage): Promise<void> {
  await scene.before?.(page, stage);
  await page.goto(typeof scene.path === 'string' ? scene.path : await scene.path(stage));
  await scene.act?.(page, stage);
  await (scene.shows ? scene.shows(page, stage) : expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
  await settled(page);
}

/** Fonts are there, nothing moves any more, and what was waited for has come. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const running = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

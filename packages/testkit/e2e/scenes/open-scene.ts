import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, type Request } from '@playwright/test';
import type { Demo } from '../../src/browser/platform-process.ts';
import { GraphClient } from '../../src/world/graph-client.ts';
import { World } from '../../src/world/world.ts';
import type { Language, Role, Scene, Stage } from './scene.ts';

const staffRoles: readonly Role[] = ['platform', 'staff', 'reseller', 'studio', 'device'];
const people = new Map<string, Promise<GraphClient>>();

/**
 * Somebody of the demo, logged in through the API; separate scenes show the login screen. The cookie is also kept in a file, because a run
 * that is restarted after each failure would otherwise hit the login limit.
 */
function logIn(demo: Demo, role: Exclude<Role, 'visitor'>): Promise<GraphClient> {
  const { password, ...who } = demo[role];
  const known = people.get(password);
  if (known) return known;
  const open = async (): Promise<GraphClient> => {
    const client = new GraphClient(demo.url, staffRoles.includes(role) ? 'admin' : `s/${demo.storefrontId}`);
    const file = join(
      tmpdir(),
      `monban-scene-${createHash('sha256')
        .update(demo.url + password)
        .digest('hex')
        .slice(0, 24)}.json`,
    );
    const kept = await readFile(file, 'utf8').catch(() => null);
    if (kept) {
      client.keep(JSON.parse(kept) as Record<string, string>);
      if ((await client.run<{ viewer: unknown }>('query Me { viewer { account { id } } }')).viewer) return client;
    }
    await client.logIn('id' in who ? who.id : who.email, password);
    await writeFile(file, JSON.stringify(client.cookies), { mode: 0o600 });
    return client;
  };
  const person = open();
  people.set(password, person);
  return person;
}

export const stageOf = (demo: Demo, language: Language): Stage => ({
  demo,
  world: new World(demo.url, demo.mailboxToken),
  language,
  as: (role) => logIn(demo, role),
  say: (ja, en) => (language === 'ja' ? ja : en),
});

/** A browser in which this scene's person is logged in and reads this language. */
export async function contextOf(
  browser: Browser,
  stage: Stage,
  { as: role }: Scene,
  more: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: stage.demo.url,
    locale: stage.language === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...more,
  });
  if (role !== 'visitor') {
    const { cookies } = await stage.as(role);
    const place = { domain: new URL(stage.demo.url).hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' as const };
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, ...place })));
  }
  return context;
}

/** Number of graph queries in progress; live connections do not count. */
function watchQuestions(page: Page): () => number {
  const waiting = new Set<Request>();
  page.on('request', (request) => {
    const isLive = request.headers()['accept']?.includes('text/event-stream') === true;
    if (request.url().endsWith('/app/graphql') && !isLive) waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  return () => waiting.size;
}

/** Opens the scene and brings it into its state. */
export async function openScene(page: Page, scene: Scene, stage: Stage): Promise<void> {
  const questions = watchQuestions(page);
  await scene.before?.(page, stage);
  await page.goto(typeof scene.path === 'string' ? scene.path : await scene.path(stage));
  await scene.act?.(page, stage);
  await (scene.shows ? scene.shows(page, stage) : expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
  // answers that a scene holds back never come
  const answered = (): Promise<void> => expect.poll(questions, { timeout: 20_000 }).toBe(0);
  if (!scene.before) await answered();
  await settled(page);
  // an answer may have triggered another query
  if (!scene.before) await answered();
  await settled(page);
}

/**
 * Runs in the page, as text because no other code in this file knows a document. An animation that is long, paused or endless (a countdown,
 * a spinner) is part of the picture and not waited for.
 */
const rest = `(async () => {
  const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  // our sites fetch their fonts after the first drawing
  for (let frames = 0; document.getElementById('root') && document.fonts.size === 0 && frames < 120; frames++) await twoFrames();
  await document.fonts.ready;
  // a change of the scheme is told with the next frame
  await twoFrames();
  const isShort = (one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().endTime ?? Infinity) <= 2000;
  // one that ends may begin another: of a colour that is inherited and turns by itself as well
  for (let round = 0; round < 8; round++) {
    const moving = document.getAnimations().filter(isShort);
    if (moving.length === 0) break;
    const ended = Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2500))]);
    await twoFrames();
  }
})()`;

/** Waits until fonts are loaded and nothing moves any more. */
export const settled = (page: Page): Promise<void> => page.evaluate<undefined>(rest);

/** Closes a scene's window and aborts its open requests; pages that poll never go idle. */
export async function closeScene(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

// Lighthouse on the built sites of a separate platform, as a person would meet them: first visit, nothing cached.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunch } from '@monban/testkit/browser';
import { freePort, startPlatformProcess } from '@monban/testkit/world';
import lighthouse, { desktopConfig } from 'lighthouse';

interface Login {
  readonly email: string;
  readonly password: string;
}
interface Demo {
  readonly url: string;
  readonly storefrontId: string;
  readonly staff: Login;
  readonly primary: Login;
}

/** One page with one preset: scores out of 100, times in ms, transfer in KB of 1,024 bytes over the wire. */
export interface WebFigure {
  readonly page: string;
  readonly preset: 'mobile' | 'desktop';
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly transfer: number;
  readonly script: number;
}

export const LIMITS = { performance: 90, accessibility: 100, bestPractices: 100 } as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

interface Screen {
  readonly page: string;
  readonly preset: 'mobile' | 'desktop';
  readonly url: string;
}

const median = <T>(values: readonly T[], by: (value: T) => number): T => values.toSorted((a, b) => by(a) - by(b))[values.length >> 1]!;

async function once({ page, preset, url }: Screen, port: number): Promise<WebFigure> {
  const flags = { port, output: 'json' as const, logLevel: 'error' as const, onlyCategories: CATEGORIES };
  const result = await lighthouse(url, flags, preset === 'desktop' ? desktopConfig : undefined);
  if (!result || result.lhr.runtimeError) throw new Error(`${page}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { audits, categories } = result.lhr;
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const number = (name: string): number => audits[name]?.numericValue ?? NaN;
  const requests =
    (audits['network-requests']?.details as { items?: { resourceType?: string; transferSize?: number }[] } | undefined)?.items ?? [];
  const kilobytes = (only?: string): number =>
    Math.round(
      requests.reduce((sum, item) => sum + (only === undefined || item.resourceType === only ? (item.transferSize ?? 0) : 0), 0) / 102.4,
    ) / 10;
  for (const { id, score: own, title } of Object.values(audits)) {
    const counts = [...(categories['accessibility']?.auditRefs ?? []), ...(categories['best-practices']?.auditRefs ?? [])];
    if (own !== null && own < 1 && counts.some((ref) => ref.id === id && ref.weight > 0)) console.log(`  ${page}: ${id} — ${title}`);
  }
  return {
    page,
    preset,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcp: Math.round(number('largest-contentful-paint')),
    tbt: Math.round(number('total-blocking-time')),
    cls: Math.round(number('cumulative-layout-shift') * 1000) / 1000,
    transfer: kilobytes(),
    script: kilobytes('Script'),
  };
}

async function measure(screen: Screen, port: number, times: number): Promise<WebFigure> {
  const runs: WebFigure[] = [];
  for (let run = 0; run < times; run++) runs.push(await once(screen, port));
  const middle = median(runs, ({ performance }) => performance);
  const of = (key: 'accessibility' | 'bestPractices'): number => median(runs, (run) => run[key])[key];
  return { ...middle, accessibility: of('accessibility'), bestPractices: of('bestPractices') };
}

async function logIn(page: Page, url: string, { email, password }: Login): Promise<void> {
  await page.goto(url);
  await page.locator('input').first().fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((to) => !to.pathname.endsWith('/login'));
}

/** The screens that a stranger sees. */
const openScreens = ({ url, storefrontId }: Pick<Demo, 'url' | 'storefrontId'>): Screen[] => [
  { page: 'member login', preset: 'mobile', url: `${url}/s/${storefrontId}/login` },
  { page: 'admin login', preset: 'desktop', url: `${url}/admin/login` },
];

/** The screens: first the public ones, then those behind the two logins, which stay in the browser. */
async function* screens(context: BrowserContext, demo: Demo): AsyncGenerator<Screen> {
  const site = `${demo.url}/s/${demo.storefrontId}/`;
  const admin = `${demo.url}/admin/`;
  yield* openScreens(demo);
  const page = await context.newPage();
  await logIn(page, `${site}login`, demo.primary);
  await page.goto(`${site}contracts`);
  await page.getByRole('main').getByRole('link', { name: /席/ }).first().click();
  const contract = page.url();
  const invite = (await page.getByRole('status', { name: '招待リンクの URL' }).textContent())!.trim();
  await page.goto('about:blank');
  yield { page: 'member invite', preset: 'mobile', url: invite };
  yield { page: 'member card', preset: 'mobile', url: site };
  yield { page: 'member contract', preset: 'mobile', url: contract };
  await logIn(page, `${admin}login`, demo.staff);
  await page.goto(`${admin}contracts`);
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click();
  await page.waitForURL(/contracts\/ctr_/);
  const staffContract = page.url();
  await page.goto('about:blank');
  yield { page: 'admin customers', preset: 'desktop', url: `${admin}customers` };
  yield { page: 'admin contract', preset: 'desktop', url: staffContract };
  yield { page: 'admin entries', preset: 'desktop', url: `${admin}entries` };
  await page.close();
}

/** A running platform, as `npm start` prints it in `MONBAN_E2E_DEMO`; otherwise a new one for these figures only. */
async function platformToMeasure(): Promise<{ readonly demo: Demo; readonly stop: () => Promise<void> }> {
  const running = process.env['MONBAN_E2E_DEMO'];
  if (running !== undefined) return { demo: JSON.parse(running) as Demo, stop: () => Promise.resolve() };
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-bench-web-'));
  const platform = await startPlatformProcess({ dataDir, port: await freePort(), args: [] });
  const demo = JSON.parse(/MONBAN_DEMO (\{.*\})/.exec(platform.output())![1]!) as Demo;
  return { demo, stop: () => platform.stop().then(() => rm(dataDir, { recursive: true, force: true })) };
}

/** Runs with a new browser whose debugging port Lighthouse uses. */
async function withBrowser<T>(work: (context: BrowserContext, port: number) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'monban-bench-browser-'));
  try {
    const launch = await chromiumLaunch();
    const port = await freePort();
    const context = await chromium.launchPersistentContext(profile, {
      ...launch,
      args: [...(launch.args ?? []), `--remote-debugging-port=${port}`],
      locale: 'ja-JP',
    });
    try {
      return await work(context, port);
    } finally {
      await context.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Measures every screen, each the median of three. `only` is a part of a screen's name. */
export async function webFigures(only = ''): Promise<WebFigure[]> {
  const { demo, stop } = await platformToMeasure();
  try {
    return await withBrowser(async (context, port) => {
      const figures: WebFigure[] = [];
      for await (const screen of screens(context, demo)) {
        if (!screen.page.includes(only)) continue;
        console.log(`measuring ${screen.page} …`);
        figures.push(await measure(screen, port, 3));
      }
      return figures;
    });
  } finally {
    await stop();
  }
}

/** One screen of an empty platform, once. */
export async function smoke(): Promise<WebFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-bench-web-'));
  const platform = await startPlatformProcess({ dataDir, port: await freePort(), args: ['--empty'] });
  try {
    const admin = openScreens({ url: platform.origin, storefrontId: '' }).find(({ preset }) => preset === 'desktop')!;
    return [await withBrowser((_, port) => measure(admin, port, 1))];
  } finally {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

import type { Page } from '@playwright/test';
import type { Demo } from '../../src/browser/platform-process.ts';
import type { GraphClient } from '../../src/world/graph-client.ts';
import type { World } from '../../src/world/world.ts';

export type Language = 'ja' | 'en';
export type Scheme = 'light' | 'dark';
/** Whose login of the demo; a visitor has none. */
export type Role =
  | 'visitor'
  | 'platform'
  | 'staff'
  | 'primary'
  | 'seat'
  | 'full'
  | 'surplus'
  | 'unpaid'
  | 'stopped'
  | 'reseller'
  | 'studio'
  | 'device';
/** Where a scene plays: it decides the width of the windows, and whose cookie counts. */
export type Surface = 'admin' | 'member' | 'kiosk' | 'mailbox';

/** What a scene may use. */
export interface Stage {
  readonly demo: Demo;
  readonly world: World;
  readonly language: Language;
  /** The API, as somebody of the demo. */
  readonly as: (role: Exclude<Role, 'visitor'>) => Promise<GraphClient>;
  /** The word of the language that the screen is shown in. */
  readonly say: (ja: string, en: string) => string;
}

/** One screen in one state. The pictures and the checks of every screen come from the same table. */
export interface Scene {
  /** Also the name of its pictures: `member-contract-full`. */
  readonly name: string;
  readonly surface: Surface;
  readonly as: Role;
  readonly path: string | ((stage: Stage) => string | Promise<string>);
  /** Before the page is opened: to hold answers back or to refuse them. */
  readonly before?: (page: Page, stage: Stage) => Promise<void>;
  /** After it was opened: what brings the screen into its state. */
  readonly act?: (page: Page, stage: Stage) => Promise<void>;
  /** What has to be seen in that state; left out, the page's heading is enough. */
  readonly shows?: (page: Page, stage: Stage) => Promise<void>;
  /** Errors on the console that the state is about. */
  readonly provokes?: RegExp;
  /** Name of the drawn picture it is to be laid beside. */
  readonly drawn?: string;
}

const graph = '**/app/graphql';
/** The answer to operations of such a name never comes: what the screen shows while it waits. */
export const holdsBack =
  (operation: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, (route) => (operation.test(route.request().postData() ?? '') ? undefined : route.continue()));
  };
/** Operations of such a name are not answered: what the screen shows when something is down. */
export const breaks =
  (operation: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, (route) =>
      operation.test(route.request().postData() ?? '') ? route.fulfill({ status: 503, body: 'down' }) : route.continue(),
    );
  };

/** Changes what operations of such a name answer: states that the demo is not in. */
export const answers =
  <Data extends object>(operation: RegExp, change: (data: Data) => void) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, async (route) => {
      if (!operation.test(route.request().postData() ?? '')) return route.fallback();
      const response = await route.fetch();
      const answer = (await response.json()) as { data: Data };
      change(answer.data);
      return route.fulfill({ response, json: answer });
    });
  };

/** Answers operations of such a name in the platform's place, which never hears of them: states that would use the demo up. */
export const answersInstead =
  (operation: RegExp, data: object) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, (route) =>
      operation.test(route.request().postData() ?? '') ? route.fulfill({ json: { data } }) : route.fallback(),
    );
  };

export const wide = { width: 1440, height: 900 } as const;
export const narrow = { width: 390, height: 844 } as const;
export const tablet = { width: 1024, height: 768 } as const;
export const widthsOf = ({ surface }: Scene): readonly { width: number; height: number }[] =>
  surface === 'kiosk' ? [tablet] : [wide, narrow];

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

/** Several of these, one after the other. */
export const all =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

/** How a mailed link that sets a password stands. */
export const passwordLinkIs = (state: 'OPEN' | 'USED' | 'EXPIRED') =>
  answersInstead(/"operationName":"PasswordLink"/, {
    passwordLink: { __typename: 'PasswordLink', state, email: state === 'OPEN' ? 'bamen@example.jp' : null },
  });

/** A new password is set by a mailed link, once, though nobody's is. */
export const passwordIsReset = all(
  passwordLinkIs('OPEN'),
  answersInstead(/"operationName":"ResetPassword"/, { resetPassword: { __typename: 'PasswordWasReset', email: 'bamen@example.jp' } }),
);

/** So many mails were asked for that no more are sent for a while. */
export const tooManyPasswordMails = answersInstead(/"operationName":"StartPasswordReset"/, {
  startPasswordReset: {
    __typename: 'TooManyAttempts',
    code: 'TOO_MANY_ATTEMPTS',
    message: '回数が多すぎます。少し待ってから、もう一度お試しください。',
    retryAt: '2026-11-27T09:40:00Z',
  },
});

/** The password that one has until now is another one than was typed. */
export const presentPasswordIsWrong = answersInstead(/"operationName":"ChangeOwnPassword"/, {
  changeOwnPassword: { __typename: 'CurrentPasswordWrong', code: 'CURRENT_PASSWORD_WRONG', message: 'いまのパスワードが違います。' },
});

export interface Sessions {
  sessionCount: number;
  sessions: object[];
}

/** Somebody is logged in on fourteen devices, of which ten are listed. */
export const onManyDevices = (account: Sessions): void => {
  const [first] = account.sessions;
  const used = '2026-11-27T05:20:00Z';
  const kinds = [
    ['Safari', 'iOS', '203.0.113.x'],
    ['Chrome', 'Android', '2001:db8:7::'],
    ['Edge', 'Windows', '198.51.100.x'],
    [null, null, null],
  ] as const;
  const others = Array.from({ length: 10 }, (_, at) => {
    const [browser, system, place] = kinds[at % kinds.length]!;
    const id = `ses_${String(at).padStart(26, '0')}`;
    return { __typename: 'Session', id, begunAt: used, lastSeenAt: used, browser, system, place, current: false };
  });
  Object.assign(account, { sessionCount: 14, sessions: [first, ...others].filter((one) => one !== undefined).slice(0, 10) });
};

export const wide = { width: 1440, height: 900 } as const;
export const narrow = { width: 390, height: 844 } as const;
export const tablet = { width: 1024, height: 768 } as const;
export const widthsOf = ({ surface }: Scene): readonly { width: number; height: number }[] =>
  surface === 'kiosk' ? [tablet] : [wide, narrow];

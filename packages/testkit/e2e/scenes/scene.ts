import type { Page } from '@playwright/test';
import type { Demo } from '../../src/browser/platform-process.ts';
import type { GraphClient } from '../../src/world/graph-client.ts';
import type { World } from '../../src/world/world.ts';

export type Language = 'ja' | 'en';
export type Scheme = 'light' | 'dark';
/** Which login of the demo to use; `visitor` has none. */
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
/** The site of a scene; it decides the width of the windows and which cookie counts. */
export type Surface = 'admin' | 'member' | 'kiosk' | 'mailbox';

/** What a scene may use. */
export interface Stage {
  readonly demo: Demo;
  readonly world: World;
  readonly language: Language;
  /** The API as a person of the demo. */
  readonly as: (role: Exclude<Role, 'visitor'>) => Promise<GraphClient>;
  /** Chooses the text in the language of the screen. */
  readonly say: (ja: string, en: string) => string;
}

/** One screen in one state. The same table drives the pictures and the checks of every screen. */
export interface Scene {
  /** Also the name of its pictures: `member-contract-full`. */
  readonly name: string;
  readonly surface: Surface;
  readonly as: Role;
  readonly path: string | ((stage: Stage) => string | Promise<string>);
  /** Runs before the page is opened, for example to hold back or refuse answers. */
  readonly before?: (page: Page, stage: Stage) => Promise<void>;
  /** Runs after the page was opened and brings the screen into its state. */
  readonly act?: (page: Page, stage: Stage) => Promise<void>;
  /** What must be visible in that state; by default the page's heading. */
  readonly shows?: (page: Page, stage: Stage) => Promise<void>;
  /** Console errors that belong to the state. */
  readonly provokes?: RegExp;
  /** Name of the design picture to compare it with. */
  readonly drawn?: string;
}

const graph = '**/app/graphql';
/** Operations with this name are never answered: shows the screen while it waits. */
export const holdsBack =
  (operation: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, (route) => (operation.test(route.request().postData() ?? '') ? undefined : route.continue()));
  };
/** Operations with this name fail: shows the screen during an outage. */
export const breaks =
  (operation: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, (route) =>
      operation.test(route.request().postData() ?? '') ? route.fulfill({ status: 503, body: 'down' }) : route.continue(),
    );
  };

/** Changes the answers of operations with this name, for states that the demo does not have. */
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

/** Answers operations with this name without asking the platform, for states that would use up the demo. */
export const answersInstead =
  (operation: RegExp, data: object) =>
  async (page: Page): Promise<void> => {
    await page.route(graph, (route) =>
      operation.test(route.request().postData() ?? '') ? route.fulfill({ json: { data } }) : route.fallback(),
    );
  };

/** Several of these in sequence. */
export const all =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

/** The state of a mailed link that sets a password. */
export const passwordLinkIs = (state: 'OPEN' | 'USED' | 'EXPIRED') =>
  answersInstead(/"operationName":"PasswordLink"/, {
    passwordLink: { __typename: 'PasswordLink', state, email: state === 'OPEN' ? 'bamen@example.jp' : null },
  });

/** Accepts one new password through a mailed link, although no password changes. */
export const passwordIsReset = all(
  passwordLinkIs('OPEN'),
  answersInstead(/"operationName":"ResetPassword"/, { resetPassword: { __typename: 'PasswordWasReset', email: 'bamen@example.jp' } }),
);

/** Simulates that no more mails are sent for a while, because too many were requested. */
export const tooManyPasswordMails = answersInstead(/"operationName":"StartPasswordReset"/, {
  startPasswordReset: {
    __typename: 'TooManyAttempts',
    code: 'TOO_MANY_ATTEMPTS',
    message: '回数が多すぎます。少し待ってから、もう一度お試しください。',
    retryAt: '2026-11-27T09:40:00Z',
  },
});

/** Simulates a wrong current password. */
export const presentPasswordIsWrong = answersInstead(/"operationName":"ChangeOwnPassword"/, {
  changeOwnPassword: { __typename: 'CurrentPasswordWrong', code: 'CURRENT_PASSWORD_WRONG', message: 'いまのパスワードが違います。' },
});

export interface Sessions {
  sessionCount: number;
  sessions: object[];
}

/** Simulates fourteen logged-in devices, of which ten are listed. */
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

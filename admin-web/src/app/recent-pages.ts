/** A page that somebody has been to: where it is and what its title said. */
export interface RecentPage {
  readonly path: string;
  readonly title: string;
}

const KEPT = 6;

/** Puts a page before the others; each stands there once, with its newest title. */
export const remembered = (pages: readonly RecentPage[], page: RecentPage): readonly RecentPage[] =>
  [page, ...pages.filter(({ path }) => path !== page.path)].slice(0, KEPT);

// In memory only: names of customers do not stay behind on a device.
let recent: readonly RecentPage[] = [];

export const recentPages = (): readonly RecentPage[] => recent;
export const rememberPageSeen = (page: RecentPage): void => void (recent = remembered(recent, page));
export const forgetPages = (): void => void (recent = []);

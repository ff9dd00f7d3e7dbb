/** A visited page: its address and its title. */
export interface RecentPage {
  readonly path: string;
  readonly title: string;
}

const KEPT = 6;

/** Moves a page to the front; each appears once, with its latest title. */
export const remembered = (pages: readonly RecentPage[], page: RecentPage): readonly RecentPage[] =>
  [page, ...pages.filter(({ path }) => path !== page.path)].slice(0, KEPT);

// In memory only, so that names of customers do not stay behind on a device.
let recent: readonly RecentPage[] = [];

export const recentPages = (): readonly RecentPage[] => recent;
export const rememberPageSeen = (page: RecentPage): void => void (recent = remembered(recent, page));
export const forgetPages = (): void => void (recent = []);

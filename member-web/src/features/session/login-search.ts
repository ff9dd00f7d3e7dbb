export interface LoginSearch {
  /** Page of this site to go on to. */
  readonly next?: string;
  /** Whether a session has just ended by itself. */
  readonly ended?: boolean;
  /** Whether somebody has just left their seat, and with it this site. */
  readonly left?: boolean;
}

/** Takes only pages of this site: an address of another host would send people away right after they logged in. */
export function loginSearch(search: Record<string, unknown>): LoginSearch {
  const { next, ended, left } = search;
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(ended === true ? { ended } : {}),
    ...(left === true ? { left } : {}),
  };
}

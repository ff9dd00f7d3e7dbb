export interface LoginSearch {
  /** Page of this site to open after login. */
  readonly next?: string;
  /** Whether a session has just expired. */
  readonly ended?: boolean;
  /** Whether somebody has just left their seat, and with it this site. */
  readonly left?: boolean;
}

/** Accepts only pages of this site: a redirect to another host right after login would be dangerous. */
export function loginSearch(search: Record<string, unknown>): LoginSearch {
  const { next, ended, left } = search;
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(ended === true ? { ended } : {}),
    ...(left === true ? { left } : {}),
  };
}

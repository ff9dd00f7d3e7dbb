export interface LoginSearch {
  /** Page of this site to open after login. */
  readonly next?: string;
  /** Whether a session has just expired. */
  readonly ended?: boolean;
  /** A device's id to fill in, from the link that sets up a tablet. */
  readonly login?: string;
}

/** Accepts only pages of this site: a redirect to another host right after login would be dangerous. */
export function loginSearch(search: Record<string, unknown>): LoginSearch {
  const { next, ended, login } = search;
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(ended === true ? { ended } : {}),
    ...(typeof login === 'string' && /^acc_[0-9a-z]{26}$/.test(login) ? { login } : {}),
  };
}

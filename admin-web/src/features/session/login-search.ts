export interface LoginSearch {
  /** Page of this site to go on to. */
  readonly next?: string;
  /** Whether a session has just ended by itself. */
  readonly ended?: boolean;
  /** A device's id, to stand in the field: from the link that sets a tablet up. */
  readonly login?: string;
}

/** Takes only pages of this site: an address of another host would send people away right after they logged in. */
export function loginSearch(search: Record<string, unknown>): LoginSearch {
  const { next, ended, login } = search;
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(ended === true ? { ended } : {}),
    ...(typeof login === 'string' && /^acc_[0-9a-z]{26}$/.test(login) ? { login } : {}),
  };
}

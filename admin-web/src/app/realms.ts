import type { Realm } from '../features/session/session.gen.ts';

/** The kinds of account that can log in on the staff site. */
export type LoggedInRealm = Exclude<Realm, 'CUSTOMER'>;

/** First page after login. */
export function homeOf(realm: LoggedInRealm): '/customers' | '/tenants' | '/kiosk' {
  switch (realm) {
    case 'STAFF':
      return '/customers';
    case 'PLATFORM':
      return '/tenants';
    case 'DEVICE':
      return '/kiosk';
  }
}

/** Whether a part of the site is open to this realm. */
export const mayOpen = (realm: LoggedInRealm, part: LoggedInRealm): boolean => realm === part;

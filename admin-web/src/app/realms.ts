import type { Realm } from '../features/session/session.gen.ts';

/** Who can be logged in on the staff's site. */
export type LoggedInRealm = Exclude<Realm, 'CUSTOMER'>;

/** Page that somebody starts from. */
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

/** Whether a part of the site is for somebody of this realm. */
export const mayOpen = (realm: LoggedInRealm, part: LoggedInRealm): boolean => realm === part;

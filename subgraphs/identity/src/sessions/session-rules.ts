import { createHash, randomBytes } from 'node:crypto';
import type { Id } from '@monban/domain-kit';
import type { Grants, StaffRole } from '@monban/subgraph-kit';
import type { Realm } from '../accounts/account.entity.ts';

/** How long a session lives, by its purpose. Real time. */
const lifetimes: Record<Realm, { idle: Temporal.Duration; absolute: Temporal.Duration }> = {
  PLATFORM: { idle: Temporal.Duration.from('PT1H'), absolute: Temporal.Duration.from('PT12H') },
  STAFF: { idle: Temporal.Duration.from('PT4H'), absolute: Temporal.Duration.from('PT12H') },
  CUSTOMER: { idle: Temporal.Duration.from('PT336H'), absolute: Temporal.Duration.from('PT720H') },
  // a tablet at a door stays logged in
  DEVICE: { idle: Temporal.Duration.from('PT720H'), absolute: Temporal.Duration.from('PT8760H') },
};
export const lifetimeOf = (realm: Realm) => lifetimes[realm];

/** 256 random bits; only its hash is stored. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The source of grants: the account's own data in identity. */
export interface GrantedAccount {
  readonly realm: Realm;
  readonly staffRole?: StaffRole | null | undefined;
  readonly staffLocations?: readonly Id<'location'>[] | null | undefined;
}

/** The grants of a person who logs in with this account. */
export function grantsOf({ realm, staffRole, staffLocations }: GrantedAccount): Grants {
  switch (realm) {
    case 'CUSTOMER':
      return { realm, supportedBy: null };
    case 'STAFF':
      if (!staffRole) throw new Error('staff without a role');
      return { realm, role: staffRole, locations: staffLocations ?? null };
    default:
      return { realm };
  }
}

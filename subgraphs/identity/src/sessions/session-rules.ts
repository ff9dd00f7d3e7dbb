import { createHash, randomBytes } from 'node:crypto';
import type { Realm } from '../accounts/account.entity.ts';

/** How long a session lives, by what it is for. Real time. */
const lifetimes: Record<Realm, { idle: Temporal.Duration; absolute: Temporal.Duration }> = {
  PLATFORM: { idle: Temporal.Duration.from('PT1H'), absolute: Temporal.Duration.from('PT12H') },
  STAFF: { idle: Temporal.Duration.from('PT4H'), absolute: Temporal.Duration.from('PT12H') },
  CUSTOMER: { idle: Temporal.Duration.from('PT336H'), absolute: Temporal.Duration.from('PT720H') },
  // a tablet at a door stays logged in
  DEVICE: { idle: Temporal.Duration.from('PT720H'), absolute: Temporal.Duration.from('PT8760H') },
};
export const lifetimeOf = (realm: Realm) => lifetimes[realm];

/** 256 random bits; only its hash is kept. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Role in every permission table of somebody logged in with an account of this realm. */
export const roleOf = (realm: Realm): 'platform' | 'staff' | 'customer' | 'device' =>
  ({ PLATFORM: 'platform', STAFF: 'staff', CUSTOMER: 'customer', DEVICE: 'device' } as const)[realm];

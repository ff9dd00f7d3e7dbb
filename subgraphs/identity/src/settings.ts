import type { Mailer } from './mails/mailer.ts';

/** What identity is given besides what every subgraph is. */
export interface IdentitySettings {
  /** Secret of the installation that mailed tokens are derived from. */
  readonly secret: string;
  /** Address people open Monban at, without a path: `http://localhost:4000`. */
  readonly origin: string;
  readonly mailer: Mailer;
  readonly limits: Limits;
}

/** So many attempts that count within so many minutes of the first one. Real time. */
export interface Limit {
  readonly attempts: number;
  readonly minutes: number;
}

/** What is limited; of passwords only failures count, of mails only those that were ordered. */
export interface Limits {
  /** Of one login at one place, of one login in a browser that knows it, of one's own password. */
  readonly logIns: Limit;
  /** Of one login from anywhere but the browsers that know it. */
  readonly logInsPerLogin: Limit;
  /** Of all logins of a surface at one place. */
  readonly logInsPerPlace: Limit;
  /** Mails to one address from all storefronts of a tenant. */
  readonly mailsPerAddress: Limit;
  readonly registrationsPerPlace: Limit;
  readonly emailChangesPerPerson: Limit;
  /** Clicks with another password than the one that was kept; also how many may be compared at once. */
  readonly confirmationsPerRegistration: Limit;
  readonly resendsPerRegistration: Limit;
  readonly resendsPerPerson: Limit;
  /** Links that set a password: to one address, asked for on one surface; and at one place. */
  readonly resetsPerAddress: Limit;
  readonly resetsPerPlace: Limit;
}

export const usualLimits: Limits = {
  logIns: { attempts: 10, minutes: 15 },
  logInsPerLogin: { attempts: 100, minutes: 60 },
  logInsPerPlace: { attempts: 300, minutes: 15 },
  mailsPerAddress: { attempts: 5, minutes: 60 },
  registrationsPerPlace: { attempts: 300, minutes: 60 },
  confirmationsPerRegistration: { attempts: 60, minutes: 60 },
  emailChangesPerPerson: { attempts: 5, minutes: 60 },
  resendsPerRegistration: { attempts: 3, minutes: 60 },
  resendsPerPerson: { attempts: 100, minutes: 60 },
  resetsPerAddress: { attempts: 5, minutes: 60 },
  resetsPerPlace: { attempts: 300, minutes: 60 },
};

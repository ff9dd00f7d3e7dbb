import type { Mailer } from './mails/mailer.ts';

/** What identity needs in addition to every subgraph's settings. */
export interface IdentitySettings {
  /** Secret of the installation from which mailed tokens are derived. */
  readonly secret: string;
  /** Address at which people open Monban, without a path: `http://localhost:4000`. */
  readonly origin: string;
  readonly mailer: Mailer;
  readonly limits: Limits;
}

/** This many counted attempts within this many minutes of the first one. Real time. */
export interface Limit {
  readonly attempts: number;
  readonly minutes: number;
}

/** What is limited: failed passwords, and ordered mails. */
export interface Limits {
  /** Of one login at one place, of one login in a browser that knows it, of the viewer's own password. */
  readonly logIns: Limit;
  /** Of one login from anywhere except the browsers that know it. */
  readonly logInsPerLogin: Limit;
  /** Of all logins of a surface at one place. */
  readonly logInsPerPlace: Limit;
  /** Mails to one address from all storefronts of a tenant. */
  readonly mailsPerAddress: Limit;
  readonly registrationsPerPlace: Limit;
  readonly emailChangesPerPerson: Limit;
  /** Clicks with a password other than the stored one; also limits concurrent comparisons. */
  readonly confirmationsPerRegistration: Limit;
  readonly resendsPerRegistration: Limit;
  readonly resendsPerPerson: Limit;
  /** Links that set a password: to one address, requested on one surface; and from one place. */
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

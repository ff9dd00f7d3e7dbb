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

/** Attempts within a window. Real time. */
export interface Limits {
  readonly logInsPerAddress: { attempts: number; minutes: number };
  readonly logInsPerPlace: { attempts: number; minutes: number };
  readonly registrationsPerAddress: { attempts: number; minutes: number };
  readonly registrationsPerPlace: { attempts: number; minutes: number };
  /** Clicks with another password than the one that was kept; also how many may be compared at once. */
  readonly confirmationsPerRegistration: { attempts: number; minutes: number };
  readonly resendsPerRegistration: { attempts: number; minutes: number };
  readonly resendsPerPerson: { attempts: number; minutes: number };
}

export const usualLimits: Limits = {
  logInsPerAddress: { attempts: 10, minutes: 15 },
  logInsPerPlace: { attempts: 300, minutes: 15 },
  registrationsPerAddress: { attempts: 5, minutes: 60 },
  registrationsPerPlace: { attempts: 300, minutes: 60 },
  confirmationsPerRegistration: { attempts: 60, minutes: 60 },
  resendsPerRegistration: { attempts: 3, minutes: 60 },
  resendsPerPerson: { attempts: 100, minutes: 60 },
};

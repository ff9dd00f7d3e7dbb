import type { Person } from './names.ts';

/** A contract, by its name in the story. */
export type ContractKey = string;

/**
 * What somebody did, and when: `daysAgo` days before the demo is created, at `hour` o'clock local time in Japan. Steps with the same
 * instant happen in the order told.
 */
export interface When {
  readonly daysAgo: number;
  readonly hour: number;
}

export type Deed =
  /** Registers in the storefront and confirms. */
  | { readonly kind: 'signUp'; readonly person: Person }
  /** Staff give a customer a contract. */
  | { readonly kind: 'contract'; readonly contract: ContractKey; readonly product: string; readonly holder: string }
  /** Registers through the contract's invite link and confirms. */
  | { readonly kind: 'seat'; readonly contract: ContractKey; readonly person: Person }
  /** The holder removes a seat member. */
  | { readonly kind: 'remove'; readonly contract: ContractKey; readonly email: string }
  /** The holder renews the invite link. */
  | { readonly kind: 'renewLink'; readonly contract: ContractKey }
  /** Fills in the form and never opens the mail; for an address in use, the mail says so. */
  | { readonly kind: 'start'; readonly person: Person; readonly contract?: ContractKey }
  /** Opens the mail of an earlier `start` too late: the last seat, or the link, is gone. */
  | { readonly kind: 'tooLate'; readonly email: string; readonly because: 'SeatsFull' | 'InviteLinkDead' }
  | { readonly kind: 'suspend'; readonly contract: ContractKey; readonly reason: 'UNPAID' | 'BY_OPERATOR'; readonly note: string }
  | { readonly kind: 'lock'; readonly email: string }
  /** Staff tick 「入退館を利用停止にする」 in the profile. */
  | { readonly kind: 'stopEntry'; readonly email: string }
  | { readonly kind: 'allowance'; readonly product: string; readonly to: number };

export type Step = When & Deed;

export interface ProductPlan {
  readonly name: string;
  readonly seatAllowance: number;
  /** Yen a month, without tax. */
  readonly net: number;
}

export interface LocationPlan {
  readonly name: string;
  readonly device: string;
  /** How often a visitor without habits chooses it. */
  readonly weight: number;
}

/** A tenant's life so far. */
export interface Story {
  readonly tenant: {
    readonly name: string;
    readonly storefrontName: string;
    readonly storefrontId: string;
    readonly staffName: string;
    readonly staffEmail: string;
    readonly seats: boolean;
  };
  readonly products: readonly ProductPlan[];
  readonly locations: readonly LocationPlan[];
  /** Oldest first. */
  readonly steps: readonly Step[];
}

/** Oldest first; steps with the same instant keep their order. */
export const inOrder = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour);

/** How long a member code works (`P-H-19`). */
export const CODE_LIFE_MS = 30 * 60_000;

/** With less than this left a code is renewed when the page is opened: nobody should queue with one that is about to end. */
const RENEW_BELOW_MS = 2 * 60_000;

export interface MemberCode {
  readonly code: string;
  /** First instant at which it no longer works, ISO 8601. */
  readonly expiresAt: string;
}

/** Time left of a code in ms, never below 0. */
export const timeLeft = (code: MemberCode, now: number): number => Math.max(0, Date.parse(code.expiresAt) - now);

/** Share of its life that a code has left, 0 to 1. */
export const shareLeft = (code: MemberCode, now: number): number => Math.min(1, timeLeft(code, now) / CODE_LIFE_MS);

/** Whether a code from before may still be shown. */
export const stillGood = (code: MemberCode, now: number): boolean => timeLeft(code, now) >= RENEW_BELOW_MS;

/** A code in groups of four, as it is read aloud and typed. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

const CLOCKS_AGREE_MS = 60_000;

/**
 * The end of a code by the clock of this device, ISO 8601. The server tells it by its own; a phone whose clock is off by more than a
 * minute counts from when it asked, else it would take a fresh code for an old one, or an old one for a fresh one.
 */
export function endByThisClock(expiresAt: string, asked: number): string {
  const own = asked + CODE_LIFE_MS;
  return Math.abs(Date.parse(expiresAt) - own) <= CLOCKS_AGREE_MS ? expiresAt : new Date(own).toISOString();
}

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

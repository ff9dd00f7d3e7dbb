/** How long a member code works (`P-H-19`). */
export const CODE_LIFE_MS = 30 * 60_000;

/** Opening the page renews a code that has less than this left, so that nobody queues with a code about to expire. */
const RENEW_BELOW_MS = 2 * 60_000;

export interface MemberCode {
  readonly code: string;
  /** First instant at which it no longer works, ISO 8601. */
  readonly expiresAt: string;
}

/** Remaining time of a code in ms, never below 0. */
export const timeLeft = (code: MemberCode, now: number): number => Math.max(0, Date.parse(code.expiresAt) - now);

/** Remaining share of a code's life, 0 to 1. */
export const shareLeft = (code: MemberCode, now: number): number => Math.min(1, timeLeft(code, now) / CODE_LIFE_MS);

/** Whether a stored code may still be shown. */
export const stillGood = (code: MemberCode, now: number): boolean => timeLeft(code, now) >= RENEW_BELOW_MS;

/** A code in groups of four, for reading aloud and typing. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

const CLOCKS_AGREE_MS = 60_000;

/**
 * The expiry of a code by this device's clock, ISO 8601. The server uses its own clock; a phone whose clock is off by more than a minute
 * counts from the time of the request, because otherwise it would take a fresh code for an expired one, or the reverse.
 */
export function endByThisClock(expiresAt: string, asked: number): string {
  const own = asked + CODE_LIFE_MS;
  return Math.abs(Date.parse(expiresAt) - own) <= CLOCKS_AGREE_MS ? expiresAt : new Date(own).toISOString();
}

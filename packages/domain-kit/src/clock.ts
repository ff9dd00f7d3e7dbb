/** The only source of time. Code that decides takes an instant as an argument. */
export interface Clock {
  now(): Temporal.Instant;
}

/**
 * The machine's clock, for sessions, signatures, rate limits, idempotency and retries. In whole microseconds, as PostgreSQL stores time, so
 * that an instant reads back unchanged.
 */
export const systemClock: Clock = { now: () => Temporal.Now.instant().round({ smallestUnit: 'microsecond', roundingMode: 'floor' }) };

/** Business time: terms, trials, invitations, bands and codes of a tenant. A sandbox tenant's clock may run ahead of real time. */
export const businessClock = (real: Clock, offsetSeconds: number): Clock => ({
  now: () => real.now().add({ seconds: offsetSeconds }),
});

/** Stands still until a test or generator moves it. */
export function manualClock(start: string): Clock & { advance(duration: Temporal.DurationLike | string): void } {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance(duration) {
      now = now.toZonedDateTimeISO('UTC').add(duration).toInstant();
    },
  };
}

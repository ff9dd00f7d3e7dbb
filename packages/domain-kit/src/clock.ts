/** Where time comes from; the only source of it. Everything that decides takes an instant as an argument. */
export interface Clock {
  now(): Temporal.Instant;
}

/**
 * The machine's clock: sessions, signatures, rate limits, idempotency and retries live on it. In whole microseconds, as PostgreSQL keeps
 * time, so that what was just written and what is read of it later are the same instant.
 */
export const systemClock: Clock = { now: () => Temporal.Now.instant().round({ smallestUnit: 'microsecond', roundingMode: 'floor' }) };

/** Business time: terms, trials, invitations, bands and codes of a tenant, whose sandbox may run ahead of real time. */
export const businessClock = (real: Clock, offsetSeconds: number): Clock => ({
  now: () => real.now().add({ seconds: offsetSeconds }),
});

/** Stands still until it is moved; for tests and generators. */
export function manualClock(start: string): Clock & { advance(duration: Temporal.DurationLike | string): void } {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance(duration) {
      now = now.toZonedDateTimeISO('UTC').add(duration).toInstant();
    },
  };
}

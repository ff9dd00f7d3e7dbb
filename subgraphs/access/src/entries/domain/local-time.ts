/** A period, `[from, to)` in epoch milliseconds, during which local time is `ms` ahead of UTC. */
export interface Offset {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
}

/** The offsets of a zone from one instant to another, both included, in order. */
export function offsetsBetween(from: number, until: number, timeZone: string): Offset[] {
  const offsets: Offset[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  while (at && at.epochMilliseconds <= until) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next');
    const to = Math.min(next?.epochMilliseconds ?? Infinity, until + 1);
    offsets.push({ from: at.epochMilliseconds, to, ms: at.offsetNanoseconds / 1_000_000 });
    at = next;
  }
  return offsets;
}

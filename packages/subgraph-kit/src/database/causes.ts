/** Fields of the driver's errors; the ORM wraps them. */
interface Cause {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/** An error and its causes, the outermost first. */
export function* causesOf(error: unknown): Generator<Cause, void, void> {
  for (let e = error as Cause | null | undefined; e; e = e.cause as Cause | null | undefined) yield e;
}

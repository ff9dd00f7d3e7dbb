/** How long a viewer is believed without asking again while revocations arrive. */
export const CONNECTED_MS = 60_000;
/** … and while they do not. */
export const DISCONNECTED_MS = 1_000;
/** How long a viewer is honoured after it was last known to be true, when identity cannot be asked. */
export const HONOURED_MS = 30_000;

export interface Knowledge {
  /** When identity was asked about the viewer (before it answered), in ms. */
  readonly askedAt: number;
  /** Every revocation between the question and now has arrived: the same stream has been up all the time. */
  readonly covered: boolean;
  /** When the session expires, in ms; null when it does not. */
  readonly endsAt: number | null;
}

/** Whether the session has expired according to identity. Nothing else can admit it then. */
export const isOver = ({ endsAt }: Pick<Knowledge, 'endsAt'>, now: number): boolean => endsAt !== null && now >= endsAt;

/** Whether the viewer can be used without asking. A clock that went backwards makes everything stale. */
export function isFresh(knowledge: Knowledge, now: number): boolean {
  const age = now - knowledge.askedAt;
  if (age < 0 || isOver(knowledge, now)) return false;
  return knowledge.covered ? age <= CONNECTED_MS : age < DISCONNECTED_MS;
}

/** The last instant at which the viewer was certainly true: a live stream vouches for it until it is due for a question. */
export function lastConfirmed(knowledge: Knowledge, now: number): number {
  return knowledge.covered ? Math.min(now, knowledge.askedAt + CONNECTED_MS) : knowledge.askedAt;
}

/** Whether the viewer may still be honoured when identity does not answer. */
export function mayHonour(knowledge: Knowledge, now: number): boolean {
  return !isOver(knowledge, now) && now >= knowledge.askedAt && now - lastConfirmed(knowledge, now) <= HONOURED_MS;
}

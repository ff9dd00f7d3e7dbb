import { createHash } from 'node:crypto';
import { defineTenantlessJob, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import type { Limit } from '../settings.ts';

/** What is limited: attempts of one login, at one place, to one address. */
export interface Window<T> {
  readonly what: string;
  readonly of: string;
  readonly limit: Limit;
  /** Whether an attempt with this outcome counts. One that threw (an outage, a bug) never does. */
  readonly counts: (outcome: T) => boolean;
}

interface Attempt<T> {
  readonly windows: readonly Window<T>[];
  readonly work: () => Promise<T>;
  /** Called when a window is full, with the number of such calls since it began. */
  readonly onFull?: (times: number) => Promise<void>;
}

/** An unfinished attempt expires after this long. Real time; longer than any work takes. */
const lapsesAfter = { seconds: 30 } as const;

/** Hashed, so that the table contains nobody's address. */
const bucketOf = ({ what, of }: Window<never>): string => createHash('sha256').update(`${what}\0${of}`).digest('hex');

const tooManyAttempts = (ctx: RequestContext, retryAt: Temporal.Instant) =>
  failure(ctx.locale, 'TooManyAttempts', 'TOO_MANY_ATTEMPTS', { retryAt });

/**
 * Does the work unless one of the windows is full. The attempt is held in all of them in the meantime, so that concurrent attempts cannot
 * slip past the limit, and then counted or given back by its outcome (ADR 0053).
 */
export async function attempt<T>(
  ctx: RequestContext,
  { windows, work, onFull }: Attempt<T>,
): Promise<T | ReturnType<typeof tooManyAttempts>> {
  const buckets = windows.map(bucketOf);
  const now = ctx.realClock.now();
  const lapses = now.add(lapsesAfter).toString();
  const [full] = await ctx.database.call<{ opens: string | null; refused: number }>(
    'select extract(epoch from opens_at) as opens, refused from hold_attempt($1, $2, $3, $4, $5)',
    [buckets, windows.map(({ limit }) => limit.attempts), windows.map(({ limit }) => limit.minutes), now.toString(), lapses],
  );
  if (full!.opens !== null) {
    await onFull?.(full!.refused);
    return tooManyAttempts(ctx, Temporal.Instant.fromEpochMilliseconds(Math.ceil(Number(full!.opens) * 1_000)));
  }
  const settle = (counts: readonly boolean[]) =>
    ctx.database.call('select settle_attempt($1, $2, $3, $4)', [buckets, counts, ctx.realClock.now().toString(), lapses]);
  let outcome: T;
  try {
    outcome = await work();
  } catch (error) {
    // if this fails too, the attempt expires by itself
    await settle(windows.map(() => false)).catch(() => undefined);
    throw error;
  }
  await settle(windows.map(({ counts }) => counts(outcome)));
  return outcome;
}

/** Every hour: removes the windows that began a day ago, longer than any lasts. */
export const sweepAttempts = defineTenantlessJob({
  name: 'sweep-attempts',
  because: 'attempts are counted before a tenant is known',
  payload: z.object({}),
}).by(async (_, { database, realClock }) => {
  await database.call('delete from rate_window where started_at < $1', [realClock.now().subtract({ hours: 24 }).toString()]);
}, '17 * * * *');

import { createHash } from 'node:crypto';
import type { RequestContext } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';

/** Hashed: the table holds no address of anybody. */
const bucketOf = (what: string, of: string): string => createHash('sha256').update(`${what}\0${of}`).digest('hex');

/** Counts this attempt against every named window and answers when to come back, or null while all are open. Real time. */
export async function retryAfter(
  ctx: RequestContext,
  windows: readonly { what: string; of: string; limit: { attempts: number; minutes: number } }[],
): Promise<Temporal.Instant | null> {
  const now = ctx.realClock.now();
  let retry: Temporal.Instant | null = null;
  for (const { what, of, limit } of windows) {
    const bucket = bucketOf(what, of);
    const [row] = await ctx.database.call<{ attempts: number; started: string }>(
      'select attempts, extract(epoch from started_at) as started from count_attempt($1, $2, make_interval(mins => $3))',
      [bucket, now.toString(), limit.minutes],
    );
    if (row!.attempts <= limit.attempts) continue;
    const opens = Temporal.Instant.fromEpochMilliseconds(Math.ceil(Number(row!.started) * 1_000)).add({ minutes: limit.minutes });
    if (!retry || Temporal.Instant.compare(opens, retry) > 0) retry = opens;
  }
  return retry;
}

/** Takes back an attempt that came to what it should: only failures use a window up. */
export async function giveBack(ctx: RequestContext, { what, of }: { what: string; of: string }): Promise<void> {
  await ctx.database.call('update rate_window set attempts = attempts - 1 where bucket = $1', [bucketOf(what, of)]);
}

export const tooManyAttempts = (ctx: RequestContext, retryAt: Temporal.Instant) =>
  failure(ctx.locale, 'TooManyAttempts', 'TOO_MANY_ATTEMPTS', { retryAt });

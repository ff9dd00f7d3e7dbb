import { actorOf, writeAudit } from './audit/write-audit.ts';
import type { RequestContext } from './context.ts';

/** Of what happens again and again, the 1st, 10th, 100th… time is written down, with the number. */
export const isWorthARow = (times: number): boolean => /^10*$/.test(String(times));

/** How long one person's denials of one field are counted together. Real time. */
const countedFor = { hours: 1 } as const;
/** Kept in memory; what was kept longest goes first, and would be written down anew. */
const mostKept = 10_000;

/**
 * Leaves a row in the tenant's audit chain for what somebody was denied (16.3). Counted per person and field, so that a flood of denials
 * writes a handful of rows that say how many there were.
 */
export class DenialLog {
  readonly #kept = new Map<string, { since: Temporal.Instant; times: number }>();

  /** Writes down what this request was denied; an audit trail that cannot be reached changes no answer. */
  async write(ctx: RequestContext): Promise<void> {
    const { tenantId } = ctx.viewer;
    const actor = actorOf(ctx);
    const { role, accountId } = actor;
    for (const field of ctx.denials) {
      const times = this.#count(ctx.realClock.now(), `${tenantId} ${accountId ?? role} ${field}`);
      if (!isWorthARow(times)) continue;
      // before a tenant is known there is no chain
      if (tenantId === null) ctx.log.warn({ role, field, times }, 'denied');
      else
        await ctx.database
          .transaction(tenantId, (em) =>
            writeAudit(em, tenantId, actor, { action: 'access.denied', subjectType: 'field', subjectId: null, detail: { field, times } }),
          )
          .catch((err: unknown) => ctx.log.warn({ err, field }, 'a denial could not be written down'));
    }
  }

  #count(now: Temporal.Instant, key: string): number {
    const known = this.#kept.get(key);
    const isFresh = known && Temporal.Instant.compare(known.since.add(countedFor), now) > 0;
    const counted = isFresh ? { ...known, times: known.times + 1 } : { since: now, times: 1 };
    this.#kept.set(key, counted);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return counted.times;
  }
}

import { actorOf, writeAudit } from './audit/write-audit.ts';
import type { RequestContext } from './context.ts';

/** Records the 1st, 10th, 100th… occurrence of a repeated event, with its number. */
export const isWorthARow = (times: number): boolean => /^10*$/.test(String(times));

/** Period over which one person's denials of one field are counted together. Real time. */
const countedFor = { hours: 1 } as const;
/** Size of the in-memory counter; the oldest entry is dropped first and would be recorded again. */
const mostKept = 10_000;

/**
 * Records a denial in the tenant's audit chain (16.3). Counts per person and field, so that a flood of denials writes only a handful of
 * rows that give the number.
 */
export class DenialLog {
  readonly #kept = new Map<string, { since: Temporal.Instant; times: number }>();

  /** Records the denials of this request; an unreachable audit trail changes no answer. */
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
          .catch((err: unknown) => ctx.log.warn({ err, field }, 'could not record a denial'));
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

import { parseId } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { deviceById } from '../devices/device.queries.ts';
import { JAPANESE_HOLIDAYS } from '../holidays/japanese-holidays.ts';
import { locationById } from '../locations/location.queries.ts';
import { explain } from './domain/explanation.ts';
import { recallFacts } from './domain/kept-facts.ts';
import { nextAllowedAt } from './domain/next-allowed.ts';
import type { Names } from './domain/sentence-form.ts';
import { notLookedAt, ruleTitle, stepSentence } from './domain/sentences.ts';
import type { TraceStep } from './domain/trace.ts';
import { pathOf } from './door-context.ts';
import type { EntryRecordRow } from './entry-record.entity.ts';
import { entryTraceById } from './entry-record.queries.ts';

/** Why the record says what it says, as decided then, in the viewer's language; null if no trace was stored. */
export async function explainRecord(ctx: RequestContext, record: EntryRecordRow) {
  const [kept, device] = await Promise.all([ctx.load(entryTraceById, record.id), ctx.load(deviceById, record.device.id)]);
  if (!kept || !device) return null;
  const names = await namesIn(ctx, kept.trace);
  return explain(kept.trace, { ...record, code: record.code ?? null, path: pathOf[device.kind] }).map(
    ({ rule, outcome, decisive, contract, step }) => ({
      rule,
      outcome,
      decisive,
      contractNumber: contract,
      title: ruleTitle(rule, ctx.locale),
      sentence: step ? stepSentence(step, names, ctx.locale) : notLookedAt(ctx.locale),
    }),
  );
}

/** Names for the ids in the trace. Bands and programs have no master data yet, so their ids serve as names. */
async function namesIn(ctx: RequestContext, trace: readonly TraceStep[]): Promise<Names> {
  const named = trace.flatMap((step) =>
    step.rule === 'PLAN_LOCATION' ? [step.location, ...(step.held ? [] : (step.locations ?? []))] : [],
  );
  const ids = [...new Set(named)].flatMap((id) => parseId('location', id) ?? []);
  const locations = await Promise.all(ids.map((id) => ctx.load(locationById, id)));
  const nameOf = new Map<string, string>(locations.flatMap((location) => (location ? [[location.id, location.name]] : [])));
  return { band: (id) => id, program: (id) => id, location: (id) => nameOf.get(id) ?? id };
}

/** When the refused person would have been admitted, by the facts of that moment; null when time alone changes nothing. */
export async function nextAllowedOf(ctx: RequestContext, record: EntryRecordRow): Promise<Temporal.Instant | null> {
  if (record.allowed) return null;
  const kept = await ctx.load(entryTraceById, record.id);
  return kept?.facts ? nextAllowedAt(recallFacts(kept.facts, JAPANESE_HOLIDAYS)) : null;
}

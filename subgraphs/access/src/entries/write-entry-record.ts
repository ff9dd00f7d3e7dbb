import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import type { EntryDecision } from './domain/decision.ts';
import type { EntryFacts } from './domain/entry-facts.ts';
import { keepFacts } from './domain/kept-facts.ts';
import type { DoorContext, Reading } from './door-context.ts';
import type { EntryRecordRow } from './entry-record.entity.ts';

/** What is stored with an idempotency key: the reading, and the record it led to. */
export interface KeptReading {
  readonly fingerprint: string;
  readonly recordUuid: string;
}

/**
 * Writes key, record, trace, count, presence and audit entry at once. Returns null on success; otherwise the current context: the same key
 * was faster, or the facts differ from those that were `seen`.
 */
export async function writeEntryRecord(
  ctx: RequestContext,
  what: { record: EntryRecordRow; decision: EntryDecision; facts: EntryFacts; reading: Reading; seen: string },
): Promise<DoorContext | null> {
  const { record, reading, seen } = what;
  const { consumes, trace } = what.decision;
  const row = {
    tenant_id: uuidOf(ctx.tenantId),
    id: uuidOf(record.id),
    created_at: record.at.toString(),
    at: record.at.toString(),
    direction: record.direction,
    allowed: record.allowed,
    code: record.code,
    account_id: uuidOf(record.accountId),
    contract_id: record.contractId && uuidOf(record.contractId),
    location_id: uuidOf(record.location.id),
    device_id: uuidOf(record.device.id),
    stale: record.stale,
  };
  const [answer] = await ctx.database.call<{ now: DoorContext | null }>(
    'select record_entry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as now',
    [
      row,
      uuidOf(ctx.viewer.accountId!),
      reading.key,
      reading.fingerprint,
      ctx.realClock.now().toString(),
      randomUUIDv7(),
      ctx.requestId,
      consumes?.kind === 'PLAN' ? consumes.band : null,
      consumes?.kind === 'PLAN' ? consumes.date : null,
      JSON.stringify(trace),
      JSON.stringify(keepFacts(what.facts)),
      reading.codeHash,
      seen,
    ],
  );
  return answer!.now;
}

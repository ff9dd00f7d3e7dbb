import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import type { EntryDecision } from './domain/decision.ts';
import type { EntryFacts } from './domain/entry-facts.ts';
import { keepFacts } from './domain/kept-facts.ts';
import type { EntryRecordRow } from './entry-record.entity.ts';

/** What is kept of an idempotency key: what was read, and the record it led to. */
export interface KeptReading {
  readonly fingerprint: string;
  readonly recordUuid: string;
}

/** Writes key, record, trace, count and audit entry at once; answers what is kept instead when the same key was faster. */
export async function writeEntryRecord(
  ctx: RequestContext,
  record: EntryRecordRow,
  { consumes, trace, code }: EntryDecision,
  facts: EntryFacts,
  { key, fingerprint }: { key: string; fingerprint: string },
): Promise<KeptReading | null> {
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
  };
  const [answer] = await ctx.database.call<{ kept: KeptReading | null }>(
    'select record_entry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as kept',
    [
      row,
      uuidOf(ctx.viewer.accountId!),
      key,
      fingerprint,
      ctx.realClock.now().toString(),
      randomUUIDv7(),
      ctx.requestId,
      consumes?.kind === 'PLAN' ? consumes.band : null,
      consumes?.kind === 'PLAN' ? consumes.date : null,
      JSON.stringify(trace),
      // an entry that was allowed has no next time to be worked out
      code === null ? null : JSON.stringify(keepFacts(facts)),
    ],
  );
  return answer!.kept;
}

import { idFromUuid, newId } from '@monban/domain-kit';
import { fingerprintOf, idempotencyKeyReused, readInput, type RequestContext, standingOf, unavailable } from '@monban/subgraph-kit';
import { hashOfMemberCode, readMemberCode } from '../codes/member-code.ts';
import { failure } from '../messages.ts';
import { mutation } from '../mutation.ts';
import type { EntryDecision } from './domain/decision.ts';
import { decideEntry } from './domain/entry-decision.ts';
import { type DoorContext, doorContext, entryFacts, firstInForce, type Reading } from './door-context.ts';
import type { EntryRecordRow } from './entry-record.entity.ts';
import { entryRecordBy } from './entry-record.queries.ts';
import { recordEntryInput } from './entry.inputs.ts';
import { type KeptReading, writeEntryRecord } from './write-entry-record.ts';

/** A decision is repeated only when its facts changed before it was written; nobody produces this many concurrent readings. */
const MOST_DECISIONS = 100;

/**
 * Judges the person whose code was shown at the requesting device, and writes the record (`H-51`…`H-60`, `P-H-21`): one statement to read,
 * the pure decision, one statement to write. If the facts have changed by then, it decides again. A repeated key gets the stored record,
 * even if code and contract have changed since.
 */
export const recordEntry = mutation.bare('recordEntry', {
  action: 'entry.record',
  why: 'The door waits for one statement: key, facts and record go to the database together (ADR 0055).',
  run: judge,
});

async function judge(ctx: RequestContext, { input: raw }: { input: unknown }) {
  const input = readInput(ctx.locale, recordEntryInput, raw);
  if (!input.ok) return input.error;
  const { idempotencyKey: key, memberCode, direction } = input.value;
  const code = readMemberCode(memberCode);
  const fingerprint = fingerprintOf(ctx.cursorKey, [code ?? memberCode, direction]);
  const reading: Reading = { key, fingerprint, codeHash: code && hashOfMemberCode(code), direction, at: ctx.clock.now() };

  let context = await doorContext(ctx, reading);
  for (let decisions = 0; decisions < MOST_DECISIONS; decisions++) {
    const { kept, device, member } = context;
    if (kept) return keptAnswer(ctx, kept, fingerprint);
    if (!device) return failure(ctx.locale, 'DeviceNotInstalled', 'DEVICE_NOT_INSTALLED');
    if (!member) return failure(ctx.locale, 'MemberCodeInvalid', 'ENTRY_CODE_EXPIRED');
    const facts = entryFacts({ ...context, device, member }, reading, ctx.realClock.now());
    const decision = decideEntry(facts);
    const record = recordOf(ctx, { device, member }, reading, decision);
    const now = await writeEntryRecord(ctx, { record, decision, facts, reading, seen: context.seen });
    if (!now) {
      if (decision.stale) ctx.log.warn({ recordId: record.id, factsAge: facts.factsAge }, 'decided by facts that may be stale');
      return { __typename: 'EntryJudged' as const, record };
    }
    context = now;
  }
  throw unavailable();
}

function recordOf(
  ctx: RequestContext,
  { device, member }: { device: NonNullable<DoorContext['device']>; member: NonNullable<DoorContext['member']> },
  { direction, at }: Reading,
  { allowed, code, stale }: EntryDecision,
): EntryRecordRow {
  return {
    id: newId('entryRecord'),
    at,
    direction,
    allowed,
    code,
    stale,
    accountId: idFromUuid('account', member.uuid),
    ...firstInForce(member),
    location: { id: idFromUuid('location', device.locationUuid) },
    // the door context belongs to the requesting device
    device: { id: idFromUuid('device', device.uuid), accountId: ctx.viewer.accountId! },
  };
}

/** The same reading again: returns its record, or a refusal if the key was used for another reading. */
async function keptAnswer(ctx: RequestContext, kept: KeptReading, fingerprint: string) {
  const standing = standingOf({ fingerprint: kept.fingerprint, answer: kept.recordUuid }, fingerprint);
  if (standing.kind === 'REUSED') return idempotencyKeyReused(ctx.locale);
  const record = (await entryRecordBy(ctx, idFromUuid('entryRecord', standing.answer)))!;
  return { __typename: 'EntryJudged' as const, record };
}

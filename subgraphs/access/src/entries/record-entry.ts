import { createHash } from 'node:crypto';
import { idFromUuid, newId } from '@monban/domain-kit';
import { idempotencyKeyReused, readInput, type RequestContext } from '@monban/subgraph-kit';
import { hashOfMemberCode, readMemberCode } from '../codes/member-code.ts';
import { failure } from '../messages.ts';
import { decideEntry } from './domain/entry-decision.ts';
import { doorContext, entryFacts, firstInForce } from './door-context.ts';
import { EntryRecord, type EntryRecordRow } from './entry-record.entity.ts';
import { recordEntryInput } from './entry.inputs.ts';
import { type KeptReading, writeEntryRecord } from './write-entry-record.ts';

/**
 * Judges whoever shows this code at the device that asks, and writes the record (`H-51`…`H-60`, `P-H-21`): one statement to read, the
 * pure decision, one statement to write. A repeated key gets the kept record, whatever has become of code and contract since.
 */
export async function recordEntry(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, recordEntryInput, raw);
  if (!input.ok) return input.error;
  const { idempotencyKey: key, memberCode, direction } = input.value;
  const at = ctx.clock.now();
  const code = readMemberCode(memberCode);
  const codeHash = code && hashOfMemberCode(code);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([code ?? memberCode, direction]))
    .digest('hex');

  const { kept, device, member } = await doorContext(ctx, { key, codeHash, at });
  if (kept) return keptAnswer(ctx, kept, fingerprint);
  if (!device) return failure(ctx.locale, 'DeviceNotInstalled', 'DEVICE_NOT_INSTALLED');
  if (!member) return failure(ctx.locale, 'MemberCodeInvalid', 'ENTRY_CODE_EXPIRED');

  const facts = entryFacts({ device, member }, direction, at);
  const decision = decideEntry(facts);
  const record: EntryRecordRow = {
    id: newId('entryRecord'),
    at,
    direction,
    allowed: decision.allowed,
    code: decision.code,
    accountId: idFromUuid('account', member.uuid),
    ...firstInForce(member),
    location: { id: idFromUuid('location', device.locationUuid) },
    device: { id: idFromUuid('device', device.uuid) },
  };
  const first = await writeEntryRecord(ctx, record, decision, facts, { key, fingerprint });
  return first ? keptAnswer(ctx, first, fingerprint) : { __typename: 'EntryJudged' as const, record };
}

/** The same reading again: its record, or a refusal when the key was used for another reading. */
async function keptAnswer(ctx: RequestContext, kept: KeptReading, fingerprint: string) {
  if (kept.fingerprint !== fingerprint) return idempotencyKeyReused(ctx.locale);
  const record = await ctx.read((em) => em.findOneOrFail(EntryRecord, { id: idFromUuid('entryRecord', kept.recordUuid) }));
  return { __typename: 'EntryJudged' as const, record };
}

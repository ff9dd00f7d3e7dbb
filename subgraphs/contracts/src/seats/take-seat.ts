import { newId, parseId, uuidOf } from '@monban/domain-kit';
import { badInput, type RequestContext } from '@monban/subgraph-kit';
import { mutation } from '../mutation.ts';
import type { answerClaim } from './domain/seat-claim.ts';
import { seatTaken } from './seat.events.ts';

type Answer = ReturnType<typeof answerClaim>;

/** The claim itself is a function in the database (`functions/take_seat.sql`): one statement, however many confirm at once (`T-49`, `P-T-06`). */
const claim = 'select outcome from take_seat($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)';

export const takeSeat = mutation.bare('takeSeat', {
  action: 'seat.take',
  why: 'A command of identity: the registration keeps its one answer (ADR 0054).',
  run: claimSeat,
});

async function claimSeat(
  ctx: RequestContext,
  { input }: { input: { contractId: string; linkVersion: number; registrationId: string; accountId: string } },
): Promise<{ outcome: Answer }> {
  const contract = parseId('contract', input.contractId);
  const registration = parseId('registration', input.registrationId);
  const account = parseId('account', input.accountId);
  if (!contract || !registration || !account) throw badInput('Malformed id.');
  const [id, at] = [newId('seat'), ctx.clock.now()];
  const [answer] = await ctx.database.call<{ outcome: Answer | 'OTHER' }>(claim, [
    uuidOf(ctx.tenantId),
    uuidOf(contract),
    input.linkVersion,
    uuidOf(registration),
    uuidOf(id),
    uuidOf(account),
    at.toString(),
    JSON.stringify(seatTaken({ id, contractId: contract, accountId: account }, at)),
    ctx.requestId,
  ]);
  const { outcome } = answer!;
  if (outcome === 'OTHER') throw badInput('This registration has asked for another seat.');
  return { outcome };
}

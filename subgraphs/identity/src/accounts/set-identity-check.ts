import { LockMode } from '@mikro-orm/core';
import { type Id, parseId } from '@monban/domain-kit';
import { inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { Account } from './account.entity.ts';
import { tellAccount } from './account.events.ts';
import { decideIdentityCheck, type IdentityChange, type IdentityFacts, identityStatuses } from './domain/identity-check.ts';

const setIdentityCheckInput = z.object({
  accountId: z.string(),
  status: z.enum(identityStatuses),
  entryStopped: z.boolean(),
  note: inputs.paragraph(500),
  expectedVersion: z.int(),
});

/** Change → its action in the audit chain, which the account's history reads. */
const actions: Readonly<Record<IdentityChange, string>> = {
  CHECKING: 'account.identityChecking',
  RESEND_REQUESTED: 'account.identityResendRequested',
  CONFIRMED: 'account.identityConfirmed',
  STOPPED: 'account.identityStopped',
  ALLOWED: 'account.identityAllowed',
  NOTED: 'account.identityNoted',
};

const factsOf = ({ identityStatus, identityStoppedAt, identityNote }: Account): IdentityFacts => ({
  status: identityStatus,
  stopped: identityStoppedAt != null,
  note: identityNote ?? null,
});

/**
 * Sets a customer's identity check with its stop flag (`H-62`). The profile's flag, sessions and lock are unaffected (`P-X-04`); access is
 * informed.
 */
export async function setIdentityCheck(ctx: RequestContext, raw: unknown) {
  const unknown = failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  const input = readInput(ctx.locale, setIdentityCheckInput, raw);
  if (!input.ok) return input.error;
  const { status, entryStopped, note, expectedVersion } = input.value;
  const accountId = parseId('account', input.value.accountId);
  if (!accountId) return unknown;
  return ctx.write(async (em) => {
    const account = await em.findOne(
      Account,
      { id: accountId, erasedAt: null, realm: 'CUSTOMER' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!account) return unknown;
    if (account.version !== expectedVersion) return versionConflict(ctx.locale, account.version);
    const decided = decideIdentityCheck(factsOf(account), { status, stopped: entryStopped, note });
    if (decided.unfit) return failure(ctx.locale, 'IdentityStatusUnfit', 'IDENTITY_STATUS_UNFIT');
    const set = { __typename: 'IdentityCheckSet' as const, account };
    if (decided.changes.length === 0) return set;
    const now = ctx.clock.now();
    const { after } = decided;
    account.identityStatus = after.status;
    account.identityStoppedAt = after.stopped ? (account.identityStoppedAt ?? now) : null;
    account.identityNote = after.note;
    account.identityChangedAt = now;
    account.identityChangedBy = ctx.viewer.accountId as Id<'account'> | null;
    account.eventSeq += 1;
    await em.flush();
    await tellAccount(em, account, 'AccountIdentityCheckSet', now);
    for (const change of decided.changes) {
      await ctx.audit(em, { action: actions[change], subjectType: 'account', subjectId: account.id });
    }
    return set;
  });
}

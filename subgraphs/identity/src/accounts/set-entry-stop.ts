import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { Account } from './account.entity.ts';
import { tellAccount } from './account.events.ts';

const setEntryStopInput = z.object({ accountId: inputs.id('account'), stopped: z.boolean(), expectedVersion: z.int() });

/** Ticks or clears the entry stop flag of the profile (`H-61`). Sessions and lock are unaffected (`P-X-04`); access is informed. */
export async function setEntryStop(ctx: RequestContext, raw: unknown) {
  const unknown = failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  const input = readInput(ctx.locale, setEntryStopInput, raw);
  if (!input.ok) return unknown;
  const { accountId, stopped, expectedVersion } = input.value;
  return ctx.write(async (em) => {
    const account = await em.findOne(
      Account,
      { id: accountId, erasedAt: null, realm: 'CUSTOMER' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!account) return unknown;
    if (account.version !== expectedVersion) return versionConflict(ctx.locale, account.version);
    if ((account.entryStoppedAt != null) === stopped) return { __typename: 'EntryStopSet' as const, account };
    const now = ctx.clock.now();
    account.entryStoppedAt = stopped ? now : null;
    account.eventSeq += 1;
    await em.flush();
    await tellAccount(em, account, 'AccountEntryStopSet', now);
    const action = stopped ? 'account.entryStopped' : 'account.entryAllowed';
    await ctx.audit(em, { action, subjectType: 'account', subjectId: account.id });
    return { __typename: 'EntryStopSet' as const, account };
  });
}

import { LockMode } from '@mikro-orm/core';
import { err, type Id, ok } from '@monban/domain-kit';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { Account } from './account.entity.ts';
import { tellAccount } from './account.events.ts';
import { decideIdentityCheck, type IdentityChange, type IdentityFacts, identityStatuses } from './domain/identity-check.ts';

/** Change → the audit chain's name of it, which the account's history reads. */
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

/** Sets a customer's identity check with its stop flag (`H-62`). The profile's flag, sessions and lock stay (`P-X-04`); access hears of it. */
export const setIdentityCheck = mutation.define('setIdentityCheck', {
  action: 'account.setIdentityCheck',
  input: z.object({
    accountId: inputs.anyId('account'),
    status: z.enum(identityStatuses),
    entryStopped: z.boolean(),
    note: inputs.paragraph(500),
  }),
  refusals: { ACCOUNT_UNKNOWN: 'AccountUnknown', IDENTITY_STATUS_UNFIT: 'IdentityStatusUnfit' },
  answer: 'IdentityCheckSet',
  async load(em, { accountId }) {
    const customer = { id: accountId, erasedAt: null, realm: 'CUSTOMER' } as const;
    return em.findOne(Account, customer, { lockMode: LockMode.PESSIMISTIC_WRITE });
  },
  unknown: 'ACCOUNT_UNKNOWN',
  version: ({ version }) => version,
  decide(account, { status, entryStopped, note }) {
    const decided = decideIdentityCheck(factsOf(account), { status, stopped: entryStopped, note });
    return decided.unfit ? err({ code: 'IDENTITY_STATUS_UNFIT' as const }) : ok(decided);
  },
  commit(_, { facts: account, change: { after, changes }, ctx, now }) {
    if (changes.length > 0) {
      account.identityStatus = after.status;
      account.identityStoppedAt = after.stopped ? (account.identityStoppedAt ?? now) : null;
      account.identityNote = after.note;
      account.identityChangedAt = now;
      account.identityChangedBy = ctx.viewer.accountId as Id<'account'> | null;
      account.eventSeq += 1;
    }
    return { account: { id: account.id } };
  },
  emit: async (em, { facts: account, change: { changes }, now }) => {
    if (changes.length > 0) await tellAccount(em, account, 'AccountIdentityCheckSet', now);
  },
  audit: ({ facts: { id }, change: { changes } }) =>
    changes.map((change) => ({ action: actions[change], subjectType: 'account', subjectId: id })),
});

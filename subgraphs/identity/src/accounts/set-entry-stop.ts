import { LockMode } from '@mikro-orm/core';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { Account } from './account.entity.ts';
import { tellAccount } from './account.events.ts';

/** Ticks or clears the entry stop flag of the profile (`H-61`). Sessions and lock stay as they are (`P-X-04`); access hears of it. */
export const setEntryStop = mutation.define('setEntryStop', {
  action: 'account.setEntryStop',
  input: z.object({ accountId: inputs.anyId('account'), stopped: z.boolean() }),
  refusals: { ACCOUNT_UNKNOWN: 'AccountUnknown' },
  answer: 'EntryStopSet',
  async load(em, { accountId, stopped }) {
    const customer = { id: accountId, erasedAt: null, realm: 'CUSTOMER' } as const;
    const account = await em.findOne(Account, customer, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return account && { account, changes: (account.entryStoppedAt != null) !== stopped };
  },
  unknown: 'ACCOUNT_UNKNOWN',
  version: ({ account }) => account.version,
  commit(_, { facts: { account, changes }, input: { stopped }, now }) {
    if (changes) Object.assign(account, { entryStoppedAt: stopped ? now : null, eventSeq: account.eventSeq + 1 });
    return { account: { id: account.id } };
  },
  emit: async (em, { facts: { account, changes }, now }) => {
    if (changes) await tellAccount(em, account, 'AccountEntryStopSet', now);
  },
  audit: ({ facts: { account, changes }, input: { stopped } }) =>
    changes ? { action: stopped ? 'account.entryStopped' : 'account.entryAllowed', subjectType: 'account', subjectId: account.id } : [],
});

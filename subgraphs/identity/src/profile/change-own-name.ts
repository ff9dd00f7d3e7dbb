import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { searchTextOf } from '../accounts/account.events.ts';
import { mutation } from '../mutation.ts';
import { lockOwnAccount } from './own-account.ts';

/**
 * Members change their own name (`P-T-01`, 4.1). No event is needed, because other subgraphs store no names and show the one from here. The
 * audit chain records the change but not the old name, so that nothing of it outlives the person (`P-T-12`).
 */
export const changeOwnName = mutation.define('changeOwnName', {
  action: 'profile.changeOwn',
  input: z.object({ name: inputs.personName(100) }),
  answer: 'OwnNameChanged',
  async load(em, { name }, ctx) {
    const account = await lockOwnAccount(ctx, em);
    return { account, changes: account.name !== name };
  },
  version: ({ account }) => account.version,
  commit(_, { facts: { account, changes }, input: { name } }) {
    if (changes) Object.assign(account, { name, searchText: searchTextOf(name, account.email ?? null) });
    return { account: { id: account.id } };
  },
  audit: ({ facts: { account, changes } }) =>
    changes ? { action: 'account.nameChanged', subjectType: 'account', subjectId: account.id } : [],
});

import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { searchTextOf } from '../accounts/account.events.ts';
import { lockOwnAccount } from './own-account.ts';

const changeOwnNameInput = z.object({ name: inputs.personName(100) });

/**
 * Members change their own name (`P-T-01`, 4.1). No event is needed, because other subgraphs store no names and show the one from here. The
 * audit chain records the change but not the old name, so that nothing of it outlives the person (`P-T-12`).
 */
export async function changeOwnName(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, changeOwnNameInput, raw);
  if (!input.ok) return input.error;
  const { name } = input.value;
  return ctx.write(async (em) => {
    const account = await lockOwnAccount(ctx, em);
    if (account.name === name) return { __typename: 'OwnNameChanged' as const, account };
    account.name = name;
    account.searchText = searchTextOf(name, account.email ?? null);
    await em.flush();
    await ctx.audit(em, { action: 'account.nameChanged', subjectType: 'account', subjectId: account.id });
    return { __typename: 'OwnNameChanged' as const, account };
  });
}

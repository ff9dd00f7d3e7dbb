import { type Id, idFromUuid } from '@monban/domain-kit';
import { type Apply, eraseRowsAbout, findOrAsk, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { forgetHolder } from '../contracts/forget-holder.ts';
import { Customer } from './customer.entity.ts';

/** An account as identity publishes it; only existing customers are stored. */
const accountState = z.object({ realm: z.string(), storefrontId: z.int().nullable(), erased: z.boolean() });

export const applyAccount: Apply = async (em, state) => {
  const account = accountState.parse(state.data);
  const id = idFromUuid('account', state.aggregate.id);
  if (account.realm !== 'CUSTOMER' || account.erased || account.storefrontId === null) {
    await em.nativeDelete(Customer, { id });
    if (!account.erased) return;
    await eraseRowsAbout(em, id);
    await forgetHolder(em, state.tenant, id);
    return;
  }
  await em.upsert(Customer, { tenantId: state.tenant as Id<'tenant'>, id, storefrontId: account.storefrontId });
};

/** The customer with this id. */
export const ensureCustomer = (ctx: RequestContext, id: Id<'account'>): Promise<Customer | null> =>
  findOrAsk(ctx, { source: 'identity', aggregateType: 'account', apply: applyAccount, id }, (em) => em.findOne(Customer, { id }));

import { type Id, idFromUuid, uuidOf } from '@monban/domain-kit';
import { type Apply, catchUp, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Customer } from './customer.entity.ts';

/** What identity tells of an account; we keep customers that exist. */
const accountState = z.object({ realm: z.string(), storefrontId: z.int().nullable(), erased: z.boolean() });

export const applyAccount: Apply = async (em, state, { at }) => {
  const account = accountState.parse(state.data);
  const id = idFromUuid('account', state.aggregate.id);
  if (account.realm !== 'CUSTOMER' || account.erased || account.storefrontId === null) {
    await em.nativeDelete(Customer, { id });
    return;
  }
  await em.upsert(Customer, { tenantId: state.tenant as Id<'tenant'>, id, createdAt: at, storefrontId: account.storefrontId });
};

/** The customer of this id; asks identity once when we have not heard of them yet (they registered a moment ago). */
export async function ensureCustomer(ctx: RequestContext, id: Id<'account'>): Promise<Customer | null> {
  const known = () => ctx.read((em) => em.findOne(Customer, { id }));
  const customer = await known();
  if (customer) return customer;
  await ctx.end();
  await catchUp(
    { database: ctx.database, command: ctx.command, now: () => ctx.realClock.now() },
    {
      tenantId: ctx.tenantId,
      requestId: ctx.requestId,
      source: 'identity',
      aggregateType: 'account',
      apply: applyAccount,
      uuids: [uuidOf(id)],
    },
  );
  return known();
}

import { type Id, idFromUuid } from '@monban/domain-kit';
import { accountContract } from '@monban/events';
import { eraseRowsAbout, findOrAsk, type RequestContext, subscription } from '@monban/subgraph-kit';
import { forgetHolder } from '../contracts/forget-holder.ts';
import { Customer } from './customer.entity.ts';

/** We keep customers that exist. */
export const keepCustomers = subscription(accountContract, async (em, told) => {
  const accounts = told.map(({ tenant: tenantId, id, data }) => ({ tenantId, id: idFromUuid('account', id), ...data }));
  const customers = accounts.flatMap(({ tenantId, id, realm, erased, storefrontId }) =>
    realm === 'CUSTOMER' && !erased && storefrontId !== null ? [{ tenantId, id, storefrontId }] : [],
  );
  const kept = new Set(customers.map(({ id }) => id));
  const others = accounts.filter(({ id }) => !kept.has(id));
  if (others.length > 0) await em.nativeDelete(Customer, { id: { $in: others.map(({ id }) => id) } });
  for (const { tenantId, id, erased } of others) {
    if (!erased) continue;
    await eraseRowsAbout(em, id);
    await forgetHolder(em, tenantId, id);
  }
  if (customers.length > 0) await em.upsertMany(Customer, customers);
});

/** The customer with this id. */
export const ensureCustomer = (ctx: RequestContext, id: Id<'account'>): Promise<Customer | null> =>
  findOrAsk(ctx, keepCustomers, id, (em) => em.findOne(Customer, { id }));

import { type Id, idFromUuid } from '@monban/domain-kit';
import { accountContract, contractContract, productContract, seatContract } from '@monban/events';
import { eraseRowsAbout, findOrAsk, type OnHeartbeat, type RequestContext, subscription } from '@monban/subgraph-kit';
import { AccountStanding, ContractStanding, OwnerHeartbeat, ProductStanding, SeatStanding } from './standing.entity.ts';

export const keepContracts = subscription(contractContract, async (em, told) => {
  await em.upsertMany(
    ContractStanding,
    told.map(({ tenant: tenantId, id, data }) => ({
      tenantId,
      id: idFromUuid('contract', id),
      number: data.number,
      productId: idFromUuid('product', data.productUuid),
      holderId: idFromUuid('account', data.holderUuid),
      state: data.state,
    })),
  );
});

export const keepSeats = subscription(seatContract, async (em, told) => {
  const [taken, released] = [told.filter(({ data }) => data.state === 'TAKEN'), told.filter(({ data }) => data.state === 'RELEASED')];
  if (released.length > 0) await em.nativeDelete(SeatStanding, { id: { $in: released.map(({ id }) => idFromUuid('seat', id)) } });
  if (taken.length === 0) return;
  await em.upsertMany(
    SeatStanding,
    taken.map(({ tenant: tenantId, id, data }) => ({
      tenantId,
      id: idFromUuid('seat', id),
      contractId: idFromUuid('contract', data.contractUuid),
      accountId: idFromUuid('account', data.accountUuid),
    })),
  );
});

/** Contracts tells a product's name as well; nothing here asks for it. */
export const keepProducts = subscription(productContract, async (em, told) => {
  await em.upsertMany(
    ProductStanding,
    told.map(({ tenant: tenantId, id }) => ({ tenantId, id: idFromUuid('product', id) })),
  );
});

/** An erased account stays known as erased, so that what others still tell of it opens no door; its codes go at once, and where it was. */
export const keepAccounts = subscription(accountContract, async (em, told) => {
  await em.upsertMany(
    AccountStanding,
    told.map(({ tenant: tenantId, id, data: { realm, erased, stopProfile, stopIdentity } }) => {
      return { tenantId, id: idFromUuid('account', id), realm, erased, stopProfile, stopIdentity };
    }),
  );
  for (const { id, data } of told) if (data.erased) await eraseRowsAbout(em, idFromUuid('account', id));
});

/** Times of the owners' last heartbeats; the door uses the one that has been silent the longest. */
export const keepHeartbeat: OnHeartbeat = async (em, source, at) => {
  await em.upsert(OwnerHeartbeat, { source, at });
};

/** Whether this account is a device's login. */
export async function isDeviceLogin(ctx: RequestContext, id: Id<'account'>): Promise<boolean> {
  const account = await findOrAsk(ctx, keepAccounts, id, (em) => em.findOne(AccountStanding, { id }));
  return account?.realm === 'DEVICE' && !account.erased;
}

/** Whether the tenant has this product. */
export const isProduct = async (ctx: RequestContext, id: Id<'product'>): Promise<boolean> =>
  (await findOrAsk(ctx, keepProducts, id, (em) => em.findOne(ProductStanding, { id }))) !== null;

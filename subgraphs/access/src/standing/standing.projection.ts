import { type Id, idFromUuid } from '@monban/domain-kit';
import { type Apply, eraseRowsAbout, findOrAsk, type OnHeartbeat, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { AccountStanding, ContractStanding, contractStates, OwnerHeartbeat, ProductStanding, SeatStanding } from './standing.entity.ts';

/** Events of contracts and identity; unknown fields are ignored, so that owners can add some. */
const contractState = z.object({ number: z.int(), productUuid: z.uuid(), holderUuid: z.uuid(), state: z.enum(contractStates) });
const seatState = z.object({ contractUuid: z.uuid(), accountUuid: z.uuid(), state: z.enum(['TAKEN', 'RELEASED']) });
const accountState = z.object({
  realm: z.string(),
  erased: z.boolean(),
  stopProfile: z.boolean().default(false),
  stopIdentity: z.boolean().default(false),
});

const tenantOf = (state: { tenant: string }): Id<'tenant'> => state.tenant as Id<'tenant'>;

export const applyContract: Apply = async (em, state) => {
  const { number, productUuid, holderUuid, state: standing } = contractState.parse(state.data);
  await em.upsert(ContractStanding, {
    tenantId: tenantOf(state),
    id: idFromUuid('contract', state.aggregate.id),
    number,
    productId: idFromUuid('product', productUuid),
    holderId: idFromUuid('account', holderUuid),
    state: standing,
  });
};

export const applySeat: Apply = async (em, state) => {
  const seat = seatState.parse(state.data);
  const id = idFromUuid('seat', state.aggregate.id);
  if (seat.state === 'RELEASED') {
    await em.nativeDelete(SeatStanding, { id });
    return;
  }
  await em.upsert(SeatStanding, {
    tenantId: tenantOf(state),
    id,
    contractId: idFromUuid('contract', seat.contractUuid),
    accountId: idFromUuid('account', seat.accountUuid),
  });
};

/** Contracts also publishes a product's name; nothing here needs it. */
export const applyProduct: Apply = async (em, state) => {
  await em.upsert(ProductStanding, { tenantId: tenantOf(state), id: idFromUuid('product', state.aggregate.id) });
};

/**
 * An erased account stays known as erased, so that later events about it open no door; its codes are deleted at once, as is its presence.
 */
export const applyAccount: Apply = async (em, state) => {
  const account = accountState.parse(state.data);
  const id = idFromUuid('account', state.aggregate.id);
  await em.upsert(AccountStanding, { tenantId: tenantOf(state), id, ...account });
  if (account.erased) await eraseRowsAbout(em, id);
};

/** Times of the owners' last heartbeats; the door uses the one that has been silent the longest. */
export const keepHeartbeat: OnHeartbeat = async (em, source, at) => {
  await em.upsert(OwnerHeartbeat, { source, at });
};

/** Whether this account is a device's login. */
export async function isDeviceLogin(ctx: RequestContext, id: Id<'account'>): Promise<boolean> {
  const about = { source: 'identity', aggregateType: 'account', apply: applyAccount, id } as const;
  const account = await findOrAsk(ctx, about, (em) => em.findOne(AccountStanding, { id }));
  return account?.realm === 'DEVICE' && !account.erased;
}

/** Whether the tenant has this product. */
export async function isProduct(ctx: RequestContext, id: Id<'product'>): Promise<boolean> {
  const about = { source: 'contracts', aggregateType: 'product', apply: applyProduct, id } as const;
  return (await findOrAsk(ctx, about, (em) => em.findOne(ProductStanding, { id }))) !== null;
}

import { newId, uuidOf } from '@monban/domain-kit';
import { type Em, readInput, type RequestContext } from '@monban/subgraph-kit';
import { ensureCustomer } from '../customers/customer.projection.ts';
import { failure } from '../messages.ts';
import { Product } from '../products/product.entity.ts';
import { Seat } from '../seats/seat.entity.ts';
import { Contract } from './contract.entity.ts';
import { noteState } from './contract-state-change.entity.ts';
import { tellStanding } from './contract.events.ts';
import { assignContractInput } from './contract.inputs.ts';

/** Gives a customer a contract that is in force from today (business date of the tenant). A seat member leaves the seat first (`P-T-10`). */
export async function assignContract(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, assignContractInput, raw);
  if (!input.ok) return input.error;
  const { productId, holderId } = input.value;
  const customer = await ensureCustomer(ctx, holderId);
  if (!customer) return failure(ctx.locale, 'HolderUnknown', 'HOLDER_UNKNOWN');
  return ctx.write(async (em) => {
    const product = await em.findOne(Product, { id: productId });
    if (!product) return failure(ctx.locale, 'ProductUnknown', 'PRODUCT_UNKNOWN');
    if (await em.findOne(Seat, { accountId: holderId, releasedAt: null }))
      return failure(ctx.locale, 'HolderIsSeatMember', 'HOLDER_IS_SEAT_MEMBER');
    const now = ctx.clock.now();
    const contract = em.create(Contract, {
      tenantId: product.tenantId,
      id: newId('contract'),
      createdAt: now,
      number: await nextNumber(em, ctx.tenantId),
      product,
      storefrontId: customer.storefrontId,
      holderId,
      state: 'ACTIVE',
      startsOn: ctx.today,
      seatsUsed: 0,
      linkVersion: 1,
      linkMadeAt: now,
      eventSeq: 1,
    });
    noteState(em, contract, now);
    await em.flush();
    await tellStanding(em, contract, now);
    await ctx.audit(em, { action: 'contract.assigned', subjectType: 'contract', subjectId: contract.id, detail: { productId, holderId } });
    return { __typename: 'ContractAssigned' as const, contract };
  });
}

/** The next contract number of the tenant; two at once get two numbers, a rolled back one is given again. */
async function nextNumber(em: Em, tenantId: string): Promise<number> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into contract_counter (tenant_id, last) values (?, 1)
     on conflict (tenant_id) do update set last = contract_counter.last + 1 returning last`,
    [uuidOf(tenantId)],
  );
  return row!.last;
}

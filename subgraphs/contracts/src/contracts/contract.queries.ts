import { uuidOf, type Id } from '@monban/domain-kit';
import {
  defineList,
  given,
  inputs,
  isUnavailable,
  type ListArgs,
  type ListPage,
  lookUp,
  lookUpAll,
  type RequestContext,
  sql,
  type SqlBool,
} from '@monban/subgraph-kit';
import { z } from 'zod';
import { Product } from '../products/product.entity.ts';
import { seatOfAccount } from '../seats/seat.queries.ts';
import { Contract, type ContractRow, contractStates } from './contract.entity.ts';

export const contractById = lookUp(Contract);

export const contractsHeldBy = lookUpAll(Contract, 'holderId', { order: ['number'] });

/** Held contracts and the one of the viewer's seat, by number. */
export async function myContracts(ctx: RequestContext): Promise<ContractRow[]> {
  const me = ctx.viewer.accountId as Id<'account'>;
  const [held, seat] = await Promise.all([ctx.load(contractsHeldBy, me), ctx.load(seatOfAccount, me)]);
  const seated = seat ? await ctx.load(contractById, seat.contract.id) : null;
  return [...held, ...(seated ? [seated] : [])].sort((a, b) => a.number - b.number);
}

/** A search: its text, and the holders whose names match. */
interface Searched {
  readonly text: string;
  readonly holders: readonly string[];
}

const surplus = sql<SqlBool>`r.seats_used > (select p.seat_allowance from product p where p.tenant_id = r.tenant_id and p.id = r.product_id)`;

/** Contracts of the tenant, newest number first by default. */
const contracts = defineList({
  name: 'contracts',
  of: Contract,
  others: { product: Product },
  filter: z.object({
    state: z.enum(contractStates).nullish(),
    inSurplus: z.boolean().nullish(),
    productId: inputs.id('product').nullish(),
    search: inputs.search,
    found: z.custom<Searched>().optional(),
  }),
  where: (on) => ({
    state: on.is('state'),
    inSurplus: on.choice({ true: () => surplus, false: (eb) => eb.not(surplus) }),
    productId: on.is('productId'),
    // searched as `found`, once identity has returned the matching holders
    search: null,
    // by number as people write it (`C-12`, `12`), by part of the product's name, or by a holder that identity finds
    found: {
      sql: () => sql<SqlBool>`(r.number = ${given('number')} or r.holder_id = any(${given('holders')})
        or exists (select from product p where p.tenant_id = r.tenant_id and p.id = r.product_id
          and lower(normalize(p.name, NFKC)) like ${given('like')}))`,
      values: ({ text, holders }) => ({
        number: Number(/^(?:c-?)?(\d{1,9})$/.exec(text)?.[1] ?? -1),
        holders: holders.map((id) => uuidOf(id)),
        like: inputs.like(text),
      }),
    },
  }),
  sorts: {
    NUMBER_DESC: { by: ['number'], direction: 'desc' },
    NUMBER_ASC: { by: ['number'], direction: 'asc' },
    START_DESC: { by: ['startsOn', 'number'], direction: 'desc' },
    START_ASC: { by: ['startsOn', 'number'], direction: 'asc' },
  },
});

export type ContractSort = 'NUMBER_DESC' | 'NUMBER_ASC' | 'START_DESC' | 'START_ASC';
export type ContractPage = ListPage<ContractRow> & { readonly holdersSearched: HoldersSearched };

/** Maximum number of holders in a search; a name that matches more people is too short. */
const mostHolders = 10_000;

export async function listContracts(ctx: RequestContext, args: ListArgs<ContractSort>): Promise<ContractPage> {
  const filter = contracts.read(args.filter);
  if (!filter.search) return { ...(await contracts.page(ctx, args, filter)), holdersSearched: 'ALL' };
  const holders = await holdersFound(ctx, filter.search);
  const page = await contracts.page(ctx, args, { ...filter, found: { text: filter.search, holders: holders.ids } });
  return { ...page, holdersSearched: holders.searched };
}

/** Number of contracts over all pages of a list; null while it lacks matching ones. */
export const countContracts = async ({ count, holdersSearched }: ContractPage): Promise<number | null> =>
  holdersSearched === 'ALL' ? (await count()).total : null;

/** Which holders a search by name covered: all who match, the newest of too many, or none while identity cannot be asked. */
type HoldersSearched = 'ALL' | 'NEWEST' | 'NONE';

/** Names belong to identity, which finds the matching people. When it cannot be asked, numbers and products are still searched. */
async function holdersFound(ctx: RequestContext, search: string): Promise<{ ids: readonly string[]; searched: HoldersSearched }> {
  try {
    const { customersFound } = await ctx.command<{ customersFound: { ids: string[]; more: boolean } }>(
      'identity',
      'query CustomersFound($search: String!, $first: Int!) { customersFound(search: $search, first: $first) { ids more } }',
      { search, first: mostHolders },
      { tenant: ctx.tenantClock, requestId: ctx.requestId },
    );
    return { ids: customersFound.ids, searched: customersFound.more ? 'NEWEST' : 'ALL' };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    ctx.log.warn({ reason: (error as Error).message }, 'identity did not search the holders');
    return { ids: [], searched: 'NONE' };
  }
}

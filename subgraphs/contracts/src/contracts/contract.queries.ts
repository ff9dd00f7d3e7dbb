import { parseId, uuidOf, type Id } from '@monban/domain-kit';
import {
  badInput,
  type Connection,
  defineLoader,
  isUnavailable,
  loadById,
  type PageArgs,
  readPage,
  type RequestContext,
  toConnection,
} from '@monban/subgraph-kit';
import { seatOfAccount } from '../seats/seat.queries.ts';
import { Contract, type ContractState } from './contract.entity.ts';

export const contractById = loadById(Contract);

export const contractsHeldBy = defineLoader('contractsHeldBy', async (holderIds: readonly Id<'account'>[], ctx) => {
  const rows = await ctx.read((em) => em.find(Contract, { holderId: { $in: [...holderIds] } }, { orderBy: { number: 'asc' } }));
  const byHolder = Map.groupBy(rows, (row) => row.holderId);
  return holderIds.map((id) => byHolder.get(id) ?? []);
});

/** Held contracts and the one of the viewer's seat, by number. */
export async function myContracts(ctx: RequestContext): Promise<Contract[]> {
  const me = ctx.viewer.accountId as Id<'account'>;
  const [held, seat] = await Promise.all([ctx.load(contractsHeldBy, me), ctx.load(seatOfAccount, me)]);
  const seated = seat ? await ctx.load(contractById, seat.contract.id) : null;
  return [...held, ...(seated ? [seated] : [])].sort((a, b) => a.number - b.number);
}

export interface ContractFilter {
  readonly state?: ContractState | null | undefined;
  readonly inSurplus?: boolean | null | undefined;
  readonly productId?: string | null | undefined;
  readonly search?: string | null | undefined;
}
export type ContractSort = 'NUMBER_DESC' | 'NUMBER_ASC' | 'START_DESC' | 'START_ASC';

/** A page and the conditions it was read under, for those who also want to know how many there are. */
export type ContractPage = Connection<Contract> & { readonly filter: Condition; readonly holdersSearched: HoldersSearched };

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Holders whose contracts a search shows: a name that more people bear than this is no search. */
const mostHolders = 1_000;

/** Contracts of the tenant, newest number first unless another order is asked for. */
export async function listContracts(
  ctx: RequestContext,
  args: PageArgs & { filter?: ContractFilter | null | undefined; sort?: ContractSort | null | undefined },
): Promise<ContractPage> {
  const sort = args.sort ?? 'NUMBER_DESC';
  const page = readPage(ctx, { list: 'contracts', filter: args.filter, order: sort }, args);
  const holders = await holdersFound(ctx, searchText(args.filter?.search));
  const filter = conditionOf(ctx, args.filter ?? {}, holders.ids);
  const byStart = sort.startsWith('START');
  const [direction, beyond] = sort.endsWith('ASC') ? ['asc', '>'] : ['desc', '<'];
  const keys = byStart ? ['starts_on', 'number'] : ['number'];
  const after = page.after ? ` and (${keys.join(', ')}) ${beyond} (${keys.map(() => '?').join(', ')})` : '';
  const rows = await ctx.read(async (em) => {
    const ids = await em.execute<{ id: Contract['id'] }[]>(
      `select c.id from contract c where ${filter.sql}${after} order by ${keys.map((key) => `${key} ${direction}`).join(', ')} limit ?`,
      [...filter.values, ...(page.after ?? []), page.limit],
    );
    const found = await em.find(Contract, { id: { $in: ids.map(({ id }) => id) } });
    const byId = new Map(found.map((contract) => [uuidOf(contract.id), contract]));
    return ids.map(({ id }) => byId.get(id)!);
  });
  const keysOf = (row: Contract) => (byStart ? [row.startsOn.toString(), row.number] : [row.number]);
  return { ...toConnection(page, rows, keysOf), filter, holdersSearched: holders.searched };
}

/** How many contracts a list holds over all its pages; null while it does not hold all that match. */
export async function countContracts(ctx: RequestContext, { filter, holdersSearched }: ContractPage): Promise<number | null> {
  if (holdersSearched !== 'ALL') return null;
  const { sql, values } = filter;
  const [row] = await ctx.read((em) =>
    em.execute<{ count: number }[]>(`select count(*)::int as count from contract c where ${sql}`, [...values]),
  );
  return row!.count;
}

const inSurplusSql = 'c.seats_used > (select p.seat_allowance from product p where p.tenant_id = c.tenant_id and p.id = c.product_id)';

/** NFKC and lower case, as names are kept for searching. */
const searchText = (search: string | null | undefined): string => search?.trim().normalize('NFKC').toLowerCase().slice(0, 100) ?? '';

function conditionOf(ctx: RequestContext, { state, inSurplus, productId, search }: ContractFilter, holders: readonly string[]): Condition {
  const product = productId == null ? null : parseId('product', productId);
  if (productId != null && !product) throw badInput('Malformed product id.');
  const text = searchText(search);
  const parts: Condition[] = [
    { sql: 'c.tenant_id = ?', values: [uuidOf(ctx.tenantId)] },
    ...(state ? [{ sql: 'c.state = ?', values: [state] }] : []),
    ...(product ? [{ sql: 'c.product_id = ?', values: [uuidOf(product)] }] : []),
    ...(inSurplus == null ? [] : [{ sql: inSurplus ? inSurplusSql : `not ${inSurplusSql}`, values: [] }]),
    ...(text ? [foundBy(text, holders)] : []),
  ];
  return { sql: parts.map((part) => part.sql).join(' and '), values: parts.flatMap((part) => part.values) };
}

/** By number as people write it (`C-12`, `12`), by part of the product's name, or by a holder whom identity finds. */
function foundBy(text: string, holders: readonly string[]): Condition {
  const number = /^(?:c-?)?(\d{1,9})$/.exec(text)?.[1];
  const like = `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  return {
    sql: `(c.number = ? or c.holder_id = any(?::uuid[])
      or exists (select from product p where p.tenant_id = c.tenant_id and p.id = c.product_id and lower(normalize(p.name, NFKC)) like ?))`,
    values: [number === undefined ? -1 : Number(number), `{${holders.map((id) => uuidOf(id)).join(',')}}`, like],
  };
}

/** Whose contracts a search by name looked at: all who match, the newest of too many, or nobody's while identity cannot be asked. */
type HoldersSearched = 'ALL' | 'NEWEST' | 'NONE';

/** Names are identity's: it says whose match. When it cannot be asked, numbers and products are still found. */
async function holdersFound(ctx: RequestContext, search: string): Promise<{ ids: readonly string[]; searched: HoldersSearched }> {
  if (!search) return { ids: [], searched: 'ALL' };
  try {
    const { customersFound } = await ctx.command<{ customersFound: { ids: string[]; more: boolean } }>(
      'identity',
      'query CustomersFound($search: String!, $first: Int!) { customersFound(search: $search, first: $first) { ids more } }',
      { search, first: mostHolders },
      { tenantId: ctx.tenantId, requestId: ctx.requestId },
    );
    return { ids: customersFound.ids, searched: customersFound.more ? 'NEWEST' : 'ALL' };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    ctx.log.warn({ reason: (error as Error).message }, 'identity did not search the holders');
    return { ids: [], searched: 'NONE' };
  }
}

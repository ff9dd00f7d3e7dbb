import { uuidOf } from '@monban/domain-kit';
import { badInput, type Connection, type Em, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { Account } from './account.entity.ts';

type Maybe<T> = T | null | undefined;

export interface CustomerFilter {
  readonly search?: Maybe<string>;
  readonly kind?: Maybe<'ORDINARY' | 'SEAT_MEMBER' | 'WITHOUT_CONTRACT'>;
  readonly locked?: Maybe<boolean>;
  readonly entryStopped?: Maybe<boolean>;
  readonly contractState?: Maybe<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED'>;
  readonly storefrontId?: Maybe<string>;
  readonly registeredFrom?: Maybe<Temporal.PlainDate>;
  readonly registeredTo?: Maybe<Temporal.PlainDate>;
}

/** Each order ends in the id, which is unique: a cursor stands between two rows whatever their names. */
const sorts = {
  REGISTERED_DESC: { column: 'a.created_at', direction: 'desc', type: 'timestamptz' },
  REGISTERED_ASC: { column: 'a.created_at', direction: 'asc', type: 'timestamptz' },
  NAME_ASC: { column: 'a.name', direction: 'asc', type: 'text' },
  NAME_DESC: { column: 'a.name', direction: 'desc', type: 'text' },
} as const;
export type CustomerSort = keyof typeof sorts;

type Condition = readonly [sql: string, ...values: unknown[]];

const seated = 'exists (select from seat_standing s where s.tenant_id = a.tenant_id and s.account_id = a.id)';
const holds = 'exists (select from contract_standing c where c.tenant_id = a.tenant_id and c.holder_id = a.id)';
const kinds = { ORDINARY: `not ${seated}`, SEAT_MEMBER: seated, WITHOUT_CONTRACT: `not ${seated} and not ${holds}` } as const;
const standsIn = `(exists (select from contract_standing c where c.tenant_id = a.tenant_id and c.holder_id = a.id and c.state = ?)
  or exists (select from seat_standing s join contract_standing c on c.tenant_id = s.tenant_id and c.id = s.contract_id
    where s.tenant_id = a.tenant_id and s.account_id = a.id and c.state = ?))`;

/** Midnight in the tenant's zone, at which a business date begins (`P-X-01`). */
const beginOf = (date: Temporal.PlainDate, timeZone: string): string => date.toZonedDateTime(timeZone).toInstant().toString();

function conditionsOf({ tenantId, timeZone }: RequestContext, filter: CustomerFilter): Condition[] {
  const { kind, locked, entryStopped, contractState, storefrontId, registeredFrom, registeredTo } = filter;
  const search = filter.search?.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  if (storefrontId && !/^[1-9]\d{4,7}$/.test(storefrontId)) throw badInput('This is no number of a storefront.');
  const all: (Condition | false)[] = [
    ["a.tenant_id = ? and a.realm = 'CUSTOMER' and a.erased_at is null", uuidOf(tenantId)],
    !!search && ['a.search_text like ?', `%${search.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`],
    !!kind && [kinds[kind]],
    locked != null && [`a.locked_at is ${locked ? 'not ' : ''}null`],
    entryStopped != null && [`${entryStopped ? '' : 'not '}(a.entry_stopped_at is not null or a.identity_stopped_at is not null)`],
    !!contractState && [standsIn, contractState, contractState],
    !!storefrontId && ['a.storefront_id = ?', Number(storefrontId)],
    !!registeredFrom && ['a.created_at >= ?::timestamptz', beginOf(registeredFrom, timeZone)],
    !!registeredTo && ['a.created_at < ?::timestamptz', beginOf(registeredTo.add({ days: 1 }), timeZone)],
  ];
  return all.filter((condition) => condition !== false);
}

const join = (conditions: readonly Condition[]): [sql: string, values: unknown[]] => [
  conditions.map(([sql]) => `(${sql})`).join(' and '),
  conditions.flatMap(([, ...values]) => values),
];

export interface CustomersArgs extends PageArgs {
  readonly filter?: Maybe<CustomerFilter>;
  readonly sort?: Maybe<CustomerSort>;
}

/** A page of the list; `count` asks once, when somebody wants to know. */
export interface CustomerPage extends Connection<Account> {
  readonly count: () => Promise<Counted>;
}

interface Counted {
  readonly total: number | null;
  readonly seats: number | null;
}

const mostCounted = 100_000;

/** How many people the conditions leave and how many of these sit on seats: one statement, walked only so far. */
async function countOf(em: Em, conditions: readonly Condition[]): Promise<Counted> {
  const [where, values] = join(conditions);
  const [row] = await em.execute<{ total: number; seats: number }[]>(
    `select count(*)::int as total, count(*) filter (where seat)::int as seats
     from (select ${seated} as seat from account a where ${where} limit ${mostCounted + 1}) counted`,
    values,
  );
  return row!.total > mostCounted ? { total: null, seats: null } : row!;
}

/** Customers and seat members (`T-32`, `T-56`), by cursors that are bound to filter and order; search as `P-L-15`. */
export async function listCustomers(ctx: RequestContext, args: CustomersArgs): Promise<CustomerPage> {
  const sort = args.sort ?? 'REGISTERED_DESC';
  const page = readPage(ctx, { list: 'customers', filter: args.filter, order: sort }, args);
  const { column, direction, type } = sorts[sort];
  const conditions = conditionsOf(ctx, args.filter ?? {});
  const after: Condition[] = page.after
    ? [[`(${column}, a.id) ${direction === 'asc' ? '>' : '<'} (?::${type}, ?::uuid)`, page.after[0], uuidOf(String(page.after[1]))]]
    : [];
  const [where, values] = join([...conditions, ...after]);
  const rows = await ctx.read(async (em) => {
    const found = await em.execute<object[]>(
      `select a.* from account a where ${where} order by ${column} ${direction}, a.id ${direction} limit ${page.limit}`,
      values,
    );
    return found.map((row) => em.map(Account, row));
  });
  const keyOf = (row: Account): string => (type === 'text' ? row.name : row.createdAt.toString());
  let counted: Promise<Counted> | undefined;
  return {
    ...toConnection(page, rows, (row) => [keyOf(row), row.id]),
    count: () => (counted ??= ctx.read((em) => countOf(em, conditions))),
  };
}

import { refusal } from '@monban/domain-kit/input';
import { defineList, given, inputs, type ListArgs, type ListPage, type RequestContext, sql, type SqlBool } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account, type AccountRow } from './account.entity.ts';
import { type Found, isFound, searchOf } from './search.ts';

/** Midnight in the tenant's zone, when a business date begins (`P-X-01`). */
const beginOf = (date: Temporal.PlainDate, timeZone: string): string => date.toZonedDateTime(timeZone).toInstant().toString();

const date = z.instanceof(Temporal.PlainDate).nullish();
const seated = sql<SqlBool>`exists (select from seat_standing s where s.tenant_id = r.tenant_id and s.account_id = r.id)`;
const holds = sql<SqlBool>`exists (select from contract_standing c where c.tenant_id = r.tenant_id and c.holder_id = r.id)`;
const stopped = sql<SqlBool>`(r.entry_stopped_at is not null or r.identity_stopped_at is not null)`;

/** Customers and seat members (`T-32`, `T-56`); search as `P-L-15`. */
const customers = defineList({
  name: 'customers',
  of: Account,
  always: (eb) => eb.and([eb('r.realm', '=', sql.lit('CUSTOMER')), eb('r.erasedAt', 'is', null)]),
  filter: z.object({
    search: inputs.search,
    kind: z.enum(['ORDINARY', 'SEAT_MEMBER', 'WITHOUT_CONTRACT']).nullish(),
    locked: z.boolean().nullish(),
    entryStopped: z.boolean().nullish(),
    contractState: z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED']).nullish(),
    storefrontId: z
      .string()
      .regex(/^[1-9]\d{4,7}$/, refusal('NO_SUCH_ID', 'not the number of a storefront').message)
      .transform(Number)
      .nullish(),
    registeredFrom: date,
    registeredTo: date,
    found: z.custom<Found>().optional(),
  }),
  where: (on) => ({
    // searched as `found`
    search: null,
    found: isFound,
    kind: on.choice({
      ORDINARY: (eb) => eb.not(seated),
      SEAT_MEMBER: () => seated,
      WITHOUT_CONTRACT: (eb) => eb.and([eb.not(seated), eb.not(holds)]),
    }),
    locked: on.choice({ true: (eb) => eb('r.lockedAt', 'is not', null), false: (eb) => eb('r.lockedAt', 'is', null) }),
    entryStopped: on.choice({ true: () => stopped, false: (eb) => eb.not(stopped) }),
    contractState: {
      sql: () => sql<SqlBool>`(
        exists (select from contract_standing c where c.tenant_id = r.tenant_id and c.holder_id = r.id and c.state = ${given('state')})
        or exists (select from seat_standing s join contract_standing c on c.tenant_id = s.tenant_id and c.id = s.contract_id
          where s.tenant_id = r.tenant_id and s.account_id = r.id and c.state = ${given('state')}))`,
      values: (state) => ({ state }),
    },
    storefrontId: on.is('storefrontId'),
    registeredFrom: {
      sql: () => sql<SqlBool>`r.created_at >= ${given('from')}::timestamptz`,
      values: (from, { timeZone }) => ({ from: beginOf(from, timeZone) }),
    },
    registeredTo: {
      sql: () => sql<SqlBool>`r.created_at < ${given('until')}::timestamptz`,
      values: (to, { timeZone }) => ({ until: beginOf(to.add({ days: 1 }), timeZone) }),
    },
  }),
  sorts: {
    REGISTERED_DESC: { by: ['createdAt', 'id'], direction: 'desc' },
    REGISTERED_ASC: { by: ['createdAt', 'id'], direction: 'asc' },
    NAME_ASC: { by: ['name', 'id'], direction: 'asc' },
    NAME_DESC: { by: ['name', 'id'], direction: 'desc' },
  },
  counts: { seats: () => seated },
});

export type CustomerSort = 'REGISTERED_DESC' | 'REGISTERED_ASC' | 'NAME_ASC' | 'NAME_DESC';
/** A page of accounts, their total number, and how many of them are seat members. */
export type AccountPage = ListPage<AccountRow, 'seats'>;

const search = searchOf('accounts_found', 'account');

export async function listCustomers(ctx: RequestContext, args: ListArgs<CustomerSort>): Promise<AccountPage> {
  const filter = customers.read(args.filter);
  return customers.page(ctx, args, filter.search ? { ...filter, found: await search(ctx, filter.search) } : filter);
}

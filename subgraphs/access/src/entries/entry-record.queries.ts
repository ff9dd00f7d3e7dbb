import { type Id, parseId } from '@monban/domain-kit';
import {
  defineList,
  given,
  inputs,
  type ListArgs,
  lookUp,
  type PageArgs,
  type RequestContext,
  sql,
  type SqlBool,
} from '@monban/subgraph-kit';
import { z } from 'zod';
import { ContractStanding } from '../standing/standing.entity.ts';
import { directions, EntryRecord, type EntryRecordRow, EntryTrace } from './entry-record.entity.ts';

const entryRecordById = lookUp(EntryRecord);
/** By the id of the record. */
export const entryTraceById = lookUp(EntryTrace);

export function entryRecordBy(ctx: RequestContext, id: string): Promise<EntryRecordRow | null> | null {
  const key = parseId('entryRecord', id);
  return key && ctx.load(entryRecordById, key);
}

const contractStandingById = lookUp(ContractStanding);

/** The product whose contract was judged first. */
export async function productOfRecord(ctx: RequestContext, { contractId, productId }: EntryRecordRow): Promise<{ id: string } | null> {
  const id = productId ?? (contractId ? (await ctx.load(contractStandingById, contractId))?.productId : null);
  return id ? { id } : null;
}

const instant = z.instanceof(Temporal.Instant).nullish();
/** Refused people get a reason, and the indexes of notices contain exactly these rows. */
const refused = sql<SqlBool>`not r.allowed and r.code is not null`;
const newestFirst = { NEWEST: { by: ['at', 'id'], direction: 'desc' } } as const;

/** Every condition narrows an index in the order of the list (migration 0003). */
const entries = defineList({
  name: 'entries',
  of: EntryRecord,
  filter: z.object({
    locationId: inputs.id('location').nullish(),
    accountId: inputs.id('account').nullish(),
    contractId: inputs.id('contract').nullish(),
    allowed: z.boolean().nullish(),
    code: z.string().nullish(),
    notice: z.enum(['ERROR', 'WARNING']).nullish(),
    direction: z.enum(directions).nullish(),
    from: instant,
    until: instant,
  }),
  where: (on) => ({
    locationId: on.is('locationId'),
    accountId: on.is('accountId'),
    contractId: on.is('contractId'),
    allowed: on.choice({ true: (eb) => eb('r.allowed', '=', true), false: () => refused }),
    code: { sql: () => sql<SqlBool>`r.code = ${given('code')} and r.code is not null` },
    notice: on.choice({ ERROR: () => refused, WARNING: () => sql<SqlBool>`r.allowed and r.code is not null` }),
    direction: on.is('direction'),
    from: { sql: () => sql<SqlBool>`r.at >= ${given('from')}::timestamptz`, values: (from) => ({ from: from.toString() }) },
    until: { sql: () => sql<SqlBool>`r.at < ${given('until')}::timestamptz`, values: (until) => ({ until: until.toString() }) },
  }),
  sorts: newestFirst,
});

/** The log of the tenant, newest first. */
export const listEntries = (ctx: RequestContext, args: ListArgs) => entries.page(ctx, args);

const entriesOfMember = defineList({
  name: 'my-entries',
  of: EntryRecord,
  filter: z.object({ accountId: inputs.id('account') }),
  where: (on) => ({ accountId: on.is('accountId') }),
  sorts: newestFirst,
});

/** The logged-in member's door records of every origin, newest first (`H-43`, `H-44`). */
export const listMyEntries = (ctx: RequestContext, { first, after }: PageArgs) => {
  const accountId = ctx.viewer.accountId as Id<'account'>;
  return entriesOfMember.page(ctx, { first, after, filter: { accountId } });
};

import { type Id, type IdKind, parseId, uuidOf } from '@monban/domain-kit';
import type { QueryBuilder } from '@mikro-orm/postgresql';
import { badInput, type ListOf, loadById, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { ContractStanding } from '../standing/standing.entity.ts';
import { type directions, EntryRecord, type EntryRecordRow, EntryTrace } from './entry-record.entity.ts';

export interface EntryRecordFilter {
  readonly locationId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly contractId?: string | null | undefined;
  readonly allowed?: boolean | null | undefined;
  readonly code?: string | null | undefined;
  readonly notice?: 'ERROR' | 'WARNING' | null | undefined;
  readonly direction?: (typeof directions)[number] | null | undefined;
  readonly from?: Temporal.Instant | null | undefined;
  readonly until?: Temporal.Instant | null | undefined;
}

const entryRecordById = loadById(EntryRecord);
/** By the id of the record. */
export const entryTraceById = loadById(EntryTrace);

export function entryRecordBy(ctx: RequestContext, id: string): Promise<EntryRecord | null> | null {
  const key = parseId('entryRecord', id);
  return key && ctx.load(entryRecordById, key);
}

const contractStandingById = loadById(ContractStanding);

/** The product whose contract was judged first. */
export async function productOfRecord(ctx: RequestContext, { contractId, productId }: EntryRecordRow): Promise<{ id: string } | null> {
  const id = productId ?? (contractId ? (await ctx.load(contractStandingById, contractId))?.productId : null);
  return id ? { id } : null;
}

/** The log of the tenant, newest first. Every condition narrows an index that is in the order of the list (migration 0003). */
export function listEntries(ctx: RequestContext, args: PageArgs & { filter?: EntryRecordFilter | null | undefined }) {
  const { allowed, code, notice, direction, from, until, ...ids } = args.filter ?? {};
  const keys = [
    ['e.location_id', keyOf('location', ids.locationId)],
    ['e.account_id', keyOf('account', ids.accountId)],
    ['e.contract_id', keyOf('contract', ids.contractId)],
  ] as const;
  return pageOf(ctx, { list: 'entries', filter: args.filter }, args, (query) => {
    for (const [column, key] of keys) if (key) query.andWhere(`${column} = ?`, [key]);
    if (allowed != null) query.andWhere({ allowed });
    if (notice) query.andWhere({ allowed: notice === 'WARNING' });
    if (code) query.andWhere('e.code = ?', [code]);
    // whoever is refused is told why: this is what the indexes of notices are made of
    if (notice || code || allowed === false) query.andWhere('e.code is not null');
    if (direction) query.andWhere({ direction });
    if (from) query.andWhere('e.at >= ?::timestamptz', [from.toString()]);
    if (until) query.andWhere('e.at < ?::timestamptz', [until.toString()]);
  });
}

function keyOf(kind: IdKind, text: string | null | undefined): string | null {
  if (text == null) return null;
  const id = parseId(kind, text);
  if (!id) throw badInput(`This is no id of ${kind === 'account' ? 'an account' : `a ${kind}`}.`);
  return uuidOf(id);
}

/** What the member who is logged in did at doors, of every origin, newest first (`H-43`, `H-44`). */
export function listMyEntries(ctx: RequestContext, args: PageArgs) {
  const accountId = ctx.viewer.accountId as Id<'account'>;
  return pageOf(ctx, { list: `entries:${accountId}` }, args, (query) => query.andWhere({ accountId }));
}

async function pageOf(ctx: RequestContext, of: ListOf, args: PageArgs, narrow: (query: QueryBuilder<EntryRecord>) => unknown) {
  const page = readPage(ctx, of, args);
  const rows = await ctx.read((em) => {
    const query = em.createQueryBuilder(EntryRecord, 'e').select('*').orderBy({ at: 'desc', id: 'desc' }).limit(page.limit);
    query.where('e.tenant_id = ?', [uuidOf(ctx.tenantId)]);
    narrow(query);
    // comparing rows walks the index from the cursor on, which `at < … or (at = … and id < …)` does not
    if (page.after) {
      const [at, id] = page.after as [string, string];
      query.andWhere('(e.at, e.id) < (?::timestamptz, ?::uuid)', [at, uuidOf(id)]);
    }
    return query.getResultList();
  });
  return toConnection(page, rows, (row) => [row.at.toString(), row.id]);
}

import { type Id, parseId, uuidOf } from '@monban/domain-kit';
import type { QueryBuilder } from '@mikro-orm/postgresql';
import { badInput, loadById, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import { EntryRecord } from './entry-record.entity.ts';

export interface EntryRecordFilter {
  readonly locationId?: string | null | undefined;
  readonly allowed?: boolean | null | undefined;
}

const entryRecordById = loadById(EntryRecord);

/** The record if the viewer may see it: staff, and whoever it is about. */
export async function visibleEntryRecord(ctx: RequestContext, id: EntryRecord['id']): Promise<EntryRecord | null> {
  const record = await ctx.load(entryRecordById, id);
  return record && permissions.can(ctx, 'entry.read', record) ? record : null;
}

/** The log of the tenant, newest first. */
export function listEntries(ctx: RequestContext, args: PageArgs & { filter?: EntryRecordFilter | null | undefined }) {
  const { locationId, allowed } = args.filter ?? {};
  const location = locationId == null ? null : parseId('location', locationId);
  if (locationId != null && !location) throw badInput('This is no id of a location.');
  return pageOf(ctx, 'entries', args, (query) => {
    if (location) query.andWhere('e.location_id = ?', [uuidOf(location)]);
    if (allowed != null) query.andWhere({ allowed });
  });
}

/** What the member who is logged in did at doors, of every origin, newest first (`H-43`, `H-44`). */
export const listMyEntries = (ctx: RequestContext, args: PageArgs) =>
  pageOf(ctx, 'myEntries', args, (query) => query.andWhere({ accountId: ctx.viewer.accountId as Id<'account'> }));

async function pageOf(ctx: RequestContext, list: string, args: PageArgs, narrow: (query: QueryBuilder<EntryRecord>) => unknown) {
  const page = readPage(list, ctx.tenantId, args);
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
  return toConnection(list, ctx.tenantId, page, rows, (row) => [row.at.toString(), row.id]);
}

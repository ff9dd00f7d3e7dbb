import { parseId, uuidOf } from '@monban/domain-kit';
import { defineLoader, type RequestContext } from '@monban/subgraph-kit';
import { EntryRecord } from './entry-record.entity.ts';

/** Newest entry that was let in of each person: one statement that takes one row of the index for each. */
const lastEntry = defineLoader('lastEntry', async (accountIds: readonly EntryRecord['accountId'][], ctx) => {
  const rows = await ctx.read(async (em) => {
    const found = await em.execute<object[]>(
      `select e.* from unnest(?::uuid[]) as a(id) cross join lateral (
         select * from entry_record
         where tenant_id = ? and account_id = a.id and direction = 'ENTRY' and allowed order by at desc, id desc limit 1) e`,
      [`{${accountIds.map(uuidOf).join(',')}}`, uuidOf(ctx.tenantId)],
    );
    return found.map((row) => em.map(EntryRecord, row));
  });
  const byAccount = new Map(rows.map((row) => [row.accountId, row]));
  return accountIds.map((id) => byAccount.get(id) ?? null);
});

/** When and where somebody was last let in. */
export function lastEntryOf(ctx: RequestContext, id: string): Promise<EntryRecord | null> | null {
  const accountId = parseId('account', id);
  return accountId && ctx.load(lastEntry, accountId);
}

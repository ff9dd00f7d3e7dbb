import { parseId } from '@monban/domain-kit';
import { lookUpFirst, type RequestContext } from '@monban/subgraph-kit';
import { EntryRecord, type EntryRecordRow } from './entry-record.entity.ts';

const entriesOf = lookUpFirst({
  of: EntryRecord,
  by: 'accountId',
  where: (eb) => eb.and([eb('direction', '=', 'ENTRY'), eb('allowed', '=', true)]),
  sort: { by: ['at', 'id'], direction: 'desc' },
});

/** When and where somebody last entered. */
export async function lastEntryOf(ctx: RequestContext, id: string): Promise<EntryRecordRow | null> {
  const accountId = parseId('account', id);
  return (accountId && (await entriesOf(ctx, accountId, 1))[0]) ?? null;
}

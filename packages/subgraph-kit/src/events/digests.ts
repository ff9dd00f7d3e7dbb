import type { AggregateContract } from '@monban/events';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { ServiceName } from '../viewer.ts';
import type { Publication } from './publication.ts';

/** Named after the owner, because a root field belongs to one subgraph. */
export const digestsField = (service: ServiceName): string => `${service}Digests`;

/** Aggregates that are compared by one digest, and fetched together when they differ. */
export const digestSize = 200;

/** What the aggregates after the page before, up to this uuid, come to. */
export interface Digest {
  readonly upTo: string;
  readonly digest: string;
}

const hash = (id: string): string => `md5(string_agg(${id} || ':' || seq, ',' order by ${id}))`;

/** The next pages of an owner's aggregates, each as one digest of their ids and sequence numbers. */
export const digestsOf = (em: Em, { keys }: Publication, { after, pages }: { after: string | null; pages: number }): Promise<Digest[]> =>
  em.execute<Digest[]>(
    `with numbered as (
       select id, seq, (row_number() over (order by id) - 1) / ${digestSize} as page
       from (select id, seq from (${keys}) k where ?::uuid is null or id > ?::uuid order by id limit ?) k)
     select (array_agg(id order by id desc))[1] as "upTo", ${hash('id')} as digest from numbered group by page order by page`,
    [after, after, pages * digestSize],
  );

/** Which of an owner's pages, the first of which begins after `after`, are not what this subgraph knows. One statement, however many. */
export async function differing(
  em: Em,
  { owner, type }: AggregateContract,
  facts: { readonly tenantId: string; readonly after: string | null; readonly pages: readonly Digest[] },
): Promise<{ readonly after: string | null; readonly upTo: string }[]> {
  const ranges = facts.pages.map((page, n) => ({ ...page, after: n === 0 ? facts.after : facts.pages[n - 1]!.upTo }));
  return em.execute(
    `select page.after, page."upTo" from jsonb_to_recordset(?::jsonb) as page(after uuid, "upTo" uuid, digest text)
     cross join lateral (
       select ${hash('aggregate_id')} as digest from inbox
       where tenant_id = ? and source = ? and aggregate_type = ? and aggregate_id <= page."upTo"
         and (page.after is null or aggregate_id > page.after)) known
     where known.digest is distinct from page.digest order by page."upTo"`,
    [JSON.stringify(ranges), uuidOf(facts.tenantId), owner, type],
  );
}

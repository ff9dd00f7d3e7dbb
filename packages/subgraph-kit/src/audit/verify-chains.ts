import { Client } from 'pg';
import type { ServiceName } from '../viewer.ts';
import type { AnchoredHead } from './anchors.ts';
import { type Anchored, type Break, type ChainEntry, type ChainHead, chainWalk } from './chain.ts';

/** Entries read at once; never holds more of a chain in memory. */
const pageSize = 2_000;

const page = `
  select e.tenant_id as "tenantId", e.seq::float8 as seq, e.id, extract(epoch from e.at)::text as epoch, e.actor_role as "actorRole",
    e.actor_id as "actorId", e.action, e.subject_type as "subjectType", e.subject_id as "subjectId", e.request_id as "requestId",
    e.detail_digest as "detailDigest", e.previous_hash as "previousHash", e.hash, d.detail::text as detail
  from audit_entry e left join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id
  where e.tenant_id = $1 and e.seq > $2 order by e.seq limit ${pageSize}`;

/**
 * Entries that wait to be sealed, and one of them whose details were changed. Whether the number of missing details matches an erasure
 * shows only once all of them are sealed.
 */
const waiting = `
  select count(*)::int as entries, coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float8 as seconds,
    min(e.action) filter (where sha256(convert_to(d.detail::text, 'UTF8')) <> e.detail_digest or d.detail is null and not exists (
      select from audit_entry o where o.tenant_id = $1 and o.subject_type = e.subject_type and o.subject_id is not distinct from e.subject_id
        and o.action = 'audit.detailsEmptied')) as changed
  from audit_entry e left join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id
  where e.tenant_id = $1 and e.seq is null`;

/** Entries without a place in the chain. */
export interface Unsealed {
  readonly entries: number;
  /** Age of the oldest; 0 when none waits. */
  readonly seconds: number;
}

/** The result for one chain. */
export interface ChainReport {
  readonly service: ServiceName;
  readonly tenantId: string;
  /** In the chain. */
  readonly entries: number;
  readonly unsealed: Unsealed;
  /** Hex. */
  readonly head: string;
  /** How many of its heads were anchored. */
  readonly anchors: number;
  readonly break: Break | null;
}

/**
 * Verifies the chain of every tenant in one database against its anchored heads, and reports each. Reads as the running role, under
 * row-level security, one tenant after the other.
 */
export async function* verifyChains(facts: {
  service: ServiceName;
  url: string;
  anchors: readonly AnchoredHead[];
}): AsyncGenerator<ChainReport> {
  const { service, url } = facts;
  const anchored = Map.groupBy(
    facts.anchors.filter((anchor) => anchor.service === service),
    ({ tenantId }) => tenantId,
  );
  const client = new Client({ connectionString: url, application_name: 'monban audit' });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from audit_tenants() id');
    for (const tenantId of new Set([...rows.map(({ id }) => id), ...anchored.keys()])) {
      const anchors = anchored.get(tenantId) ?? [];
      const bySeq = Map.groupBy(anchors, ({ seq }) => seq);
      const hashes: Anchored = new Map([...bySeq].map(([seq, same]) => [seq, new Set(same.map(({ hash }) => hash))]));
      // one snapshot of entries and head, because the chain keeps growing
      await client.query('begin isolation level repeatable read read only');
      yield { service, tenantId, anchors: anchors.length, ...(await walk(client, tenantId, hashes)) };
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
}

type Walked = Pick<ChainReport, 'entries' | 'head' | 'unsealed' | 'break'>;

async function walk(client: Client, tenantId: string, anchored: Anchored): Promise<Walked> {
  const chain = chainWalk(anchored);
  await client.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
  const { rows: waits } = await client.query<Unsealed & { changed: string | null }>(waiting, [tenantId]);
  const { changed, ...unsealed } = waits[0]!;
  const report = (broken: Break | null) => ({
    entries: chain.head().seq,
    head: chain.head().hash.toString('hex'),
    unsealed,
    break:
      broken ?? (changed === null ? null : { seq: chain.head().seq + 1, what: `the details of ${changed}, not sealed yet, were changed` }),
  });
  for (;;) {
    const { rows } = await client.query<ChainEntry>(page, [tenantId, chain.head().seq]);
    for (const entry of rows) {
      const broken = chain.take(entry);
      if (broken) return report(broken);
    }
    if (rows.length < pageSize) break;
  }
  const { rows: heads } = await client.query<ChainHead>('select seq::float8 as seq, hash from audit_head where tenant_id = $1', [tenantId]);
  return report(chain.end(heads[0] ?? null));
}

import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import pg from 'pg';

// Things that only a generator may do, directly in the databases: no use case moves a tenant's clock or writes last month's entries, and
// none should. Everything runs under the tenant's row-level security, with the subgraph's own role.

async function underTenant<T>(url: string, tenantId: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant_id', $1, true)`, [uuidOf(tenantId)]);
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } finally {
    await client.end();
  }
}

/**
 * Sets the offset of a tenant's business clock from real time, and invalidates cached viewers, as a change of features does.
 * The many people of a demo share one network address, so it also clears their login attempts, which would have expired by then.
 */
export const forceClock = (identityUrl: string, tenantId: string, offsetSeconds: number): Promise<void> =>
  underTenant(identityUrl, tenantId, async (client) => {
    await client.query('update tenant set clock_offset_seconds = $1', [offsetSeconds]);
    await client.query('delete from rate_window');
    await client.query(`select pg_notify('monban_revocations', $1)`, [JSON.stringify({ tenantId })]);
  });

/** A decision of the door, as `record_entry` takes it. */
export interface PastEntry {
  readonly at: Temporal.Instant;
  readonly direction: 'ENTRY' | 'EXIT';
  readonly allowed: boolean;
  readonly code: string | null;
  readonly accountId: string;
  readonly contractId: string | null;
  readonly locationId: string;
  readonly deviceId: string;
  readonly deviceAccountId: string;
  /** The rules examined, as the decision reported them. */
  readonly trace: readonly object[];
  /** The facts behind the decision. */
  readonly facts: object;
}

/**
 * Writes past entries with the database function that the door itself uses, a thousand per statement: key, record, count and audit entry of
 * each are the same as if a device had asked. Through the devices, months of entries would take minutes.
 */
export const forceEntries = (accessUrl: string, tenantId: string, entries: readonly PastEntry[]): Promise<void> =>
  underTenant(accessUrl, tenantId, async (client) => {
    for (let from = 0; from < entries.length; from += 1000) {
      const batch = entries.slice(from, from + 1000).map((entry) => ({
        record: {
          tenant_id: uuidOf(tenantId),
          id: randomUUIDv7(),
          created_at: entry.at.toString(),
          at: entry.at.toString(),
          direction: entry.direction,
          allowed: entry.allowed,
          code: entry.code,
          account_id: uuidOf(entry.accountId),
          contract_id: entry.contractId && uuidOf(entry.contractId),
          location_id: uuidOf(entry.locationId),
          device_id: uuidOf(entry.deviceId),
        },
        device: uuidOf(entry.deviceAccountId),
        trace: entry.trace,
        facts: entry.facts,
        key: randomUUID(),
        audit: randomUUIDv7(),
      }));
      await client.query(
        `select record_entry(e.record, e.device, e.key, 'demo', now(), e.audit, 'demo', null, null, e.trace, e.facts, null, null)
         from jsonb_to_recordset($1::jsonb) as e(record jsonb, device uuid, key text, audit uuid, trace jsonb, facts jsonb)`,
        [JSON.stringify(batch)],
      );
    }
  });

/** Number of a tenant's events that are still undelivered. */
export const waitingEvents = (url: string, tenantId: string): Promise<number> =>
  underTenant(url, tenantId, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from outbox');
    return rows[0]!.n;
  });

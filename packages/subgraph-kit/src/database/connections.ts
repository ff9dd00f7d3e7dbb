import pg from 'pg';
import { queueConnections } from '../jobs/runner.ts';
import { usualPoolSize } from './database.ts';
import { DatabaseRefused } from './database-refused.ts';

/** Replicas of a service that a server has room for unless a setting says otherwise: one that runs, and its successor that starts. */
export const usualReplicas = 2;

/**
 * Connections that one process of a subgraph holds at most: the pool of requests and jobs, the queue's, the worker's heart, identity's feed
 * of revocations, and two while it migrates. Cancelling an abandoned reading takes none.
 */
export const connectionsOf = (poolSize = usualPoolSize): number => poolSize + queueConnections + 1 + 1 + 2;

/**
 * Asserts that the server at `url` has room for so many connections at once.
 *
 * @throws DatabaseRefused where it has not: some clients would be turned away when they are busiest.
 */
export async function assertRoom(url: string, whose: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ available: number }>(
      `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
         - current_setting('reserved_connections')::int as available`,
    );
    const { available } = rows[0]!;
    if (wanted <= available) return;
    throw new DatabaseRefused(
      `${whose} may want ${wanted} connections, and the database server has ${available} for them: ` +
        'raise max_connections there, or lower MONBAN_POOL_SIZE or MONBAN_REPLICAS.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

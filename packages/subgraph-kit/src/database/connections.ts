import pg from 'pg';
import { queueConnections } from '../jobs/runner.ts';
import { usualPoolSize } from './database.ts';
import { DatabaseRefused } from './database-refused.ts';

/** Number of replicas of a service that a server must have room for by default: a running one and its successor. */
export const usualReplicas = 2;

/**
 * Maximum connections of one process of a subgraph: the pool of requests and jobs, the queue's, the worker's heart, identity's feed of
 * revocations, and two while it migrates. Cancelling an abandoned reading takes none.
 */
export const connectionsOf = (poolSize = usualPoolSize): number => poolSize + queueConnections + 1 + 1 + 2;

/**
 * Checks that the server at `url` has room for this many connections.
 *
 * @throws DatabaseRefused when it has not: some clients would be turned away under load.
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
      `${whose} may need ${wanted} connections, and the database server has ${available} for them: ` +
        'raise max_connections there, or lower MONBAN_POOL_SIZE or MONBAN_REPLICAS.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

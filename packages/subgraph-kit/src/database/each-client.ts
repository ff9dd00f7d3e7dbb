import type { Pool, PoolClient } from 'pg';

/** Calls `adopt` with every connection of the pool before it is first used; not on 'connect': the pool may have connected before we came. */
export function eachClient(pool: Pool, adopt: (client: PoolClient) => void): void {
  const adopted = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (adopted.has(client)) return;
    adopted.add(client);
    adopt(client);
  });
}

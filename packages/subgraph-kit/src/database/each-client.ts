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

/**
 * Puts `around` around every statement of a connection that is answered by a promise; `send` sends it. Those with a callback go as they
 * are: `pool.query` sends them in the asynchronous context of whoever gave the connection back, of whom they know nothing.
 */
export function aroundStatements(client: PoolClient, around: (send: () => Promise<unknown>) => Promise<unknown>): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) =>
    typeof args.at(-1) === 'function' ? query(...args) : around(() => query(...args) as Promise<unknown>)) as typeof client.query;
}

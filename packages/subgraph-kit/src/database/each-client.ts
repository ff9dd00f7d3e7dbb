import type { Pool, PoolClient } from 'pg';

/**
 * Calls `adopt` with every connection of the pool before its first use; not on 'connect', because the pool may already have connections.
 */
export function eachClient(pool: Pool, adopt: (client: PoolClient) => void): void {
  const adopted = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (adopted.has(client)) return;
    adopted.add(client);
    adopt(client);
  });
}

/**
 * Wraps `around` around every statement of a connection that returns a promise; `send` sends it. Statements with a callback are left alone:
 * `pool.query` sends them in the async context of an unrelated request.
 */
export function aroundStatements(client: PoolClient, around: (send: () => Promise<unknown>) => Promise<unknown>): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) =>
    typeof args.at(-1) === 'function' ? query(...args) : around(() => query(...args) as Promise<unknown>)) as typeof client.query;
}

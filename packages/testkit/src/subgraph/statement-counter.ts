import type { Pool, PoolClient } from 'pg';

/** Records the SQL that goes through a pool while something runs. */
export function statementCounter(pool: Pool): <T>(work: () => Promise<T>) => Promise<{ statements: string[]; result: T }> {
  const seen = new WeakSet<PoolClient>();
  let heard: string[] | null = null;
  pool.on('acquire', (client) => {
    if (seen.has(client)) return;
    seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { text: string }];
      heard?.push(typeof first === 'string' ? first : first.text);
      return query(...args);
    }) as typeof client.query;
  });
  return async (work) => {
    const statements: string[] = [];
    heard = statements;
    try {
      return { statements, result: await work() };
    } finally {
      heard = null;
    }
  };
}

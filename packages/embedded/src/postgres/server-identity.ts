import { realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { SUPERUSER } from './initialise-cluster.ts';

export type Answer = 'ours' | 'wrong password' | 'another cluster' | 'no answer';

/** Logs in at `port` to find out whether the server there belongs to this cluster. */
export async function whoAnswers(port: number, password: string, cluster: string): Promise<Answer> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  // A connection that breaks between two queries emits this; unhandled it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const result = await client.query<{ data_directory: string }>('SHOW data_directory');
    const answered = await realpath(result.rows[0]?.data_directory ?? '').catch(() => '');
    return answered === (await realpath(cluster)) ? 'ours' : 'another cluster';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong password' : 'no answer';
  } finally {
    await client.end().catch(() => undefined);
  }
}

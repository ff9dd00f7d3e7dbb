import { Client } from 'pg';

/** Runs `work` on its own connection, to `database` if given, else to the database of the URL. */
export async function withAdmin<Answer>(adminUrl: string, work: (client: Client) => Promise<Answer>, database?: string): Promise<Answer> {
  const url = new URL(adminUrl);
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  const client = new Client({ connectionString: url.href, connectionTimeoutMillis: 5_000, application_name: 'monban setup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

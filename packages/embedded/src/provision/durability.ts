import { withAdmin } from './admin-session.ts';

/** The server may lose what it acknowledged. */
export class NotDurable extends Error {
  readonly settings: readonly string[];

  constructor(settings: readonly string[]) {
    super(
      `PostgreSQL runs with ${settings.map((setting) => `${setting}=off`).join(', ')}: a crash could undo registrations that people ` +
        'were told of. Switch the settings on, also for the role and the database.',
    );
    this.name = 'NotDurable';
    this.settings = settings;
  }
}

const NEEDED = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/**
 * Refuses a server that may lose acknowledged writes. Pass the URL that the subgraph uses, because role and database can have their own
 * settings.
 *
 * @throws NotDurable
 */
export async function assertDurable(url: string): Promise<void> {
  const off = await withAdmin(url, async (client) => {
    const result = await client.query<{ name: string }>(
      `SELECT name FROM pg_settings WHERE name = ANY ($1) AND setting = 'off' ORDER BY name`,
      [NEEDED],
    );
    return result.rows.map((row) => row.name);
  });
  if (off.length > 0) throw new NotDurable(off);
}

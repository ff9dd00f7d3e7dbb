import type { Client } from 'pg';
import { withAdmin } from './admin-session.ts';
import { databaseNames, provisioningSteps } from './provisioning-sql.ts';
import type { Step, WantedDatabase } from './provisioning-sql.ts';

export type ProvisionedDatabase = {
  name: string;
  database: string;
  role: string;
  ownerRole: string;
  directoryRole: string;
  /** For the running subgraph. */
  url: string;
  /** For its migrations. */
  migrationUrl: string;
};

/** Any number, the same in every process: two processes that provision at once wait for each other. */
const PROVISIONING_LOCK = 7_064_381;

async function take(client: Client, steps: readonly Step[]): Promise<void> {
  for (const { sql, unless } of steps) {
    if (unless !== undefined && ((await client.query(unless)).rowCount ?? 0) > 0) continue;
    await client.query(sql);
  }
}

function urlOf(adminUrl: string, database: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.href;
}

/** The URLs of a subgraph's database on the server of `adminUrl`: for the role that runs and for the owner that migrates. */
export function databaseUrls(adminUrl: string, wanted: WantedDatabase): { url: string; migrationUrl: string } {
  const { database, role, ownerRole } = databaseNames(wanted.name);
  return {
    url: urlOf(adminUrl, database, role, wanted.password),
    migrationUrl: urlOf(adminUrl, database, ownerRole, wanted.ownerPassword),
  };
}

/**
 * Creates a database with its owner and an unprivileged role per subgraph, or adjusts existing ones. Safe to repeat, also by several
 * processes at once. Never touches data.
 */
export async function provisionDatabases(adminUrl: string, wanted: readonly WantedDatabase[]): Promise<ProvisionedDatabase[]> {
  await withAdmin(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISIONING_LOCK]);
    for (const one of wanted) {
      const steps = await provisioningSteps(one);
      await take(client, steps.onServer);
      await withAdmin(adminUrl, (inside) => take(inside, steps.onDatabase), databaseNames(one.name).database);
    }
  });
  return wanted.map((one) => ({ name: one.name, ...databaseNames(one.name), ...databaseUrls(adminUrl, one) }));
}

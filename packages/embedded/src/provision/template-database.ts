import { setTimeout as sleep } from 'node:timers/promises';
import { escapeIdentifier } from 'pg';
import { withAdmin } from './admin-session.ts';

/** "source database is being accessed by other users" */
const OBJECT_IN_USE = '55006';
/** How long the server may take to notice that a pool has ended. Milliseconds. */
const PATIENCE = 3_000;

/**
 * Copies a migrated database for a test worker, with the same owner and the same connection rights (a copy does not keep its template's
 * privileges). Nobody may be connected to the template.
 */
export async function createFromTemplate(adminUrl: string, template: string, name: string): Promise<void> {
  const started = performance.now();
  await withAdmin(adminUrl, async (client) => {
    const found = await client.query<{ owner: string }>('SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1', [
      template,
    ]);
    const owner = found.rows[0]?.owner;
    if (owner === undefined) throw new Error(`There is no database ${template} to copy`);
    const [copy, source] = [escapeIdentifier(name), escapeIdentifier(template)];
    for (;;) {
      try {
        await client.query(`CREATE DATABASE ${copy} TEMPLATE ${source} OWNER ${escapeIdentifier(owner)}`);
        break;
      } catch (error) {
        if ((error as { code?: string }).code !== OBJECT_IN_USE || performance.now() - started > PATIENCE) throw error;
        await sleep(25);
      }
    }
    await client.query(`REVOKE ALL ON DATABASE ${copy} FROM PUBLIC`);
    const guests = await client.query<{ role: string }>(
      `SELECT pg_get_userbyid(a.grantee) AS role FROM pg_database, aclexplode(datacl) a
        WHERE datname = $1 AND a.privilege_type = 'CONNECT' AND a.grantee <> 0`,
      [template],
    );
    for (const { role } of guests.rows) await client.query(`GRANT CONNECT ON DATABASE ${copy} TO ${escapeIdentifier(role)}`);
  });
}

/** Drops a database together with its connections; does nothing when it does not exist. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withAdmin(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`));
}

import { createFromTemplate, databaseUrls, dropDatabase, provisionDatabases } from '@monban/embedded';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Not a secret: the server listens on this machine only, contains test data, and is removed after the run. */
const passwords = { password: 'test', ownerPassword: 'test' };
const locks = { identity: 1, contracts: 2, access: 3, billing: 4 } as const;

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  /** As the role that runs. */
  readonly url: string;
  /** As the owner that migrates. */
  readonly migrationUrl: string;
  /** Ends every connection to it, as a restart of the server does. */
  cutOff(): Promise<void>;
  /** As the server's administrator does. */
  asAdministrator(sql: string): Promise<void>;
  drop(): Promise<void>;
}

/** An empty database with the subgraph's roles, for code that migrates by itself. */
export async function emptyDatabase(adminUrl: string, name: keyof typeof locks): Promise<TestDatabase> {
  await provisionDatabases(adminUrl, [{ name, ...passwords }]);
  return copyOf(adminUrl, name, 'template0');
}

/**
 * A migrated database for one user. The first request of a test run migrates the subgraph's template database; everybody gets a copy of it,
 * which takes milliseconds.
 */
export async function migratedDatabase(
  adminUrl: string,
  name: keyof typeof locks,
  migrate: (urls: { url: string; migrationUrl: string }) => Promise<void>,
): Promise<TestDatabase> {
  const template = `monban_${name}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(7064, $1)', [locks[name]]);
    const { rows } = await admin.query(
      "select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = 'migrated'",
      [template],
    );
    if (rows.length > 0) return;
    await provisionDatabases(adminUrl, [{ name, ...passwords }]);
    await migrate(databaseUrls(adminUrl, { name, ...passwords }));
    await admin.query(`comment on database ${template} is 'migrated'`);
  });
  return copyOf(adminUrl, name, template);
}

async function copyOf(adminUrl: string, name: string, template: string): Promise<TestDatabase> {
  const copy = `monban_${name}_${randomUUID().slice(0, 8)}`;
  if (template === 'template0') {
    await withClient(adminUrl, async (admin) => {
      await admin.query(
        `create database ${copy} owner monban_${name}_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8'`,
      );
    });
  } else {
    await createFromTemplate(adminUrl, template, copy);
  }
  const urls = databaseUrls(adminUrl, { name, ...passwords });
  const at = (address: string): string => {
    const url = new URL(address);
    url.pathname = `/${copy}`;
    return url.href;
  };
  return {
    url: at(urls.url),
    migrationUrl: at(urls.migrationUrl),
    drop: () => dropDatabase(adminUrl, copy),
    asAdministrator: (sql) => withClient(at(adminUrl), async (admin) => void (await admin.query(sql))),
    cutOff: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [copy]);
      }),
  };
}

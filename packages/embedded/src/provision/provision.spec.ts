import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query, silent, temporaryFolder } from '../postgres/fixtures/place.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import type { EmbeddedPostgres } from '../postgres/start-postgres.ts';
import { assertDurable } from './durability.ts';
import { provisionDatabases } from './provision-databases.ts';
import { provisioningScript } from './provisioning-sql.ts';
import { createFromTemplate, dropDatabase } from './template-database.ts';

// Registered first, so removed last.
const dataDir = temporaryFolder('suite');
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  postgres = await startPostgres({ dataDir, port: 0, durable: false, log: silent });
});
afterAll(() => postgres.stop());

const identity = { name: 'identity', password: 'one', ownerPassword: 'two', extensions: ['pg_trgm', 'btree_gist'] } as const;
const billing = { name: 'billing', password: "t'w/o@:", ownerPassword: '/:@' } as const;

const one = async (url: string, sql: string): Promise<unknown> => Object.values((await query(url, sql))[0] ?? {})[0];

describe('provisionDatabases', () => {
  it('gives each subgraph a database, a role that owns it and an unprivileged role', async () => {
    const [first, second] = await provisionDatabases(postgres.adminUrl, [identity, billing]);
    expect(await one(first?.url ?? '', 'SELECT current_user')).toBe('monban_identity');
    expect(await one(second?.url ?? '', 'SELECT current_database()')).toBe('monban_billing');
    expect(await one(second?.migrationUrl ?? '', 'SELECT current_user')).toBe('monban_billing_owner');
    const powers = await query(
      postgres.adminUrl,
      `SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS power
         FROM pg_roles WHERE rolname LIKE 'monban_identity%' ORDER BY rolname`,
    );
    expect(powers).toEqual([
      { rolname: 'monban_identity', rolcanlogin: true, power: false },
      { rolname: 'monban_identity_directory', rolcanlogin: false, power: false },
      { rolname: 'monban_identity_owner', rolcanlogin: true, power: false },
    ]);
    expect(await query(first?.url ?? '', `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`)).toEqual([
      { extname: 'btree_gist' },
      { extname: 'pg_trgm' },
    ]);
    expect(await one(first?.url ?? '', `SELECT cardinality(show_trgm('会議室')) > 0`)).toBe(true);
  });

  it('keeps other subgraphs out', async () => {
    const [first] = await provisionDatabases(postgres.adminUrl, [identity, billing]);
    const elsewhere = (first?.url ?? '').replace(/monban_identity$/, 'monban_billing');
    await expect(query(elsewhere, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('lets the running role do only what its owner has granted', async () => {
    const [first] = await provisionDatabases(postgres.adminUrl, [identity]);
    await query(first?.migrationUrl ?? '', 'CREATE TABLE private (id int)');
    for (const forbidden of [
      'SELECT FROM private',
      'CREATE TABLE mine (id int)',
      'CREATE TEMPORARY TABLE mine (id int)',
      'CREATE SCHEMA mine',
      'SET ROLE monban_identity_owner',
      'SET ROLE monban_identity_directory',
    ]) {
      await expect(query(first?.url ?? '', forbidden), forbidden).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('lets the owner hand functions over to its directory role, whose rights it does not have itself', async () => {
    const [first] = await provisionDatabases(postgres.adminUrl, [identity]);
    const url = first?.migrationUrl ?? '';
    await query(url, 'CREATE SCHEMA directory; GRANT USAGE, CREATE ON SCHEMA directory TO monban_identity_directory');
    await query(url, `CREATE FUNCTION directory.who() RETURNS text LANGUAGE sql SECURITY DEFINER RETURN current_user`);
    await query(url, 'ALTER FUNCTION directory.who() OWNER TO monban_identity_directory');
    expect(await one(url, 'SELECT directory.who()')).toBe('monban_identity_directory');
    const granted = `SELECT inherit_option, set_option, admin_option FROM pg_auth_members
      WHERE roleid = 'monban_identity_directory'::regrole AND member = 'monban_identity_owner'::regrole`;
    expect(await query(url, granted)).toEqual([{ inherit_option: false, set_option: true, admin_option: false }]);
  });

  it('can be repeated, also concurrently; it changes a password and keeps the data', async () => {
    const [first] = await provisionDatabases(postgres.adminUrl, [identity]);
    await query(first?.migrationUrl ?? '', 'CREATE TABLE kept (id int)');
    await query(postgres.adminUrl, 'ALTER ROLE monban_identity CREATEDB BYPASSRLS');
    const again = { ...identity, password: 'three', ownerPassword: 'four' };
    const rounds = await Promise.all(Array.from({ length: 4 }, () => provisionDatabases(postgres.adminUrl, [again, billing])));
    expect(await query(rounds[0]?.[0]?.migrationUrl ?? '', 'SELECT * FROM kept')).toEqual([]);
    expect(await one(rounds[0]?.[0]?.url ?? '', 'SELECT current_user')).toBe('monban_identity');
    expect(await one(postgres.adminUrl, `SELECT rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = 'monban_identity'`)).toBe(false);
    await expect(query(first?.url ?? '', 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query(first?.migrationUrl ?? '', 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('takes ownership of a release 0.1.0 database from the role that ran it, for good', async () => {
    const wanted = { name: 'old', password: 'o', ownerPassword: 'oo' };
    for (const released of [
      `CREATE ROLE monban_old LOGIN PASSWORD 'o'`,
      'CREATE ROLE monban_old_directory NOLOGIN',
      'GRANT monban_old_directory TO monban_old WITH ADMIN FALSE, INHERIT FALSE, SET TRUE',
      'CREATE DATABASE monban_old OWNER monban_old TEMPLATE template0',
    ]) {
      await query(postgres.adminUrl, released);
    }
    const before = postgres.url('monban_old', 'monban_old', 'o');
    await query(before, 'CREATE SCHEMA queue; CREATE TABLE queue.job (id int); CREATE TABLE audit (id int); INSERT INTO audit VALUES (1)');
    for (let start = 1; start <= 2; start += 1) {
      const [old] = await provisionDatabases(postgres.adminUrl, [wanted]);
      expect(await one(old?.migrationUrl ?? '', 'SELECT id FROM audit')).toBe(1);
      for (const forbidden of [
        'TRUNCATE audit',
        'DROP TABLE queue.job',
        'ALTER TABLE audit ADD COLUMN more int',
        'SET ROLE monban_old_directory',
      ]) {
        await expect(query(old?.url ?? '', forbidden), forbidden).rejects.toMatchObject({ code: '42501' });
      }
      expect(await one(postgres.adminUrl, `SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'monban_old'`)).toBe(
        'monban_old_owner',
      );
    }
  });

  it('needs no superuser', async () => {
    await query(postgres.adminUrl, `CREATE ROLE operator LOGIN CREATEROLE CREATEDB PASSWORD 'operator'`);
    const operator = postgres.url('postgres', 'operator', 'operator');
    const wanted = { name: 'outside', password: 'x', ownerPassword: 'y', extensions: ['pgcrypto', 'citext'] } as const;
    await provisionDatabases(operator, [wanted]);
    const [outside] = await provisionDatabases(operator, [wanted]);
    expect(await one(outside?.url ?? '', 'SELECT current_user')).toBe('monban_outside');
    expect(await one(outside?.migrationUrl ?? '', 'SELECT current_user')).toBe('monban_outside_owner');
  });

  it('refuses invalid names', async () => {
    await expect(provisionDatabases(postgres.adminUrl, [{ name: 'a"; DROP', password: '', ownerPassword: '' }])).rejects.toThrow(
      /Not a valid name/,
    );
  });
});

const psql = spawnSync('psql', ['--version']).status === 0;
if (!psql) process.stderr.write('SKIPPED: psql is not installed, so the script for operators was not run\n');

describe('provisioningScript', () => {
  it('contains no password', async () => {
    const script = await provisioningScript([identity, { name: 'access', password: 'sesame-open', ownerPassword: 'open-sesame' }]);
    expect(script).toContain('CREATE DATABASE monban_access');
    expect(script).not.toMatch(/sesame/);
  });

  it.skipIf(!psql)('has the same effect in psql, run twice', async () => {
    const wanted = [
      { name: 'script_a', password: 'a', ownerPassword: 'aa', extensions: ['unaccent'] },
      { name: 'script_b', password: 'b', ownerPassword: 'bb' },
    ] as const;
    const file = join(temporaryFolder(), 'provision.sql');
    writeFileSync(file, await provisioningScript(wanted));
    for (let round = 1; round <= 2; round += 1) {
      execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', file, postgres.adminUrl], { stdio: 'pipe' });
    }
    expect(await one(postgres.url('monban_script_a', 'monban_script_a', 'a'), `SELECT unaccent('é')`)).toBe('e');
    expect(await one(postgres.url('monban_script_b', 'monban_script_b', 'b'), 'SELECT current_user')).toBe('monban_script_b');
    expect(await one(postgres.url('monban_script_b', 'monban_script_b_owner', 'bb'), 'SELECT current_user')).toBe('monban_script_b_owner');
  });
});

describe('assertDurable', () => {
  it('refuses a test server and reports what is off', async () => {
    await expect(assertDurable(postgres.adminUrl)).rejects.toMatchObject({
      settings: ['fsync', 'full_page_writes', 'synchronous_commit'],
    });
  });

  it('accepts a durable server, but not with a role that is not', async () => {
    const durable = await startPostgres({ dataDir: temporaryFolder(), port: 0, log: silent });
    try {
      await expect(assertDurable(durable.adminUrl)).resolves.toBeUndefined();
      const [lax] = await provisionDatabases(durable.adminUrl, [{ name: 'lax', password: 'x', ownerPassword: 'y' }]);
      await expect(assertDurable(lax?.url ?? '')).resolves.toBeUndefined();
      await query(durable.adminUrl, 'ALTER ROLE monban_lax SET synchronous_commit = off');
      await expect(assertDurable(lax?.url ?? '')).rejects.toMatchObject({ settings: ['synchronous_commit'] });
    } finally {
      await durable.stop();
    }
  });
});

describe('createFromTemplate', () => {
  it('copies data, owner and connection rights, keeps other subgraphs out, and waits until nobody uses the template', async () => {
    const [template] = await provisionDatabases(postgres.adminUrl, [{ name: 'template', password: 'x', ownerPassword: 'y' }]);
    await query(template?.migrationUrl ?? '', 'CREATE TABLE migrated AS SELECT 1 AS version; GRANT SELECT ON migrated TO monban_template');
    const lingering = new Client({ connectionString: template?.url });
    await lingering.connect();
    setTimeout(() => void lingering.end(), 150);
    await createFromTemplate(postgres.adminUrl, 'monban_template', 'worker_1');
    expect(await one((template?.url ?? '').replace(/monban_template$/, 'worker_1'), 'SELECT version FROM migrated')).toBe(1);
    const [other] = await provisionDatabases(postgres.adminUrl, [billing]);
    await expect(query((other?.url ?? '').replace(/monban_billing$/, 'worker_1'), 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
    await dropDatabase(postgres.adminUrl, 'worker_1');
    await dropDatabase(postgres.adminUrl, 'worker_1');
  });

  it('reports a missing template by name', async () => {
    await expect(createFromTemplate(postgres.adminUrl, 'nothing', 'copy')).rejects.toThrow('There is no database nothing to copy');
  });
});

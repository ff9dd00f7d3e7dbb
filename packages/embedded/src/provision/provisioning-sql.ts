import { scramVerifier } from './scram-verifier.ts';

/** Extensions an owner may use; each is part of PostgreSQL itself. */
export type Extension = 'btree_gist' | 'citext' | 'pg_trgm' | 'pgcrypto' | 'unaccent';

/** The desired state of one subgraph's database. */
export type WantedDatabase = {
  /** The subgraph: `identity` gets database and role `monban_identity`, and the owner `monban_identity_owner`. */
  name: string;
  /** Of the role that the running subgraph uses. */
  password: string;
  /** Of the role that migrates. */
  ownerPassword: string;
  extensions?: readonly Extension[];
};

/** A statement to skip when the query `unless` finds a row. */
export type Step = { sql: string; unless?: string };

export type ProvisioningSteps = {
  /** On any database of the server, as its administrator. */
  onServer: Step[];
  /** On the new database, as the same administrator. */
  onDatabase: Step[];
};

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Names that belong to one subgraph; the directory role owns the few functions that read across tenants. */
export function databaseNames(name: string): { database: string; role: string; ownerRole: string; directoryRole: string } {
  if (!NAME.test(name)) throw new Error(`Not a valid name for a database: ${name}`);
  const database = `monban_${name}`;
  return { database, role: database, ownerRole: `${database}_owner`, directoryRole: `${database}_directory` };
}

const POWERS = ['super', 'bypassrls', 'createrole', 'createdb', 'replication'] as const;
const POWERLESS = POWERS.map((power) => `NO${power === 'super' ? 'SUPERUSER' : power.toUpperCase()}`).join(' ');

function roleSteps(role: string, login: 'LOGIN' | 'NOLOGIN'): Step[] {
  const asWanted = [
    `rolname = ${literal(role)}`,
    `${login === 'LOGIN' ? '' : 'NOT '}rolcanlogin`,
    ...POWERS.map((power) => `NOT rol${power}`),
  ].join(' AND ');
  return [
    { sql: `CREATE ROLE ${role} ${login} ${POWERLESS}`, unless: `SELECT FROM pg_roles WHERE rolname = ${literal(role)}` },
    // Only a superuser may even mention these attributes of an existing role, so mention them only when one is wrong.
    { sql: `ALTER ROLE ${role} ${login} ${POWERLESS}`, unless: `SELECT FROM pg_roles WHERE ${asWanted}` },
  ];
}

/**
 * Everything one subgraph needs on a server, in order, each step safe to repeat: a role that owns the database and migrates it, an
 * unprivileged role for the running subgraph, a database closed to everybody else, and a directory role for SECURITY DEFINER functions. The
 * owner does not inherit from the directory role; it may only `SET ROLE` to it, which migrations need to hand those functions over. A
 * database of release 0.1.0, whose running role owned everything, passes to its owner. An administrator without superuser rights
 * (CREATEROLE and CREATEDB) is sufficient.
 */
export async function provisioningSteps(wanted: WantedDatabase): Promise<ProvisioningSteps> {
  const { database, role, ownerRole, directoryRole } = databaseNames(wanted.name);
  const isMember = (of: string, member: string): string =>
    `SELECT FROM pg_auth_members WHERE roleid = ${literal(of)}::regrole AND member = ${literal(member)}::regrole`;
  const administered = [role, ownerRole].map((one) => ({
    sql: `GRANT ${one} TO CURRENT_USER`,
    unless: `SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper`,
  }));
  return {
    onServer: [
      ...roleSteps(role, 'LOGIN'),
      ...roleSteps(ownerRole, 'LOGIN'),
      ...roleSteps(directoryRole, 'NOLOGIN'),
      { sql: `ALTER ROLE ${role} PASSWORD ${literal(await scramVerifier(wanted.password))}` },
      { sql: `ALTER ROLE ${ownerRole} PASSWORD ${literal(await scramVerifier(wanted.ownerPassword))}` },
      { sql: `GRANT ${directoryRole} TO ${ownerRole} WITH ADMIN FALSE, INHERIT FALSE, SET TRUE` },
      { sql: `REVOKE ${directoryRole} FROM ${role}`, unless: `SELECT WHERE NOT EXISTS (${isMember(directoryRole, role)})` },
      ...administered,
      {
        sql:
          `CREATE DATABASE ${database} OWNER ${ownerRole} TEMPLATE template0 ENCODING 'UTF8' ` +
          `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
        unless: `SELECT FROM pg_database WHERE datname = ${literal(database)}`,
      },
    ],
    onDatabase: [
      { sql: `REASSIGN OWNED BY ${role} TO ${ownerRole}`, unless: ownsNothingHere(role) },
      { sql: `REVOKE ALL ON DATABASE ${database} FROM PUBLIC` },
      { sql: `GRANT CONNECT ON DATABASE ${database} TO ${role}` },
      ...[...new Set(wanted.extensions)].map((extension) => ({ sql: `CREATE EXTENSION IF NOT EXISTS ${extension}` })),
    ],
  };
}

/** Returns a row when the role owns neither the current database nor anything in it. */
const ownsNothingHere = (role: string): string =>
  `SELECT FROM pg_database d WHERE d.datname = current_database() AND d.datdba <> ${literal(role)}::regrole AND NOT EXISTS (` +
  `SELECT FROM pg_shdepend s WHERE s.refclassid = 'pg_authid'::regclass AND s.refobjid = ${literal(role)}::regrole ` +
  `AND s.deptype = 'o' AND s.dbid = d.oid)`;

/**
 * The same as a script for `psql -X -v ON_ERROR_STOP=1 -f`, for operators of their own server. It contains verifiers instead of passwords
 * and can be run again at any time, which sets its passwords again.
 */
export async function provisioningScript(wanted: readonly WantedDatabase[]): Promise<string> {
  const render = ({ sql, unless }: Step): string =>
    unless === undefined ? `${sql};` : `SELECT ${literal(sql)} WHERE NOT EXISTS (${unless}) \\gexec`;
  const parts: string[] = ['SELECT current_database() AS administration \\gset'];
  for (const one of wanted) {
    const steps = await provisioningSteps(one);
    parts.push('', `-- ${one.name}`, ...steps.onServer.map(render));
    parts.push(`\\connect ${databaseNames(one.name).database}`, ...steps.onDatabase.map(render), `\\connect :administration`);
  }
  return `${parts.join('\n')}\n`;
}

import { scramVerifier } from './scram-verifier.ts';

/** Extensions an owner may use; each is part of PostgreSQL itself. */
export type Extension = 'btree_gist' | 'citext' | 'pg_trgm' | 'pgcrypto' | 'unaccent';

/** One subgraph's database as it is to be. */
export type WantedDatabase = {
  /** The subgraph: `identity` gets database and role `monban_identity`. */
  name: string;
  password: string;
  extensions?: readonly Extension[];
};

/** A statement that is skipped when the query `unless` finds a row. */
export type Step = { sql: string; unless?: string };

export type ProvisioningSteps = {
  /** On any database of the server, as its administrator. */
  onServer: Step[];
  /** On the new database, as the same administrator. */
  onDatabase: Step[];
};

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Names of what belongs to one subgraph; the directory role owns its few functions that look across tenants. */
export function databaseNames(name: string): { database: string; role: string; directoryRole: string } {
  if (!NAME.test(name)) throw new Error(`Not a name for a database: ${name}`);
  return { database: `monban_${name}`, role: `monban_${name}`, directoryRole: `monban_${name}_directory` };
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
    // Only a superuser may even mention these attributes of an existing role, so they are mentioned only when one is wrong.
    { sql: `ALTER ROLE ${role} ${login} ${POWERLESS}`, unless: `SELECT FROM pg_roles WHERE ${asWanted}` },
  ];
}

/**
 * Everything one subgraph needs of a server, in order, each step safe to repeat: a login role without any power, a
 * database of its own that nobody else may connect to, and a directory role for functions that are SECURITY DEFINER.
 * The login role does not inherit from the directory role; it may only `SET ROLE` to it, which migrations need to hand
 * those functions over. An administrator without superuser rights (CREATEROLE and CREATEDB) is enough.
 */
export async function provisioningSteps(wanted: WantedDatabase): Promise<ProvisioningSteps> {
  const { database, role, directoryRole } = databaseNames(wanted.name);
  return {
    onServer: [
      ...roleSteps(role, 'LOGIN'),
      ...roleSteps(directoryRole, 'NOLOGIN'),
      { sql: `ALTER ROLE ${role} PASSWORD ${literal(await scramVerifier(wanted.password))}` },
      { sql: `GRANT ${directoryRole} TO ${role} WITH ADMIN FALSE, INHERIT FALSE, SET TRUE` },
      {
        sql: `GRANT ${role} TO CURRENT_USER`,
        unless: `SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper`,
      },
      {
        sql:
          `CREATE DATABASE ${database} OWNER ${role} TEMPLATE template0 ENCODING 'UTF8' ` +
          `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
        unless: `SELECT FROM pg_database WHERE datname = ${literal(database)}`,
      },
      { sql: `REVOKE ALL ON DATABASE ${database} FROM PUBLIC` },
    ],
    onDatabase: [...new Set(wanted.extensions)].map((extension) => ({ sql: `CREATE EXTENSION IF NOT EXISTS ${extension}` })),
  };
}

/**
 * The same as a script for `psql -X -v ON_ERROR_STOP=1 -f`, for operators of a server of their own. It holds verifiers, not
 * passwords, and may be run again at any time (it then sets the passwords it was made with).
 */
export async function provisioningScript(wanted: readonly WantedDatabase[]): Promise<string> {
  const render = ({ sql, unless }: Step): string =>
    unless === undefined ? `${sql};` : `SELECT ${literal(sql)} WHERE NOT EXISTS (${unless}) \\gexec`;
  const parts: string[] = ['SELECT current_database() AS administration \\gset'];
  for (const one of wanted) {
    const steps = await provisioningSteps(one);
    parts.push('', `-- ${one.name}`, ...steps.onServer.map(render));
    if (steps.onDatabase.length === 0) continue;
    parts.push(`\\connect ${databaseNames(one.name).database}`, ...steps.onDatabase.map(render), `\\connect :administration`);
  }
  return `${parts.join('\n')}\n`;
}

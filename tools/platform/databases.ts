import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  databaseNames,
  databaseUrls,
  dropDatabase,
  loadOrCreateSecrets,
  type Log,
  provisionDatabases,
  startPostgres,
} from '@monban/embedded';
import { assertRoom, connectionsOf, usualReplicas, waitForDatabase } from '@monban/subgraph-kit';

export const subgraphNames = ['identity', 'contracts', 'access', 'billing'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

export interface Databases {
  /** As the roles that run. */
  readonly urls: Readonly<Record<SubgraphName, string>>;
  /** As the owners that migrate; missing for an outside server that somebody else migrates. */
  readonly migrationUrls: Readonly<Partial<Record<SubgraphName, string>>>;
  /** Stops the embedded server, if there is one: in order, and by force after this many milliseconds. */
  stop(within?: number): Promise<void>;
}

/** URLs on outside servers, by subgraph. */
export interface OutsideDatabases {
  readonly urls?: Readonly<Partial<Record<SubgraphName, string>>>;
  readonly migrationUrls?: Readonly<Partial<Record<SubgraphName, string>>>;
}

/** Outside servers from the environment: `DATABASE_URL_IDENTITY`, `MIGRATION_URL_IDENTITY` and so on. */
export function outsideDatabases(env: Readonly<Record<string, string | undefined>>): OutsideDatabases {
  const read = (prefix: string): Partial<Record<SubgraphName, string>> =>
    Object.fromEntries(
      subgraphNames.flatMap((name) => (env[`${prefix}_${name.toUpperCase()}`] ? [[name, env[`${prefix}_${name.toUpperCase()}`]]] : [])),
    );
  return { urls: read('DATABASE_URL'), migrationUrls: read('MIGRATION_URL') };
}

/** The databases of a data directory with their passwords, which are created on first use. */
async function wantedDatabases(dataDir: string, names: readonly SubgraphName[]) {
  const secrets = names.flatMap((name) => [`database-${name}`, `database-${name}-owner`] as const);
  const passwords = await loadOrCreateSecrets(dataDir, secrets);
  return names.map((name) => ({ name, password: passwords[`database-${name}`], ownerPassword: passwords[`database-${name}-owner`] }));
}

/** The database of each subgraph on the server of a data directory, as the roles that run. */
export async function urlsOf(dataDir: string, adminUrl: string): Promise<Record<SubgraphName, string>> {
  const wanted = await wantedDatabases(dataDir, subgraphNames);
  return Object.fromEntries(wanted.map((one) => [one.name, databaseUrls(adminUrl, one).url])) as Record<SubgraphName, string>;
}

/** File for the anchored heads of the audit chains, outside every database. */
export const anchorsFile = (dataDir: string): string => process.env['MONBAN_AUDIT_ANCHORS'] ?? join(dataDir, 'audit-anchors.jsonl');

/** The database of every subgraph: on an outside server if given, otherwise on the embedded one. */
export async function openDatabases(facts: {
  dataDir: string;
  log: Log;
  given: OutsideDatabases;
  /** Drops the embedded databases first: they contain half of an interrupted demo, and nothing else. */
  startOver?: boolean;
  /** Processes of each subgraph that may run at once. */
  replicas?: number;
  /** Connections of one process for requests and jobs. */
  poolSize: number;
}): Promise<Databases> {
  const { dataDir, log, given, startOver = false, replicas = usualReplicas, poolSize } = facts;
  const { urls = {}, migrationUrls = {} } = given;
  const patiently = <T>(work: () => Promise<T>): Promise<T> => waitForDatabase({ whose: 'Monban', log }, work);
  const missing = subgraphNames.filter((name) => !urls[name]);
  if (missing.length === 0) {
    await patiently(() => assertRoomForAll(urls as Databases['urls'], replicas, poolSize));
    return { urls: urls as Databases['urls'], migrationUrls, stop: async () => undefined };
  }
  const postgres = await startPostgres({ dataDir, log });
  try {
    const wanted = await wantedDatabases(dataDir, missing);
    await patiently(async () => {
      if (startOver) {
        for (const { name } of wanted) await dropDatabase(postgres.adminUrl, databaseNames(name).database);
        // the links in old mails lead nowhere, and could be mistaken for those of the next demo
        await rm(join(dataDir, 'mails.jsonl'), { force: true });
        // the anchors of its audit chains would count as missing chains
        await rm(join(dataDir, 'audit-anchors.jsonl'), { force: true });
      }
      await provisionDatabases(postgres.adminUrl, wanted);
    });
    const own = wanted.map((one) => [one.name, databaseUrls(postgres.adminUrl, one)] as const);
    const all = { ...Object.fromEntries(own.map(([name, { url }]) => [name, url])), ...urls } as Databases['urls'];
    await patiently(() => assertRoomForAll(all, replicas, poolSize));
    return {
      urls: all,
      migrationUrls: { ...Object.fromEntries(own.map(([name, at]) => [name, at.migrationUrl])), ...migrationUrls },
      stop: (within) => postgres.stop(within),
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Each server has connections for every replica of all the subgraphs that store their data on it. */
async function assertRoomForAll(urls: Databases['urls'], replicas: number, poolSize: number): Promise<void> {
  for (const [server, names] of Map.groupBy(subgraphNames, (name) => new URL(urls[name]).host)) {
    const whose = names.length === 1 ? names[0]! : `${names.join(', ')} on ${server}`;
    await assertRoom(urls[names[0]!], whose, names.length * replicas * connectionsOf(poolSize));
  }
}

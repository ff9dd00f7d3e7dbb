import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  databaseNames,
  databaseUrl,
  dropDatabase,
  loadOrCreateSecrets,
  type Log,
  provisionDatabases,
  startPostgres,
} from '@monban/embedded';
import type { ServiceName } from '@monban/subgraph-kit';

export const subgraphNames = ['identity', 'contracts', 'access', 'billing'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

export interface Databases {
  readonly urls: Readonly<Record<SubgraphName, string>>;
  stop(): Promise<void>;
}

/** Where every subgraph keeps its data: outside servers where they are given, else a database of its own on the embedded one. */
export async function openDatabases(facts: {
  dataDir: string;
  log: Log;
  given: Readonly<Partial<Record<ServiceName, string>>>;
  /** Drops the embedded databases first: they hold the half of a demo whose making was interrupted, and nothing else. */
  startOver?: boolean;
}): Promise<Databases> {
  const { dataDir, log, given, startOver = false } = facts;
  const missing = subgraphNames.filter((name) => !given[name]);
  if (missing.length === 0) return { urls: given as Record<SubgraphName, string>, stop: async () => undefined };
  const postgres = await startPostgres({ dataDir, log });
  try {
    const passwords = await loadOrCreateSecrets(dataDir, [
      'database-identity',
      'database-contracts',
      'database-access',
      'database-billing',
    ]);
    const wanted = missing.map((name) => ({ name, password: passwords[`database-${name}`] }));
    if (startOver) {
      for (const { name } of wanted) await dropDatabase(postgres.adminUrl, databaseNames(name).database);
      // links in the mails of that half lead nowhere, and would be taken for those of the next
      await rm(join(dataDir, 'mails.jsonl'), { force: true });
    }
    await provisionDatabases(postgres.adminUrl, wanted);
    const own = Object.fromEntries(wanted.map((one) => [one.name, databaseUrl(postgres.adminUrl, one)]));
    return { urls: { ...own, ...given } as Record<SubgraphName, string>, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

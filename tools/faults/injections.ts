import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadOrCreateSecrets } from '@monban/embedded';
import type { PlatformProcess } from '@monban/testkit/world';
import pg from 'pg';
import type { Chance } from '../demo/chance.ts';

/** Process id and port of a platform's embedded PostgreSQL server. */
export async function postmaster(dataDir: string): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Runs a statement as the administrator of a platform's embedded server. */
export async function asAdministrator(dataDir: string, database: string, sql: string): Promise<void> {
  const { 'postgres-superuser': password } = await loadOrCreateSecrets(dataDir, ['postgres-superuser']);
  const client = new pg.Client({ host: '127.0.0.1', port: (await postmaster(dataDir)).port, user: 'postgres', password, database });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export const terminateAllBackends = (dataDir: string): Promise<void> =>
  asAdministrator(
    dataDir,
    'postgres',
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );

/** Process id of a service that the distributed platform has started. */
export async function processOf(platform: PlatformProcess, service: string): Promise<number> {
  const { pid } = platform.child;
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ');
  for (const child of children) {
    const command = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(service === 'gateway' ? 'gateway' : `subgraphs/${service}/`)) return Number(child);
  }
  throw new Error(`${service} is not running`);
}

export type Topology = 'start' | 'start-distributed';

/** The possible faults; `seconds` is how long a frozen process stands still. */
export interface Injection {
  readonly name: string;
  /** Resolves when the fault has been caused, not when it has healed. */
  readonly inject: (round: { platform: () => PlatformProcess; restart: () => Promise<void>; dataDir: string }) => Promise<void>;
}

const freeze = async (pid: number, ms: number): Promise<void> => {
  process.kill(pid, 'SIGSTOP');
  try {
    await sleep(ms);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
};

/** The next fault (F1 to F5 of the fault matrix). */
export function chooseInjection(topology: Topology, chance: Chance): Injection {
  const service = chance.pick(['identity', 'contracts', 'access', 'billing']);
  const ms = chance.between(1_000, 4_000);
  const everywhere: Injection[] = [
    { name: 'PostgreSQL killed', inject: async ({ dataDir }) => void process.kill((await postmaster(dataDir)).pid, 'SIGKILL') },
    { name: 'all backends terminated', inject: ({ dataDir }) => terminateAllBackends(dataDir) },
  ];
  const embedded: Injection[] = [
    {
      name: 'platform killed',
      async inject({ platform, restart }) {
        platform().child.kill('SIGKILL');
        await platform().ended;
        await restart();
      },
    },
    { name: `platform frozen for ${ms} ms`, inject: ({ platform }) => freeze(platform().child.pid!, ms) },
  ];
  const distributed: Injection[] = [
    { name: 'gateway killed', inject: async ({ platform }) => void process.kill(await processOf(platform(), 'gateway'), 'SIGKILL') },
    { name: `${service} killed`, inject: async ({ platform }) => void process.kill(await processOf(platform(), service), 'SIGKILL') },
    { name: `${service} frozen for ${ms} ms`, inject: async ({ platform }) => freeze(await processOf(platform(), service), ms) },
  ];
  return chance.pick([...everywhere, ...(topology === 'start' ? embedded : distributed)]);
}

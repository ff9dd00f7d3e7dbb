// Four setups that give the same answers over the same databases, those of an embedded platform.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidOf } from '@monban/domain-kit';
import { runningPostgres } from '@monban/embedded';
import { deriveServiceKeys, keysFor, type Viewer } from '@monban/subgraph-kit';
import { freePort, type GraphClient, openClub, startPlatformProcess, World } from '@monban/testkit/world';
import type { Demo } from '../../tools/demo/demo.ts';
import type { StockFacts } from '../../gateway/src/testing/stock-gateway.ts';
import { subgraphNames, urlsOf } from '../../tools/platform/databases.ts';
import { openSecrets } from '../../tools/platform/secrets.ts';
import type { BareFacts } from './bare-handler.ts';
import type { Road } from './load.ts';

export const roadNames = ['embedded', 'distributed', 'stock', 'limit'] as const;
export type RoadName = (typeof roadNames)[number];

export interface Roads {
  readonly of: Readonly<Record<RoadName, Road>>;
  stop(): Promise<void>;
}

/** A member of staff of the largest business: the demo's, or on empty databases that of a club with one contract. */
async function staffOf(origin: string, dataDir: string, link: string | null, mailboxToken: string): Promise<GraphClient> {
  const world = new World(origin, mailboxToken);
  if (link) return (await openClub(world, link, 3)).staff;
  const { logins } = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as Demo;
  return world.admin().logIn(logins.staff.email!, logins.staff.password);
}

async function startChild(file: string, facts: StockFacts | BareFacts): Promise<ChildProcess> {
  const child = fork(file, { env: { ...process.env, BENCH_FACTS: JSON.stringify(facts) } });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${file} ended before it was ready`);
    }),
  ]);
  return child;
}

/** Starts the four setups, on the demo's data or on an almost empty platform. `env` is that of the embedded platform. */
export async function openRoads(facts: { demo: boolean; env?: Record<string, string> }): Promise<Roads> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-bench-'));
  const endings: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const end of endings.toReversed()) await end();
  };
  const opened = <T extends { stop(): Promise<unknown> }>(part: T): T => {
    endings.push(() => part.stop());
    return part;
  };
  const child = async (file: string, of: StockFacts | BareFacts): Promise<number> => {
    const process = await startChild(file, of);
    endings.push(async () => {
      process.kill();
      await once(process, 'exit');
    });
    return process.pid!;
  };
  try {
    const args = facts.demo ? ['--no-sites'] : ['--empty', '--no-sites'];
    const embedded = opened(
      await startPlatformProcess({ dataDir, port: await freePort(), args, ...(facts.env ? { env: facts.env } : {}) }),
    );
    const staff = await staffOf(embedded.origin, dataDir, embedded.firstAdministratorLink(), embedded.mailboxToken);
    const cookies = Object.entries(staff.cookies);
    const headers = { 'x-monban-surface': 'admin', cookie: cookies.map(([name, value]) => `${name}=${value}`).join('; ') };
    const urls = await urlsOf(dataDir, (await runningPostgres(dataDir))!);

    // on the same databases, with the secrets of the same installation
    const port = await freePort();
    const twin = join(dataDir, 'distributed');
    await mkdir(twin, { mode: 0o700 });
    await cp(join(dataDir, 'secrets'), join(twin, 'secrets'), { recursive: true });
    if (facts.demo) await cp(join(dataDir, 'demo.json'), join(twin, 'demo.json'));
    const env = Object.fromEntries(subgraphNames.map((name) => [`DATABASE_URL_${name.toUpperCase()}`, urls[name]]));
    const distributed = opened(await startPlatformProcess({ dataDir: twin, port, task: 'start-distributed', args, env }));

    const me = '{ viewer { features account { id } tenant { id } } }';
    const { viewer } = await staff.run<{ viewer: { features: string[]; account: { id: string }; tenant: { id: string } } }>(me);
    const secrets = await openSecrets(dataDir);
    const stockPort = await freePort();
    const stock = await child(join(import.meta.dirname, '../../gateway/src/testing/stock-gateway.ts'), {
      port: stockPort,
      viewer: viewerOf(viewer),
      privateKey: keysFor('gateway', deriveServiceKeys(secrets.services)).privateKey,
      subgraphs: Object.fromEntries(subgraphNames.map((name, i) => [name, `http://127.0.0.1:${port + 1 + i}`])),
    });
    const barePort = await freePort();
    const bare = await child(join(import.meta.dirname, 'bare-handler.ts'), { port: barePort, tenantUuid: uuidOf(viewer.tenant.id), urls });
    const road = (name: RoadName, url: string, ...pids: number[]): Road => ({ name, url, headers, pids });
    return {
      of: {
        embedded: road('embedded', `${embedded.origin}/app/graphql`, embedded.child.pid!),
        distributed: road('distributed', `${distributed.origin}/app/graphql`, distributed.child.pid!),
        // its subgraphs are those of the distributed platform
        stock: road('stock', `http://127.0.0.1:${stockPort}/`, stock, distributed.child.pid!),
        limit: road('limit', `http://127.0.0.1:${barePort}/`, bare),
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const viewerOf = (me: { features: string[]; account: { id: string }; tenant: { id: string } }): Viewer => ({
  realm: 'STAFF',
  role: 'OWNER',
  locations: null,
  surface: 'admin',
  tenantId: me.tenant.id,
  storefrontId: null,
  accountId: me.account.id,
  sessionId: null,
  features: me.features,
  locale: 'ja',
  clockOffsetSeconds: 0,
  timeZone: 'Asia/Tokyo',
  ip: null,
  client: null,
});

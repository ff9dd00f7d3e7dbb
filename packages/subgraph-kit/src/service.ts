import { systemClock } from '@monban/domain-kit';
import { z } from 'zod';
import { fileAnchors } from './audit/anchors.ts';
import { httpExecute } from './commands.ts';
import { crashAt } from './crash-point.ts';
import { DatabaseRefused } from './database/database-refused.ts';
import { createLog } from './log.ts';
import type { ServiceKeys } from './service-keys.ts';
import type { Subgraph, SubgraphDeps } from './subgraph.ts';
import type { ServiceName } from './viewer.ts';

const json = z.string().transform((text, ctx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    ctx.addIssue('is no JSON');
    return z.NEVER;
  }
});

/** Environment of a service that runs as its own process. Names only, so that a wrong value is never printed. */
const environment = z.object({
  DATABASE_URL: z.string().min(1),
  /** Of the database's owner; without it the database has to be at this version already. */
  MIGRATION_URL: z.string().min(1).optional(),
  PORT: z.coerce.number().int(),
  HOST: z.string().default('127.0.0.1'),
  /** Private key of this service, JWK. */
  MONBAN_SERVICE_KEY: json,
  /** Public keys of all services, JWK by name. */
  MONBAN_SERVICE_PUBLIC_KEYS: json,
  /** Addresses of the other services by name: `{"contracts":"http://contracts:4002"}`. */
  MONBAN_PEERS: json.prefault('{}'),
  /** Connections for requests and jobs of one process, and processes of this service that may run at once. */
  MONBAN_POOL_SIZE: z.coerce.number().int().min(2).max(200).optional(),
  MONBAN_REPLICAS: z.coerce.number().int().min(1).max(100).optional(),
  /** File that the heads of the audit chains are added to. */
  MONBAN_AUDIT_ANCHORS: z.string().min(1).optional(),
  MONBAN_LOG_LEVEL: z.string().default('info'),
  MONBAN_CRASH_AT: z.string().optional(),
});

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads what every subgraph needs from the environment; stops the process with the names of what is missing or malformed. */
export function readDeps(
  name: ServiceName,
  env: Environment,
): SubgraphDeps & { readonly name: ServiceName; readonly port: number; readonly host: string } {
  const read = environment.safeParse(env);
  if (!read.success) {
    process.stderr.write(
      `${name} cannot start: ${[...new Set(read.error.issues.map((issue) => issue.path.join('.')))].join(', ')} missing or malformed\n`,
    );
    process.exit(1);
  }
  const {
    DATABASE_URL,
    MIGRATION_URL,
    PORT,
    HOST,
    MONBAN_SERVICE_KEY,
    MONBAN_SERVICE_PUBLIC_KEYS,
    MONBAN_PEERS,
    MONBAN_AUDIT_ANCHORS,
    MONBAN_LOG_LEVEL,
    MONBAN_CRASH_AT,
    MONBAN_POOL_SIZE: poolSize,
    MONBAN_REPLICAS: replicas,
  } = read.data;
  const log = createLog(name, MONBAN_LOG_LEVEL);
  if (!MONBAN_AUDIT_ANCHORS) log.warn('the heads of the audit chains are anchored nowhere: set MONBAN_AUDIT_ANCHORS');
  const peers = new Map(Object.entries(MONBAN_PEERS as Record<string, string>).map(([peer, url]) => [peer, httpExecute(url)]));
  return {
    name,
    databaseUrl: DATABASE_URL,
    ...(MIGRATION_URL ? { migrationUrl: MIGRATION_URL } : {}),
    keys: { privateKey: MONBAN_SERVICE_KEY, publicKeys: MONBAN_SERVICE_PUBLIC_KEYS } as ServiceKeys,
    clock: systemClock,
    log,
    ...(MONBAN_AUDIT_ANCHORS ? { anchors: fileAnchors(MONBAN_AUDIT_ANCHORS) } : {}),
    peers: (peer) => peers.get(peer),
    ...(poolSize ? { poolSize } : {}),
    ...(replicas ? { replicas } : {}),
    ...(MONBAN_CRASH_AT ? { crashPoint: crashAt(MONBAN_CRASH_AT) } : {}),
    port: PORT,
    host: HOST,
  };
}

/** Runs a subgraph as a process of its own: listens, and stops in order when it is asked to. */
export async function runService(deps: ReturnType<typeof readDeps>, start: (deps: SubgraphDeps) => Promise<Subgraph>): Promise<void> {
  const subgraph = await start(deps).catch((error: unknown): never => {
    if (!(error instanceof DatabaseRefused)) throw error;
    process.stderr.write(`${deps.name} cannot start: ${error.message}\n`);
    process.exit(1);
  });
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping ??= subgraph.stop().then(() => process.exit(0));
    });
  }
  await subgraph.http.listen({ port: deps.port, host: deps.host });
  deps.log.info({ port: deps.port }, 'listening');
}

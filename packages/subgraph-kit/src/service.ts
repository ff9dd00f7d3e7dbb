import { systemClock } from '@monban/domain-kit';
import {
  CannotStart,
  type Environment,
  portsOf,
  type ProcessSettings,
  readProcessSettings,
  readPeers,
  refuseClearListener,
  runProcess,
  serveInner,
} from '@monban/process-kit';
import { z } from 'zod';
import { fileAnchors } from './audit/anchors.ts';
import { httpExecute } from './commands.ts';
import { crashAt } from './crash-point.ts';
import { createLog } from './log.ts';
import type { ServiceKeys } from './service-keys.ts';
import type { Subgraph, SubgraphDeps } from './subgraph.ts';
import type { ServiceName } from './viewer.ts';

export type { Environment } from '@monban/process-kit';

const json = z.string().transform((text, ctx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    ctx.addIssue('is not JSON');
    return z.NEVER;
  }
});

/** Environment of a service that runs as a separate process. Only names are ever printed, never values. */
const environment = z.object({
  DATABASE_URL: z.string().min(1),
  /** For the database's owner; without it the database must already be at this version. */
  MIGRATION_URL: z.string().min(1).optional(),
  /** Private key of this service, JWK. */
  MONBAN_SERVICE_KEY: json,
  /** Public keys of all services, JWK by name. */
  MONBAN_SERVICE_PUBLIC_KEYS: json,
  /** Connections for requests and jobs of one process, and processes of this service that may run at once. */
  MONBAN_POOL_SIZE: z.coerce.number().int().min(2).max(200).optional(),
  MONBAN_REPLICAS: z.coerce.number().int().min(1).max(100).optional(),
  /** How long events are kept in the log. */
  MONBAN_EVENT_LOG_DAYS: z.coerce.number().int().min(1).max(3_650).optional(),
  /** How long answers to idempotency keys are kept; days. */
  MONBAN_KEY_DAYS: z.coerce.number().int().min(1).max(30).optional(),
  /** File that the heads of the audit chains are added to. */
  MONBAN_AUDIT_ANCHORS: z.string().min(1).optional(),
  MONBAN_LOG_LEVEL: z.string().default('info'),
  MONBAN_CRASH_AT: z.string().optional(),
});

/** The settings with these names, all of which are required. */
export function neededSettings<Name extends string>(env: Environment, ...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new CannotStart('SETTING', `${missing.join(', ')} missing`);
  return Object.fromEntries(names.map((name) => [name, env[name]])) as Record<Name, string>;
}

/**
 * Reads what every subgraph needs from the environment.
 *
 * @throws CannotStart `SETTING` with the names of missing or malformed settings.
 */
export function readDeps(name: ServiceName, env: Environment): SubgraphDeps {
  const read = environment.safeParse(env);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => issue.path.join('.')))];
    throw new CannotStart('SETTING', `${names.join(', ')} missing or malformed`);
  }
  const {
    DATABASE_URL,
    MIGRATION_URL,
    MONBAN_SERVICE_KEY,
    MONBAN_SERVICE_PUBLIC_KEYS,
    MONBAN_AUDIT_ANCHORS,
    MONBAN_LOG_LEVEL,
    MONBAN_CRASH_AT,
    MONBAN_EVENT_LOG_DAYS: eventLogDays,
    MONBAN_POOL_SIZE: poolSize,
    MONBAN_REPLICAS: replicas,
    MONBAN_KEY_DAYS: keyDays,
  } = read.data;
  const log = createLog(name, MONBAN_LOG_LEVEL);
  if (!MONBAN_AUDIT_ANCHORS) log.warn('the heads of the audit chains are anchored nowhere: set MONBAN_AUDIT_ANCHORS');
  const peers = new Map(Object.entries(readPeers(env)).map(([peer, origins]) => [peer, httpExecute(origins)]));
  return {
    databaseUrl: DATABASE_URL,
    ...(MIGRATION_URL ? { migrationUrl: MIGRATION_URL } : {}),
    keys: { privateKey: MONBAN_SERVICE_KEY, publicKeys: MONBAN_SERVICE_PUBLIC_KEYS } as ServiceKeys,
    clock: systemClock,
    log,
    ...(MONBAN_AUDIT_ANCHORS ? { anchors: fileAnchors(MONBAN_AUDIT_ANCHORS) } : {}),
    peers: (peer) => peers.get(peer),
    ...(eventLogDays ? { eventLogDays } : {}),
    ...(poolSize ? { poolSize } : {}),
    ...(replicas ? { replicas } : {}),
    ...(keyDays ? { keyDays } : {}),
    ...(MONBAN_CRASH_AT ? { crashPoint: crashAt(MONBAN_CRASH_AT) } : {}),
  };
}

/** Runs a subgraph as a separate process: listens, and ends in order when asked to. */
export async function runService(
  name: ServiceName,
  env: Environment,
  start: (deps: SubgraphDeps, env: Environment) => Promise<Subgraph>,
): Promise<void> {
  await runProcess(name, () => {
    const settings = readProcessSettings(env);
    const { host, port, tls, drainMs, instance } = settings;
    refuseClearListener({ name, host, tls });
    const deps = { ...readDeps(name, env), tls };
    return {
      ports: portsOf(name, settings),
      drainMs,
      supervised: instance !== null,
      start: async (running) => {
        const subgraph = await start(deps, env);
        const innerServer = await openInner(subgraph, settings);
        running({
          drain: () => subgraph.drain(),
          async stop() {
            await subgraph.stop();
            await innerServer?.stop();
          },
        });
        await subgraph.http.listen({ host, port });
        deps.log.info({ port }, 'listening');
      },
    };
  });
}

const openInner = (subgraph: Subgraph, { inner, instance }: ProcessSettings) =>
  inner &&
  serveInner(
    {
      readiness: async () => {
        const problems = await subgraph.problems();
        return { ready: problems.length === 0, problems };
      },
      metrics: () => subgraph.metrics.metrics(),
    },
    inner,
    instance,
  );

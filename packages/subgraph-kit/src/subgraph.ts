import type { Clock } from '@monban/domain-kit';
import { noRouteSchemas, type Tls } from '@monban/process-kit';
import Fastify, { type FastifyInstance } from 'fastify';
import mercurius from 'mercurius';
import type { Registry } from 'prom-client';
import { headAnchoring } from './audit/anchor-heads.ts';
import type { AnchorStore } from './audit/anchors.ts';
import { sealEntries, sealEveryMs } from './audit/seal-entries.ts';
import { commandSender, type Execute } from './commands.ts';
import { RequestContext } from './context.ts';
import { type CrashPoint, noCrash } from './crash-point.ts';
import { cursorKeyOf } from './cursors.ts';
import { assertRoom, connectionsOf, usualReplicas } from './database/connections.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database/database.ts';
import { assertDirectory, assertMigrated, assertPowerless, migrateDatabase } from './database/migrate.ts';
import { waitForDatabase } from './database/wait-for-database.ts';
import { DenialLog } from './denials.ts';
import type { DueWork } from './due/define-due.ts';
import { watchDue } from './due/work-due.ts';
import { formatError, unauthenticated } from './errors.ts';
import { measureDelivery } from './events/delivery.ts';
import { type OnHeartbeat, startHeartbeat } from './events/heartbeat.ts';
import { placeEvents, placeEveryMs } from './events/log.ts';
import type { Publication } from './events/publication.ts';
import type { Subscription } from './events/subscription.ts';
import { buildSchema } from './graphql/schema.ts';
import type { WorkedJob } from './jobs/define-job.ts';
import { countJobs } from './jobs/job-metrics.ts';
import type { JobTools } from './jobs/jobs.ts';
import { startWorker } from './jobs/worker.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import type { PermissionTable } from './permissions.ts';
import { repeat } from './repeat.ts';
import type { Retention } from './retention/retention.ts';
import { runDocument } from './graphql/run-document.ts';
import { serveHttp } from './server.ts';
import { withServiceFields } from './service-fields.ts';
import { jobsOf } from './subgraph-jobs.ts';
import { tenantFinder, withTenants } from './tenants/tenants.ts';
import { type Operation, viewerSigner, viewerVerifier, type ServiceName, type VerifyViewer } from './viewer.ts';
import type { ServiceKeys } from './service-keys.ts';
import type { Viewers } from './viewers-in-process.ts';

/** The definition of a subgraph: its features, assembled in its app.ts. */
export interface SubgraphDefinition {
  readonly name: ServiceName;
  /** Folder with the feature files (`*.graphql`). */
  readonly folder: string;
  readonly resolvers: object;
  readonly permissions: PermissionTable;
  readonly entities: DatabaseOptions['entities'];
  readonly migrations: DatabaseOptions['migrations'];
  /** What it tells others of. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each is tied to its own contract
  readonly publishes?: readonly Publication<any>[];
  /** What it keeps of what others tell. */
  readonly subscribes?: readonly Subscription[];
  /** Services that have to know when they may have missed something of what this one publishes. */
  readonly heartbeatTo?: readonly ServiceName[];
  /** Stores the heartbeats of the owners that it subscribes to. */
  readonly onHeartbeat?: OnHeartbeat;
  readonly jobs?: readonly WorkedJob[];
  /** What is deleted once it is over, besides the answers to idempotency keys. */
  readonly retentions?: readonly Retention[];
  /** What falls due on the business clock of its tenants. */
  readonly due?: readonly DueWork[];
  /** Another reason why this service is not ready, in a few words; null when there is none. */
  readonly problem?: () => string | null;
  /** Additional routes of this service (identity's revocation stream); for signed requests only. */
  readonly routes?: (
    app: FastifyInstance,
    tools: { database: Database; verify: (token: string, operation: Operation) => ReturnType<VerifyViewer> },
  ) => Promise<void>;
}

/** What a subgraph gets from outside; it never reads the environment. */
export interface SubgraphDeps {
  /** The database, for the running role, which owns nothing. */
  readonly databaseUrl: string;
  /** The same, for its owner; without it the service does not migrate and starts only on a database of its own version. */
  readonly migrationUrl?: string;
  readonly keys: ServiceKeys;
  /** How viewers are signed and verified when all services share one process; by default with the keys. */
  readonly viewers?: Viewers;
  readonly clock: Clock;
  readonly log: Log;
  /** How the other services are reached: in process or over HTTP. */
  readonly peers: (name: ServiceName) => Execute | undefined;
  /** Connections for requests and jobs. */
  readonly poolSize?: number;
  /** Processes of this service that may run at once on its database server. */
  readonly replicas?: number;
  /** Kills the process at a named step, for tests of crashes. */
  readonly crashPoint?: CrashPoint;
  /** Where the heads of the audit chains are stored outside the database, every minute and when the service stops. */
  readonly anchors?: AnchorStore;
  /** How long events are kept in the log; days. */
  readonly eventLogDays?: number;
  /** How long answers to idempotency keys are kept; days. */
  readonly keyDays?: number;
  /** Whether this process works the queue; tests and read-only replicas may leave it to others. */
  readonly workJobs?: boolean;
  /** TLS certificate for HTTP; plain text without one. */
  readonly tls?: Tls | null;
}

export interface Subgraph {
  readonly name: ServiceName;
  readonly execute: Execute;
  readonly database: Database;
  readonly tools: JobTools;
  readonly sdl: string;
  /** Routes over HTTP; listens only when asked to. */
  readonly http: FastifyInstance;
  /** Why it is not ready; empty when it is. */
  problems(): Promise<string[]>;
  readonly metrics: Registry;
  /** Reports itself not ready, and ends each connection after the answer in progress. */
  drain(): void;
  stop(): Promise<void>;
}

/**
 * The database at this version of the code, migrated if the owner's URL is given. Refuses one that it must not run on, or with too few
 * connections. Waits for one that is unavailable or starting up.
 */
const openServed = ({ name, entities, migrations }: SubgraphDefinition, deps: SubgraphDeps): Promise<Database> =>
  waitForDatabase({ whose: name, log: deps.log }, async () => {
    const { databaseUrl: url, migrationUrl, poolSize, replicas = usualReplicas, log } = deps;
    await assertRoom(url, name, replicas * connectionsOf(poolSize));
    const settings = { url, entities, migrations, onWarning: (message: string) => log.warn(message) };
    if (migrationUrl !== undefined) await migrateDatabase({ ...settings, migrationUrl, log });
    const database = await openDatabase({ ...settings, ...(poolSize ? { poolSize } : {}) });
    try {
      await assertPowerless(database.pool);
      await assertMigrated(database.pool, settings);
      await assertDirectory(database.pool);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  });

/**
 * Migrates the database or refuses one that it must not run on, builds the schema and starts the jobs. After this the subgraph answers, in
 * process and over HTTP.
 */
export async function startSubgraph(definition: SubgraphDefinition, deps: SubgraphDeps): Promise<Subgraph> {
  const { name, publishes = [] } = definition;
  const subscribes = withTenants(name, definition.subscribes ?? []);
  const { clock, log } = deps;
  const { sign, verify: verifyToken } = deps.viewers ?? {
    sign: await viewerSigner(name, deps.keys.privateKey),
    verify: await viewerVerifier(name, deps.keys.publicKeys),
  };
  const seconds = (): number => Math.floor(clock.now().epochMilliseconds / 1000);
  const verify = (token: string, operation: Operation) => verifyToken(token, operation, seconds());
  const database = await openServed(definition, deps);

  const command = commandSender({ sign, clock, peers: deps.peers });
  const crashPoint = deps.crashPoint ?? noCrash;
  const cursorKey = cursorKeyOf(deps.keys.privateKey);
  const tenant = tenantFinder({ service: name, database, command, realClock: clock });
  const tools: JobTools = { database, command, tenant, realClock: clock, log, crashPoint };
  const { permissions, resolvers } = withServiceFields(definition, tools, publishes, subscribes);
  const { schema, sdl } = buildSchema({ name, folder: definition.folder, resolvers, permissions });
  const metrics = createMetrics(name);
  measureDelivery(metrics.registry, database);
  const denials = new DenialLog();

  const engine = Fastify({ schemaController: noRouteSchemas });
  await engine.register(mercurius, { schema, jit: 1, routes: false });
  await engine.ready();

  const execute: Execute = async (request) => {
    const who = await verify(request.viewerToken, request);
    if (!who) return { errors: [formatError(unauthenticated(), request.requestId, () => undefined)] as never };
    const end = metrics.begin();
    const ctx = new RequestContext({
      who,
      requestId: request.requestId,
      clock,
      log: log.child({ requestId: request.requestId }),
      database,
      permissions,
      command,
      tenant,
      crashPoint,
      cursorKey,
      signal: request.signal,
    });
    try {
      const answer = await runDocument(engine, request, ctx);
      end(answer.errors ? 'error' : 'ok', ctx.ran);
      return answer;
    } finally {
      ctx.end();
      await denials.write(ctx);
    }
  };

  const anchorHeads = deps.anchors && headAnchoring({ service: name, database, keys: deps.keys, clock, store: deps.anchors });
  const work = jobsOf({ ...definition, subscribes }, tools, { anchorHeads, eventLogDays: deps.eventLogDays, keyDays: deps.keyDays });
  const count = countJobs(metrics.registry, database, Object.keys(work.lanes));
  const worker = deps.workJobs === false ? null : startWorker({ connectionString: deps.databaseUrl, tools, count, ...work });
  const to = definition.heartbeatTo;
  const heartbeat = to && deps.workJobs !== false ? startHeartbeat({ database, clock, log, to }) : null;

  const watch = deps.workJobs === false ? null : watchDue(tools);

  const unsealed = (error: Error): void => log.warn({ reason: error.message }, 'audit entries are not sealed yet');
  const sealing = deps.workJobs === false ? null : repeat(sealEveryMs, () => sealEntries(database), unsealed);
  const withoutPlace = (error: Error): void => log.warn({ reason: error.message }, 'events have no place in the log yet');
  const placing = deps.workJobs === false ? null : repeat(placeEveryMs, () => placeEvents(database), withoutPlace);

  let isDraining = false;
  const problems = async (): Promise<string[]> => {
    const isThere = await database.call('select 1 as ok', []).then(
      () => true,
      () => false,
    );
    const found = [
      isDraining ? 'it is about to end' : null,
      isThere ? null : 'the database does not answer',
      worker?.problem() ?? null,
      definition.problem?.() ?? null,
    ];
    return found.filter((problem) => problem !== null);
  };
  const http = await serveHttp({ execute, problems, isDraining: () => isDraining, tls: deps.tls });
  await definition.routes?.(http, { database, verify });

  return {
    name,
    execute,
    database,
    tools,
    sdl,
    http,
    problems,
    metrics: metrics.registry,
    drain() {
      isDraining = true;
    },
    async stop() {
      isDraining = true;
      await http.close();
      await heartbeat?.stop();
      await watch?.stop();
      await worker?.stop();
      await sealing?.stop();
      await placing?.stop();
      await sealEntries(database).catch(unsealed);
      await anchorHeads?.().catch((error: Error) => log.warn({ reason: error.message }, 'the heads of the audit chains were not anchored'));
      await engine.close();
      await database.close();
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { uuidOf } from '@monban/domain-kit';
import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { Pool } from 'pg';
import type { AuditActor } from '../audit/write-audit.ts';
import { cancelAbandonedReads, whileWanted } from './abandoned-reads.ts';
import { causesOf } from './causes.ts';
import { prepareReadings, Reading } from '../reading/reading.ts';
import { reclaimDeadClients } from './reclaim-dead-clients.ts';
import { letStatementsGoAhead, sendAhead } from './send-ahead.ts';

export type Em = EntityManager;

/** Serialisation failure and deadlock: PostgreSQL asks for the whole transaction again. */
const retryable: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const attempts = 6;
const lockTimeoutMs = 3_000;

/** Whether the error reports a violation of this unique or exclusion constraint. */
export const isConflictOn = (error: unknown, constraint: string): boolean =>
  causesOf(error).some((cause) => (cause.code === '23505' || cause.code === '23P01') && cause.constraint === constraint);

/** A read-only transaction. */
export interface Reader {
  read<T>(look: (em: Em) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** A subgraph's database. Code gets an entity manager only through a transaction with a tenant. */
export interface Database {
  /**
   * One transaction under one tenant, retried as a whole when PostgreSQL asks for it; `work` must have no effect outside it. Its events
   * name its cause: who acted, by which request.
   */
  transaction<T>(tenantId: string, work: (em: Em) => Promise<T>, cause?: AuditActor): Promise<T>;
  /** Reads under one tenant, as long as somebody waits for the answer. */
  reading(tenantId: string, signal?: AbortSignal): Reading;
  /**
   * Opens a read-only transaction under one tenant, which the caller must end. When `signal` is aborted, the running statement is cancelled
   * at the server and no further one starts.
   */
  openReader(tenantId: string, signal?: AbortSignal): Promise<Reader>;
  /**
   * One standalone statement in one round trip, without a tenant: for functions of the directory, and functions that set the tenant
   * themselves. `$1`, `$2`… in the text.
   */
  call<R extends object>(text: string, values: readonly unknown[]): Promise<R[]>;
  readonly pool: Pool;
  readonly orm: MikroORM;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: NonNullable<Options['entities']>;
  readonly migrations: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
  readonly poolSize?: number;
  readonly onWarning: (message: string) => void;
}

/** Connections of one process for requests and jobs. */
export const usualPoolSize = 12;

/** MikroORM settings that every subgraph shares; the schema check uses the same ones. */
export const ormOptions = ({ url, entities, migrations, poolSize = usualPoolSize, onWarning }: DatabaseOptions): Options => ({
  clientUrl: url,
  entities: [...entities],
  extensions: [Migrator],
  forceUtcTimezone: true,
  pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
  driverOptions: {
    // the ORM reads host, name and password from a URL and drops the rest, including `sslmode`
    connectionString: url,
    keepAlive: true,
    // statements follow each other without waiting for the answers between them (`sendAhead`)
    pipeline: true,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    // a frozen connection answers nothing, not even the server's time-out
    query_timeout: 12_000,
    // a transaction that waits for row locks holds a connection: fail early rather than starve everybody else
    lock_timeout: lockTimeoutMs,
    // an abandoned transaction must not hold its locks
    idle_in_transaction_session_timeout: 15_000,
  },
  migrations: { migrationsList: migrations, snapshot: false, transactional: true, allOrNothing: true, silent: true },
  // functions and triggers are written by hand in migrations
  schemaGenerator: { skipTables: kitTableNames, ignoreSchema: ['graphile_worker'], ignoreRoutines: true, ignoreTriggers: true },
  // references are loaded by key alone; the foreign key guarantees that the row has the same tenant
  autoJoinRefsForFilters: false,
  discovery: { warnWhenNoEntities: false },
  logger: onWarning,
  debug: false,
});

/** Tables that the kit's own migration creates by hand. */
export const kitTableNames = [
  'outbox',
  'inbox',
  'idempotency_key',
  'audit_head',
  'audit_entry',
  'audit_detail',
  'tenant_standing',
  'event_log',
  'event_counter',
  'dead_letter',
  'due_work',
  'mikro_orm_migrations',
];

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init(ormOptions(options));
  const pool = await (orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }).getNativeClient();
  reclaimDeadClients(pool);
  const cancel = cancelAbandonedReads(pool, options.onWarning);
  letStatementsGoAhead(pool);
  prepareReadings(pool);
  const forkFor = (tenantId: string, cause?: AuditActor): Em => {
    const caused = cause && {
      'app.request_id': cause.requestId,
      'app.actor_role': cause.role,
      'app.actor_id': cause.accountId === null ? '' : uuidOf(cause.accountId),
    };
    const em = orm.em.fork({ session: { variables: { 'app.tenant_id': uuidOf(tenantId), ...caused } } }) as Em;
    em.setFilterParams('tenant', { tenantId });
    return em;
  };

  return {
    orm,
    pool,
    async transaction(tenantId, work, cause) {
      for (let attempt = 1; ; attempt++) {
        // a new fork for each attempt, so that the in-memory state of a failed one is not written by the next
        const em = forkFor(tenantId, cause);
        try {
          return await em.transactional((inner) => work(inner));
        } catch (error) {
          if (attempt >= attempts || !causesOf(error).some(({ code }) => retryable.has(code))) throw error;
          await sleep(Math.random() * 2 ** attempt * 5);
        }
      }
    },
    reading: (tenantId, signal) => new Reading(pool, cancel, tenantId, signal),
    async openReader(tenantId, signal) {
      signal?.throwIfAborted();
      const em = forkFor(tenantId);
      const opening = await sendAhead(() => em.begin({ readOnly: true }));
      return {
        read: (look) =>
          whileWanted(signal, () =>
            look(em).catch(async (error: unknown) => {
              // if the transaction did not open, every statement fails without saying why
              await opening.answered;
              throw error;
            }),
          ),
        async end() {
          await sendAhead(() => em.rollback());
        },
      };
    },
    async call<R extends object>(text: string, values: readonly unknown[]) {
      // not `pool.query`, which would run in the async context of the request that released the connection
      const client = await pool.connect();
      try {
        return (await client.query<R>(text, [...values])).rows;
      } finally {
        client.release();
      }
    },
    close: () => orm.close(true),
  };
}

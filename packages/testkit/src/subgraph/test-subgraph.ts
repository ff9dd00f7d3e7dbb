// oxlint-disable-next-line typescript/triple-slash-reference -- what the run's set-up provides; an empty import would be removed
/// <reference path="../vitest/postgres-server.ts" />
import { newId, systemClock, uuidOf, type Clock, type Id } from '@monban/domain-kit';
import {
  createLog,
  deriveServiceKeys,
  type Grants,
  keysFor,
  type Log,
  viewerSigner,
  type Realm,
  type ServiceName,
  type SignViewer,
  type Subgraph,
  type SubgraphDeps,
  type Viewer,
  type ViewerFacts,
} from '@monban/subgraph-kit';
import { afterAll, inject } from 'vitest';
import type { Answer } from './expectations.ts';
import { statementCounter } from './statement-counter.ts';
import { emptyDatabase, migratedDatabase, withClient, type TestDatabase } from './test-database.ts';

export type SubgraphName = Exclude<ServiceName, 'gateway'>;

/** A command that the subgraph sent to another service. */
export interface SentCommand {
  readonly to: ServiceName;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly requestId: string;
}

/** What another service answers; null refuses, and a promise that never settles simulates a hanging service. */
export type Respond = (command: SentCommand) => Record<string, unknown> | null | Promise<Record<string, unknown> | null>;

/** The state of an aggregate in another service, as an event or a snapshot carries it; ids with or without prefix. */
export interface TestEvent {
  readonly type: string;
  readonly id: string;
  readonly seq: number;
  readonly data: Record<string, unknown>;
}

/** A caller. */
export interface Asker {
  /** `signal` is aborted when the caller no longer waits. */
  readonly run: (query: string, variables?: Record<string, unknown>, signal?: AbortSignal) => Promise<Answer>;
}

/** What a test says of a viewer; the rest is what is usual in the realm. */
export type TestViewer = Partial<ViewerFacts> & (Partial<Grants> | { readonly realm?: Realm });

const usualGrants: { readonly [R in Realm]: Extract<Grants, { readonly realm: R }> } = {
  ANONYMOUS: { realm: 'ANONYMOUS' },
  CUSTOMER: { realm: 'CUSTOMER', supportedBy: null },
  DELEGATE: { realm: 'DELEGATE', contracts: [] },
  GUEST: { realm: 'GUEST', spaces: [] },
  STAFF: { realm: 'STAFF', role: 'OWNER', locations: null },
  PARTNER: { realm: 'PARTNER', partnerId: 'prt_1', onBehalfOf: null },
  PLATFORM: { realm: 'PLATFORM' },
  DEVICE: { realm: 'DEVICE' },
  CLIENT: { realm: 'CLIENT', clientId: 'cli_1', scopes: [] },
  SERVICE: { realm: 'SERVICE' },
};

/** A tenant of this test only, so that tests in one database do not see each other. */
export interface TestTenant {
  readonly id: Id<'tenant'>;
  /** A viewer signed by the gateway; staff by default. */
  readonly as: (viewer: TestViewer) => Asker;
  readonly staff: Asker;
  /** A customer or seat member of storefront 87465. */
  readonly customer: (accountId: string) => Asker;
  /** Another service that sends a command. */
  readonly service: (name: ServiceName) => Asker;
  /** Delivers events of another service, as its relay does; returns how many were new. */
  readonly deliver: (from: ServiceName, ...events: TestEvent[]) => Promise<number>;
  /** Sets what another service answers when it is asked for a snapshot of these aggregates. */
  readonly knows: (owner: ServiceName, ...aggregates: TestEvent[]) => void;
  /** Reads the database under this tenant. */
  readonly sql: <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;
}

export interface TestSubgraph {
  readonly subgraph: Subgraph;
  /** A new tenant, unless one is named. */
  readonly tenant: (id?: Id<'tenant'>) => TestTenant;
  /** Commands sent so far, by any tenant. */
  readonly sent: SentCommand[];
  /** Answers every command to this service, except for snapshots set for a tenant. */
  readonly answer: (to: ServiceName, respond: Respond) => void;
  /** Its database, as the role that runs. */
  readonly databaseUrl: string;
  /** Ends every connection to its database. */
  readonly cutOff: () => Promise<void>;
  /** Runs a statement as the owner of its database; the running subgraph has a different role. */
  readonly asOwner: <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;
  /** The SQL statements of some work. */
  readonly count: ReturnType<typeof statementCounter>;
}

export interface TestOptions {
  readonly name: SubgraphName;
  readonly clock?: Clock;
  /** Another address for the database: through a proxy that breaks. */
  readonly through?: (databaseUrl: string) => Promise<string>;
  /** Whether the queue runs; events then go out to the stubs. */
  readonly workJobs?: boolean;
  /** `silent` for tests of faults. */
  readonly logLevel?: 'error' | 'silent';
}

const uuid = (id: string): string => (id.includes('_') ? uuidOf(id) : id);

/**
 * Starts a subgraph for one spec file on its own migrated database, and stops it after the last test. Its peers are stubs and its queue
 * does not run: tests send events with `deliver` and read them from the outbox.
 */
export async function startTestSubgraph(
  start: (deps: SubgraphDeps) => Promise<Subgraph>,
  { name, clock = systemClock, workJobs = false, logLevel = 'error', through = (url) => Promise.resolve(url) }: TestOptions,
): Promise<TestSubgraph> {
  const keys = deriveServiceKeys('for tests only');
  const log = createLog(name, logLevel);
  const sent: SentCommand[] = [];
  const answers = new Map<ServiceName, Respond>();
  const snapshots = new Map<string, { aggregateId: string; seq: number; version: number; at: string; data: unknown }>();
  const peers: SubgraphDeps['peers'] = (to) => async (request) => {
    const command = { to, query: request.query, variables: request.variables ?? {}, requestId: request.requestId };
    sent.push(command);
    const respond = answers.get(to);
    return { data: respond ? await respond(command) : snapshotOf(command) };
  };
  const snapshotOf = ({ to, variables }: SentCommand) => {
    const ids = (variables['ids'] ?? []) as string[];
    return { page: ids.flatMap((id) => snapshots.get(`${to}:${String(variables['type'])}:${id}`) ?? []) };
  };

  const adminUrl = inject('postgresAdminUrl');
  const depsFor = (databaseUrl: string): SubgraphDeps => ({ databaseUrl, keys: keysFor(name, keys), clock, log, peers, workJobs });
  const database = await migratedDatabase(adminUrl, name, async ({ url, migrationUrl }) =>
    (await start({ ...depsFor(url), migrationUrl, workJobs: false })).stop(),
  );
  // as in production: the running role, on what its owner has migrated
  const subgraph = await start(depsFor(await through(database.url)));
  afterAll(async () => {
    await subgraph.stop();
    await database.drop();
  });

  const signers = new Map<ServiceName, Promise<SignViewer>>();
  const signerOf = (service: ServiceName): Promise<SignViewer> => {
    if (!signers.has(service)) signers.set(service, viewerSigner(service, keys[service]));
    return signers.get(service)!;
  };
  let requests = 0;
  const asker = (issuer: ServiceName, viewer: Viewer): Asker => ({
    async run(query, variables = {}, signal) {
      const requestId = `test-${++requests}`;
      const sign = await signerOf(issuer);
      const operation = { query, variables };
      const viewerToken = await sign(viewer, { to: name, operation }, Math.floor(clock.now().epochMilliseconds / 1000));
      const { data = null, errors = [], extensions } = await subgraph.execute({ ...operation, viewerToken, requestId, signal });
      return { data, errors, extensions, asked: { query, variables, by: viewer.realm, requestId } };
    },
  });

  return {
    subgraph,
    sent,
    answer: (to, respond) => void answers.set(to, respond),
    databaseUrl: database.url,
    cutOff: () => database.cutOff(),
    asOwner: async <R extends object>(text: string, values: unknown[] = []) =>
      (await withClient(database.migrationUrl, (owner) => owner.query<R>(text, values))).rows,
    count: statementCounter(subgraph.database.pool),
    tenant(id = newId('tenant')) {
      const someone: ViewerFacts = {
        surface: 'admin',
        tenantId: id,
        storefrontId: null,
        accountId: newId('account'),
        sessionId: newId('session'),
        features: ['SEATS'],
        locale: 'ja',
        clockOffsetSeconds: 0,
        timeZone: 'Asia/Tokyo',
        ip: '192.0.2.1',
        client: null,
      };
      // identity knows every tenant
      const known = { kind: 'OPERATOR', timeZone: 'Asia/Tokyo', locale: 'ja', clockOffsetSeconds: 0, features: ['SEATS'] };
      snapshots.set(`identity:tenant:${uuid(id)}`, { aggregateId: uuid(id), seq: 1, version: 1, at: clock.now().toString(), data: known });
      const as = ({ realm = 'STAFF', ...viewer }: TestViewer): Asker => asker('gateway', { ...someone, ...usualGrants[realm], ...viewer });
      const service = (issuer: ServiceName): Asker =>
        asker(issuer, { ...someone, realm: 'SERVICE', surface: 'service', accountId: null, sessionId: null, features: [], ip: null });
      return {
        id,
        as,
        service,
        staff: as({}),
        customer: (accountId) => as({ realm: 'CUSTOMER', surface: 's/87465', storefrontId: '87465', accountId }),
        async deliver(from, ...events) {
          const answer = await service(from).run(
            `mutation Deliver($from: String!, $events: [EventEnvelopeInput!]!) {
              receipt: ${name}ReceiveEvents(from: $from, events: $events) { applied refused { id reason } } }`,
            {
              from,
              events: events.map(({ type, id: aggregateId, seq, data }) => ({
                id: crypto.randomUUID(),
                type,
                version: 1,
                tenant: id,
                position: 1,
                aggregateType: type,
                aggregateId: uuid(aggregateId),
                seq,
                at: clock.now().toString(),
                data,
              })),
            },
          );
          if (answer.errors.length > 0) throw new Error(`not delivered: ${JSON.stringify(answer.errors)}`);
          const { applied, refused } = answer.data.receipt as { applied: number; refused: object[] };
          if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
          return applied;
        },
        knows(owner, ...aggregates) {
          for (const { type, id: aggregateId, seq, data } of aggregates) {
            const state = { aggregateId: uuid(aggregateId), seq, version: 1, at: clock.now().toString(), data };
            snapshots.set(`${owner}:${type}:${state.aggregateId}`, state);
          }
        },
        sql: (text, values = []) => subgraph.database.transaction(id, (em) => em.execute(text, values)),
      };
    },
  };
}

/** An empty database for the schema check, dropped after the last test of the file. */
export async function emptyTestDatabase(
  name: SubgraphName,
): Promise<Pick<TestDatabase, 'url' | 'migrationUrl' | 'asAdministrator'> & { log: Log }> {
  const database = await emptyDatabase(inject('postgresAdminUrl'), name);
  afterAll(() => database.drop());
  return { ...database, log: createLog(name, 'error') };
}

import { businessClock, type Clock } from '@monban/domain-kit';
import { actorOf, writeAudit, type AuditEntry } from './audit/write-audit.ts';
import type { SendCommand } from './commands.ts';
import type { CrashPoint } from './crash-point.ts';
import type { Database, Em } from './database/database.ts';
import { forbidden, unauthenticated, unavailable } from './errors.ts';
import type { Reading } from './reading/reading.ts';
import { type LoaderDefinition, Loaders, type Reads } from './reading/reads.ts';
import type { Statement } from './reading/statement.ts';
import type { Log } from './log.ts';
import type { Locale } from './messages.ts';
import type { PermissionTable } from './permissions.ts';
import { type TenantClock, tenantClock } from './tenants/tenant-clock.ts';
import type { FindTenant } from './tenants/tenants.ts';
import type { SignedViewer, Viewer } from './viewer.ts';

export interface ContextFacts {
  readonly who: SignedViewer;
  readonly requestId: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly permissions: PermissionTable;
  readonly command: SendCommand;
  readonly tenant: FindTenant;
  readonly crashPoint: CrashPoint;
  readonly cursorKey: Buffer;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Everything a resolver may use, created for one request of one viewer. Reads share one read-only transaction that opens with the first
 * look-up; each root field of a mutation writes in a separate transaction, and later reads see what it wrote.
 */
export class RequestContext implements Reads {
  #who: SignedViewer;
  readonly requestId: string;
  readonly log: Log;
  readonly database: Database;
  readonly command: SendCommand;
  /** Another tenant than the viewer's, by its row: that of a mailed link, before anybody is logged in. */
  readonly tenant: FindTenant;
  readonly crashPoint: CrashPoint;
  /** Signs the cursors of lists. */
  readonly cursorKey: Buffer;
  /** Real time: sessions, signatures, rate limits, idempotency, retries. */
  readonly realClock: Clock;
  /** Goes to the gateway beside the answer and never to the client. */
  readonly extensions: Record<string, unknown> = {};
  /** Root fields and entities of the schema that this request ran. */
  readonly ran = new Set<string>();
  readonly #permissions: PermissionTable;
  readonly #denials = new Set<string>();
  #loaders = new Loaders();
  #others = new Map<string, Reads>();
  readonly #signal: AbortSignal | undefined;
  #reading: Reading | null = null;

  constructor(facts: ContextFacts) {
    this.#who = facts.who;
    this.requestId = facts.requestId;
    this.log = facts.log;
    this.database = facts.database;
    this.command = facts.command;
    this.tenant = facts.tenant;
    this.crashPoint = facts.crashPoint;
    this.cursorKey = facts.cursorKey;
    this.realClock = facts.clock;
    this.#permissions = facts.permissions;
    this.#signal = facts.signal;
  }

  get who(): SignedViewer {
    return this.#who;
  }

  get viewer(): Viewer {
    return this.#who.viewer;
  }

  /** Sets the viewer for the rest of this request: somebody has just logged in. */
  async become(viewer: Viewer): Promise<void> {
    this.end();
    this.#who = { ...this.#who, viewer };
  }

  /** The tenant's time, on which all business is based. */
  get clock(): Clock {
    return businessClock(this.realClock, this.viewer.clockOffsetSeconds);
  }

  /** The current instant by the tenant's clock. */
  get now(): Temporal.Instant {
    return this.clock.now();
  }

  /** The business date: today by the tenant's clock, in its zone. */
  get today(): Temporal.PlainDate {
    return this.now.toZonedDateTimeISO(this.timeZone).toPlainDate();
  }

  /** IANA zone of the tenant. */
  get timeZone(): string {
    return this.viewer.timeZone;
  }

  /** The viewer's tenant and its clock, as commands carry them. */
  get tenantClock(): TenantClock {
    const { tenantId, realClock, locale } = this;
    const { timeZone, clockOffsetSeconds } = this.viewer;
    return tenantClock(realClock, { tenantId, timeZone, clockOffsetSeconds, locale });
  }

  get locale(): Locale {
    return this.viewer.locale;
  }

  /** The tenant of this request; a request without one is refused. */
  get tenantId(): string {
    if (this.viewer.tenantId === null) throw this.viewer.accountId ? forbidden() : unauthenticated();
    return this.viewer.tenantId;
  }

  /** Whether the viewer may do this, given these facts, according to the subgraph's permission table. */
  can(action: string, facts?: unknown): boolean {
    return this.#permissions.decide(this.who, action, facts);
  }

  /** Notes that the viewer was denied a field; recorded after the answer. */
  denied(field: string): void {
    this.#denials.add(field);
  }

  /** Fields that the viewer was denied in this request. */
  get denials(): ReadonlySet<string> {
    return this.#denials;
  }

  /** Runs a statement, and cancels it when nobody waits for the answer. */
  async query<R>(statement: Statement<R>, values: readonly unknown[]): Promise<R[]> {
    try {
      return await (this.#reading ??= this.database.reading(this.tenantId, this.#signal)).query(statement, values);
    } catch (error) {
      // nobody receives this answer, so the error that ended the reading is not a bug
      if (this.#signal?.aborted) throw Object.assign(unavailable(), { cause: error });
      throw error;
    }
  }

  /** Reads under a tenant that the provider's staff manage, or that a public number names. */
  under(tenantId: string): Reads {
    if (tenantId === this.viewer.tenantId) return this;
    let other = this.#others.get(tenantId);
    if (!other) {
      const { database, cursorKey, realClock, clock, timeZone } = this;
      const loaders = new Loaders();
      const reading = database.reading(tenantId, this.#signal);
      const reads: Reads = {
        tenantId,
        database,
        cursorKey,
        realClock,
        clock,
        timeZone,
        query: (statement, values) => reading.query(statement, values),
        load: (definition, key) => loaders.load(definition, key, reads),
      };
      this.#others.set(tenantId, (other = reads));
    }
    return other;
  }

  /**
   * Loads entities in a separate read-only transaction, for code that does not use plain rows yet.
   */
  async read<T>(look: (em: Em) => Promise<T>): Promise<T> {
    try {
      const reader = await this.database.openReader(this.tenantId, this.#signal);
      try {
        return await reader.read(look);
      } finally {
        await reader.end();
      }
    } catch (error) {
      // nobody receives this answer, so the error that ended the reading is not a bug
      if (this.#signal?.aborted) throw Object.assign(unavailable(), { cause: error });
      throw error;
    }
  }

  /**
   * One transaction under a tenant, retried as a whole on serialisation failures: for the steps of mutations (`mutations/`). Later look-ups
   * see what it wrote.
   */
  async write<T>(change: (em: Em) => Promise<T>, tenantId: string): Promise<T> {
    this.end();
    try {
      return await this.database.transaction(tenantId, change, actorOf(this));
    } finally {
      // a step may have looked up what the commit changes
      this.end();
    }
  }

  load<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V> {
    return this.#loaders.load(definition, key, this);
  }

  /** Records the viewer's action in the audit chain of a tenant, the viewer's by default, in the transaction of the change. */
  audit(em: Em, entry: AuditEntry, tenantId: string = this.tenantId): Promise<void> {
    return writeAudit(em, tenantId, actorOf(this), entry);
  }

  /** Clears the look-ups, which may be outdated by now. */
  end(): void {
    this.#loaders = new Loaders();
    this.#others = new Map();
    // the viewer may differ from now on
    this.#reading = null;
  }
}

/** An object of another subgraph, referred to by its key. */
export interface EntityRef {
  readonly id: string;
}

import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Em, Log } from '@monban/subgraph-kit';
import pg from 'pg';

/** Whose sessions are no longer what they were: whoever keeps a viewer in memory drops it and asks again. */
export interface Revocation {
  readonly accountIds?: readonly string[];
  readonly sessionIds?: readonly string[];
  readonly tenantId?: string;
}

const channel = 'monban_revocations';
/** A notification carries less than 8,000 bytes; an id in JSON takes 33. */
const idsPerNotification = 200;

/** A revocation in parts that a notification can carry, however many people it is about. */
export function piecesOf({ accountIds = [], sessionIds = [], tenantId }: Revocation): Revocation[] {
  const inPieces = (ids: readonly string[]): string[][] =>
    Array.from({ length: Math.ceil(ids.length / idsPerNotification) }, (_, i) =>
      ids.slice(i * idsPerNotification, (i + 1) * idsPerNotification),
    );
  return [
    ...inPieces(accountIds).map((ids) => ({ accountIds: ids })),
    ...inPieces(sessionIds).map((ids) => ({ sessionIds: ids })),
    ...(tenantId === undefined ? [] : [{ tenantId }]),
  ];
}

/** Tells every process of identity, when and only when the transaction is committed. */
export async function revoke(em: Em, revocation: Revocation): Promise<void> {
  const pieces = piecesOf(revocation).map((piece) => JSON.stringify(piece));
  await em.execute('select pg_notify(?, piece) from jsonb_array_elements_text(?::jsonb) as piece', [channel, JSON.stringify(pieces)]);
}

/**
 * Hears what any process of identity revokes. Emits `revoked`, and `up` / `down` as the connection to the database comes and goes:
 * while it is down nobody may rely on hearing of revocations.
 */
export class RevocationFeed extends EventEmitter<{ revoked: [Revocation]; up: []; down: [] }> {
  isUp = false;
  #stopped = false;
  #client: pg.Client | undefined;
  readonly #url: string;
  readonly #log: Log;

  constructor(url: string, log: Log) {
    super();
    this.#url = url;
    this.#log = log;
    // one listener per open stream of a gateway
    this.setMaxListeners(100);
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 3_000 });
    this.#client = client;
    client.on('error', (error) => this.#log.info({ reason: error.message }, 'revocation feed lost its connection'));
    client.on('end', () => this.#lost());
    client.on('notification', ({ payload }) => this.emit('revoked', JSON.parse(payload ?? '{}') as Revocation));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.isUp = true;
      this.emit('up');
    } catch (error) {
      this.#log.info({ reason: (error as Error).message }, 'revocation feed cannot connect');
      await client.end().catch(() => undefined);
    }
  }

  #lost(): void {
    if (this.isUp) {
      this.isUp = false;
      this.emit('down');
    }
    if (!this.#stopped) void sleep(300).then(() => (this.#stopped ? undefined : this.start()));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end().catch(() => undefined);
  }
}

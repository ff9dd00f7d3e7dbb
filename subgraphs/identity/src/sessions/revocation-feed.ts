import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@monban/subgraph-kit';
import pg from 'pg';
import { type Revocation, revocationChannel } from './revocations.ts';

const beatMs = 1_000;
/** After this long without a heartbeat the connection is no longer trusted. */
const trustMs = 3_000;
const reconnectMs = 300;
const beat = '{}';

interface FeedEvents {
  revoked: [Revocation];
  /** A heartbeat came back through the database: every revocation up to now has been heard. */
  alive: [];
  up: [];
  /** Revocations may have been missed for this many milliseconds, and may be missed from now on. */
  down: [silentMs: number];
}

/**
 * Hears the revocations of every process of identity. Every second it sends a heartbeat through the database and hears it on the same
 * connection: this detects within three seconds a connection that is frozen with its socket open. While the feed is down nobody may rely on
 * hearing of revocations.
 */
export class RevocationFeed extends EventEmitter<FeedEvents> {
  isUp = false;
  #stopped = false;
  #heardAt = 0;
  #watch: NodeJS.Timeout | undefined;
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

  /** Listens from now on; resolves once it hears, or after `trustMs` without success. */
  async start(): Promise<void> {
    void this.#run();
    await Promise.race([new Promise<void>((resolve) => this.once('alive', resolve)), sleep(trustMs)]);
  }

  stop(): void {
    this.#stopped = true;
    this.#drop();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const client = new pg.Client({
        connectionString: this.#url,
        keepAlive: true,
        connectionTimeoutMillis: trustMs,
        query_timeout: trustMs,
      });
      this.#client = client;
      client.on('error', () => undefined);
      client.on('notification', ({ payload = beat }) => this.#hear(client, payload));
      try {
        await client.connect();
        await client.query(`listen ${revocationChannel}`);
        while (this.#client === client) {
          await client.query('select pg_notify($1, $2)', [revocationChannel, beat]);
          await sleep(beatMs);
        }
      } catch (error) {
        if (!this.#stopped) this.#log.info({ reason: (error as Error).message }, 'revocation feed lost its connection');
      }
      if (this.#client === client) this.#drop();
      if (!this.#stopped) await sleep(reconnectMs);
    }
  }

  #hear(client: pg.Client, payload: string): void {
    // ignore late messages of an abandoned connection; its successor vouches for them
    if (this.#client !== client) return;
    this.#heardAt = performance.now();
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#drop(), trustMs);
    if (payload !== beat) this.emit('revoked', JSON.parse(payload) as Revocation);
    if (!this.isUp) {
      this.isUp = true;
      this.emit('up');
    }
    this.emit('alive');
  }

  #drop(): void {
    clearTimeout(this.#watch);
    // do not end it gracefully, which on a frozen connection would wait for ever
    this.#client?.connection.stream.destroy();
    this.#client = undefined;
    if (!this.isUp) return;
    this.isUp = false;
    if (!this.#stopped) this.#log.warn('revocations are not heard: sessions are asked for again');
    this.emit('down', performance.now() - this.#heardAt);
  }
}

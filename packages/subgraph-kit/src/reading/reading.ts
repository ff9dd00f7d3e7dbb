import { uuidOf } from '@monban/domain-kit';
import type { Pool, PoolClient } from 'pg';
import { type CancelStatement, unlessAbandoned } from '../database/abandoned-reads.ts';
import { eachClient } from '../database/each-client.ts';
import type { Statement } from './statement.ts';
import { TenantQuery, tenantStatement } from './tenant-query.ts';

/** Makes every connection of the pool prepare the statement that precedes each read, before its first use. */
export function prepareReadings(pool: Pool): void {
  const nobody = '00000000-0000-0000-0000-000000000000';
  eachClient(pool, (client) => {
    // a broken connection shows up in the next statement
    client.query({ ...tenantStatement, values: [nobody] }, () => undefined);
  });
}

/**
 * The reads of one request under one tenant: each statement carries the tenant and is a separate read-only transaction. Those of a tick
 * share one connection, which the request holds only while an answer is in transit. When `signal` is aborted, the running statement is
 * cancelled at the server and no further one starts.
 */
export class Reading {
  readonly #pool: Pool;
  readonly #cancel: CancelStatement;
  readonly #tenant: string;
  readonly #signal: AbortSignal | undefined;
  #client: Promise<PoolClient> | null = null;
  #underWay = 0;

  constructor(pool: Pool, cancel: CancelStatement, tenantId: string, signal: AbortSignal | undefined) {
    this.#pool = pool;
    this.#cancel = cancel;
    this.#tenant = uuidOf(tenantId);
    this.#signal = signal;
  }

  async query<R>(statement: Statement<R>, values: readonly unknown[]): Promise<R[]> {
    this.#signal?.throwIfAborted();
    this.#underWay++;
    try {
      const client = await (this.#client ??= this.#pool.connect());
      this.#signal?.throwIfAborted();
      const answer = send(client, new TenantQuery(this.#tenant, statement, values));
      if (!this.#signal) return await answer;
      return await unlessAbandoned(this.#signal, answer, (isOver) => this.#cancel(client, isOver));
    } finally {
      this.#underWay--;
      if (this.#underWay === 0) this.#giveBack();
    }
  }

  #giveBack(): void {
    const client = this.#client;
    this.#client = null;
    // do not release a connection that was never obtained, or that died and was already released
    client?.then((had) => had.release()).catch(() => undefined);
  }
}

function send<R>(client: PoolClient, query: TenantQuery<R>): Promise<R[]> {
  return new Promise<R[]>((resolve, reject) => {
    const done = (error: Error | null, rows: unknown): void => {
      if (error) reject(error);
      else resolve(rows as R[]);
    };
    void client.query(query as never, done as never);
  });
}

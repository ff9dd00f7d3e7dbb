import { uuidOf } from '@monban/domain-kit';
import type { Pool, PoolClient } from 'pg';
import { whileWanted } from '../database/abandoned-reads.ts';
import type { Statement } from './statement.ts';

/** A read-only transaction under one tenant. */
export interface Reading {
  query<R>(statement: Statement<R>, values: readonly unknown[]): Promise<R[]>;
  end(): void;
}

/** Columns are read by what the statement says of them, never by what the driver makes of their types. */
const asPrinted = { getTypeParser: () => (printed: string) => printed };

const unheard = (answer: Promise<unknown>): Promise<unknown> => {
  answer.catch(() => undefined);
  return answer;
};

/**
 * Opens a reading with its first statement: what begins it goes ahead and nobody waits for the answer, nor for that of the rollback
 * (ADR 0064). When `signal` is aborted, the statement that runs is cancelled at the server and no other begins.
 */
export async function openReading(pool: Pool, tenantId: string, signal?: AbortSignal): Promise<Reading> {
  signal?.throwIfAborted();
  // checked hexadecimal: the one place where a value stands in a text, so that beginning and tenant are one message
  const tenant = uuidOf(tenantId);
  const client: PoolClient = await pool.connect();
  const begun = unheard(client.query(`start transaction read only; set local app.tenant_id = '${tenant}'`) as Promise<unknown>);
  let isOver = false;
  const send = async <R>({ name, text, read }: Statement<R>, values: readonly unknown[]): Promise<R[]> => {
    const query = { text, values: [...values], rowMode: 'array' as const, types: asPrinted, ...(name === null ? {} : { name }) };
    try {
      const { rows } = await client.query<(string | null)[]>(query as never);
      return rows.map(read);
    } catch (error) {
      // in a reading that did not open, every statement fails, and none says why
      await begun;
      throw error;
    }
  };
  return {
    query: (statement, values) => {
      if (isOver) return Promise.reject(new Error('the reading has ended'));
      return whileWanted(signal, () => send(statement, values));
    },
    end() {
      if (isOver) return;
      isOver = true;
      void unheard(client.query('rollback'));
      try {
        client.release();
      } catch {
        // a connection that died has been given back already
      }
    },
  };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { Connection, type Client, type Pool, type PoolClient } from 'pg';
import { aroundStatements, eachClient } from './each-client.ts';

/** Properties of a driver connection that its types lack. */
type Session = PoolClient & Pick<Client, 'host' | 'port' | 'ssl'> & { readonly processID: number; readonly secretKey: number };
/** Likewise, the wire of a cancel request. */
type Wire = Connection & {
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
};

/** A server that has not accepted a cancel request by then never will; milliseconds. */
const patienceMs = 1_000;

/** Cancels at the server what runs on a connection, unless it has finished by then. */
export type CancelStatement = (client: PoolClient, isOver: () => boolean) => Promise<void>;

/** Whether somebody still waits for the running statement. */
const readings = new AsyncLocalStorage<AbortSignal>();

/** Runs a reading. When `signal` is aborted, its statement is cancelled at the server and no further one starts. */
export const whileWanted = <T>(signal: AbortSignal | undefined, reading: () => Promise<T>): Promise<T> =>
  signal ? readings.run(signal, reading) : reading();

/**
 * Cancels the statements of abandoned readings on every connection of the pool. A cancel request is not a session and takes no connection
 * slot; only one goes out at a time.
 */
export function cancelAbandonedReads(pool: Pool, onWarning: (message: string) => void): CancelStatement {
  let last: Promise<void> = Promise.resolve();
  const cancel: CancelStatement = (client, isOver) => {
    last = last.then(async () => {
      if (isOver()) return;
      await requestCancel(client as Session).catch((error: Error) => onWarning(`an abandoned statement keeps running: ${error.message}`));
    });
    return last;
  };
  eachClient(pool, (client) => {
    aroundStatements(client, (send) => {
      const signal = readings.getStore();
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      return signal ? unlessAbandoned(signal, send(), (isOver) => cancel(client, isOver)) : send();
    });
  });
  return cancel;
}

/**
 * Settles with the statement, but not before the server has accepted a pending cancel request, which would otherwise hit the next statement
 * on this connection.
 */
export async function unlessAbandoned<T>(
  signal: AbortSignal,
  statement: Promise<T>,
  cancel: (isOver: () => boolean) => Promise<void>,
): Promise<T> {
  let isOver = false;
  let cancelling: Promise<void> | undefined;
  const abandon = (): void => void (cancelling = cancel(() => isOver));
  signal.addEventListener('abort', abandon, { once: true });
  try {
    return await statement;
  } finally {
    isOver = true;
    signal.removeEventListener('abort', abandon);
    await cancelling;
  }
}

/**
 * Asks the server, over a short-lived connection, to cancel what a session is running; the server closes the connection when it has done
 * so.
 */
async function requestCancel({ host, port, ssl, processID, secretKey }: Session): Promise<void> {
  const wire = new Connection({ ssl }) as Wire;
  // errors after the server has accepted it do not matter
  wire.on('error', () => undefined);
  try {
    const taken = once(wire, 'end', { signal: AbortSignal.timeout(patienceMs) });
    const ask = (): void => wire.cancel(processID, secretKey);
    wire.once('connect', () => (ssl ? wire.requestSsl() : ask()));
    wire.once('sslconnect', ask);
    if (host.startsWith('/')) wire.connect(`${host}/.s.PGSQL.${port}`);
    else wire.connect(port, host);
    await taken;
  } finally {
    wire.stream.destroy();
  }
}

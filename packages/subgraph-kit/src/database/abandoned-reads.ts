import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { Connection, type Client, type Pool, type PoolClient } from 'pg';
import { aroundStatements, eachClient } from './each-client.ts';

/** What the driver knows of a connection and its types do not say. */
type Session = PoolClient & Pick<Client, 'host' | 'port' | 'ssl'> & { readonly processID: number; readonly secretKey: number };
/** The wire of a request to cancel, likewise. */
type Wire = Connection & {
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
};

/** A server that has not taken a request to cancel by then will not; milliseconds. */
const patienceMs = 1_000;

/** Has the server cancel what runs on a connection, unless it is over by then. */
export type CancelStatement = (client: PoolClient, isOver: () => boolean) => Promise<void>;

/** Whether somebody still waits for the reading that runs. */
const readings = new AsyncLocalStorage<AbortSignal>();

/** Runs a reading. When `signal` is aborted, its statement is cancelled at the server and no other begins. */
export const whileWanted = <T>(signal: AbortSignal | undefined, reading: () => Promise<T>): Promise<T> =>
  signal ? readings.run(signal, reading) : reading();

/**
 * Has the statements of abandoned readings cancelled on every connection of the pool. What asks the server for it is no session and
 * takes no place of one (a cancel request); one at a time goes out.
 */
export function cancelAbandonedReads(pool: Pool, onWarning: (message: string) => void): CancelStatement {
  let last: Promise<void> = Promise.resolve();
  const cancel: CancelStatement = (client, isOver) => {
    last = last.then(async () => {
      if (isOver()) return;
      await requestCancel(client as Session).catch((error: Error) =>
        onWarning(`a statement that nobody waits for runs on: ${error.message}`),
      );
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

/** Settles as the statement does, and not before a request to cancel it has been taken: the next one on its connection would be hit. */
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

/** Asks the server, over a connection of a moment, to cancel what a session runs; it closes the connection when it has done so. */
async function requestCancel({ host, port, ssl, processID, secretKey }: Session): Promise<void> {
  const wire = new Connection({ ssl }) as Wire;
  // what breaks after the server has taken it is nobody's concern
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

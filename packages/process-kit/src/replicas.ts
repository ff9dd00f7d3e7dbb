import { buildConnector, type Dispatcher, errors, Pool } from 'undici';

/** Connections to one replica at most; more requests wait for one. */
const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 1_000;
/**
 * An idle connection is let go after this long, whatever the server proposes: sooner than a draining server closes those that are left
 * (`MONBAN_DRAIN_SECONDS`), so that no request meets a connection that is being closed.
 */
const IDLE_MS = 1_000;
/** A replica that did not answer is asked again after this long, unless no other is left. */
const REST_MS = 2_000;

export interface Question {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** Bounds the wait for all replicas together. */
  readonly signal: AbortSignal;
  /** Whether asking twice does no harm: then a connection that was cut is no answer either. */
  readonly repeatable: boolean;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The processes of one service, any of which may be asked. */
export interface Replicas {
  /** Rejects with the last failure when none of them answers. */
  post(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

interface Replica {
  readonly pool: Pool;
  /** Milliseconds on the monotonic clock. */
  restsUntil: number;
}

/** Nobody took the request: there was no connection to send it over, or it was answered that it cannot be served. */
class NotTaken extends Error {}

/** Whatever keeps a connection from coming about, a certificate that is not believed included: nothing was sent. */
function connectTo(origin: string): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS });
  return (options, done) =>
    connect(options, (...[error, socket]) => {
      if (error) done(new NotTaken(`no connection to ${origin}: ${error.message}`, { cause: error }), null);
      else done(null, socket);
    });
}

/** The connection ended before the answer did: nobody knows what was done. */
const wasCut = (error: unknown): boolean =>
  error instanceof errors.SocketError || ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whether this is a failure of a service to answer, and not one of what was asked. */
export const isOutage = (error: unknown): boolean => {
  const { code, name } = error as NodeJS.ErrnoException;
  const isName = name === 'AbortError' || name === 'TimeoutError';
  return error instanceof NotTaken || error instanceof errors.UndiciError || isName || /^E[A-Z]+$/.test(code ?? '');
};

/**
 * Asks the replicas of a service in turn over kept-alive connections. What nobody took goes to the next one, whatever it is; what was cut
 * is asked once more only where that does no harm. A replica that fails, or says that it is about to end, rests for a moment.
 *
 * @param origins their addresses, `http://host:port`, at least one
 */
export function openReplicas(origins: readonly string[]): Replicas {
  const replicas = origins.map((origin): Replica => ({
    restsUntil: 0,
    pool: new Pool(new URL(origin).origin, {
      connections: CONNECTIONS,
      connect: connectTo(origin),
      // the signal of each question
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: IDLE_MS,
      keepAliveMaxTimeout: IDLE_MS,
    }),
  }));
  let turn = 0;

  /** Each once, beginning with the next one; those that rest come last. */
  const inTurn = (): Replica[] => {
    turn = (turn + 1) % replicas.length;
    const now = performance.now();
    const all = [...replicas.slice(turn), ...replicas.slice(0, turn)];
    return [...all.filter(({ restsUntil }) => restsUntil <= now), ...all.filter(({ restsUntil }) => restsUntil > now)];
  };

  const ask = async (replica: Replica, { path, headers, body, signal }: Question): Promise<Answer> => {
    const answer: Dispatcher.ResponseData = await replica.pool.request({ path, method: 'POST', headers, body, signal });
    const text = await answer.body.text();
    if (answer.headers['connection'] === 'close') replica.restsUntil = performance.now() + REST_MS;
    if (answer.statusCode === 503) throw new NotTaken('answered 503');
    return { status: answer.statusCode, text };
  };

  return {
    async post(question) {
      const asked = inTurn();
      const cut = new Set<Replica>();
      let failure: unknown;
      for (const replica of asked) {
        try {
          return await ask(replica, question);
        } catch (error) {
          failure = error;
          if (question.signal.aborted || !isOutage(error)) throw error;
          replica.restsUntil = performance.now() + REST_MS;
          if (error instanceof NotTaken) continue;
          if (!question.repeatable || !wasCut(error) || cut.size > 0) throw error;
          cut.add(replica);
          asked.push(replica);
        }
      }
      throw failure;
    },
    close: async () => void (await Promise.all(replicas.map(({ pool }) => pool.close()))),
  };
}

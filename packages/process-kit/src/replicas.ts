import { buildConnector, type Dispatcher, errors, Pool } from 'undici';

/** Maximum connections to one replica; further requests wait. */
const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 1_000;
/**
 * Idle connections close after this long, whatever the server proposes: sooner than a draining server closes the remaining ones
 * (`MONBAN_DRAIN_SECONDS`), so that no request meets a connection that is being closed.
 */
const IDLE_MS = 1_000;
/** How long a replica that did not answer rests, unless no other is left. */
const REST_MS = 2_000;

export interface Question {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** Bounds the total wait over all replicas. */
  readonly signal: AbortSignal;
  /** Whether repeating the request is harmless; if so, a cut connection leads to another attempt. */
  readonly repeatable: boolean;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The processes of one service, any of which may answer. */
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

/** Nobody took the request: the connection failed, or the replica answered that it cannot serve. */
class NotTaken extends Error {}

/** Whether a connection could not be made, for example because its certificate is not trusted; nothing was sent. */
function connectTo(origin: string): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS });
  return (options, done) =>
    connect(options, (...[error, socket]) => {
      if (error) done(new NotTaken(`no connection to ${origin}: ${error.message}`, { cause: error }), null);
      else done(null, socket);
    });
}

/** The connection ended before the answer did, so the outcome is unknown. */
const wasCut = (error: unknown): boolean =>
  error instanceof errors.SocketError || ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whether the service failed to answer, as opposed to rejecting the request. */
export const isOutage = (error: unknown): boolean => {
  const { code, name } = error as NodeJS.ErrnoException;
  const isName = name === 'AbortError' || name === 'TimeoutError';
  return error instanceof NotTaken || error instanceof errors.UndiciError || isName || /^E[A-Z]+$/.test(code ?? '');
};

/**
 * Asks the replicas of a service in turn over kept-alive connections. A request that no replica took always goes to the next one; after a
 * cut connection it is repeated once, and only where that is harmless. A replica that fails, or announces that it is about to end, rests
 * for a moment.
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

  /** Each replica once, starting with the next in turn; resting ones come last. */
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

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** Sits between a client and a server and breaks the traffic between them. */
export interface TcpProxy {
  readonly port: number;
  /** The first data on each connection so far; bytes as `latin1`. */
  readonly said: () => readonly string[];
  /** Delays every further answer by this many milliseconds. */
  slow(ms: number): void;
  /** How often clients sent again after an answer, over all connections: the number of round trips they waited for. */
  readonly turns: () => number;
  /**
   * Silences every connection that has sent this text, in both directions with open sockets; returns their number. New connections pass.
   */
  freeze(saying?: string): number;
  /** Breaks every connection. */
  cut(): void;
  /** Breaks every connection and refuses new ones, until `accept`. */
  refuse(): Promise<void>;
  /** Refuses new connections and leaves the others, until `accept`. */
  refuseNew(): void;
  accept(): Promise<void>;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  said: string;
  /** The direction of the server's answers. */
  readonly answers: Transform;
  /** Whether the server sent last. */
  answered: boolean;
}

/** The first data on a connection identifies it. */
const rememberedBytes = 20_000;

export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  const everybody: Pair[] = [];
  let turns = 0;
  let delayMs = 0;
  const take = (client: Socket): void => {
    const server = connect(target);
    const answers = new Transform({
      transform(chunk, _, done) {
        const pass = (): void => {
          pair.answered = true;
          done(null, chunk);
        };
        if (delayMs === 0) pass();
        else setTimeout(pass, delayMs);
      },
    });
    const pair: Pair = { client, server, said: '', answers, answered: true };
    pairs.add(pair);
    everybody.push(pair);
    client.on('data', (chunk: Buffer) => {
      if (pair.answered) turns++;
      pair.answered = false;
      if (pair.said.length < rememberedBytes) pair.said += chunk.toString('latin1');
    });
    client.pipe(server);
    server.pipe(answers).pipe(client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => undefined);
      one.once('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  };
  const listen = async (port: number): Promise<Server> => {
    const listener = createServer(take).listen(port, '127.0.0.1');
    await once(listener, 'listening');
    return listener;
  };
  let listener: Server | undefined = await listen(0);
  const { port } = listener.address() as { port: number };
  const cut = (): void => {
    for (const { client, server } of pairs) for (const socket of [client, server]) socket.destroy();
  };
  const refuse = async (): Promise<void> => {
    const closing = listener;
    listener = undefined;
    const closed = closing && once(closing, 'close');
    closing?.close();
    cut();
    await closed;
  };
  return {
    port,
    said: () => everybody.map(({ said }) => said),
    slow(ms) {
      delayMs = ms;
    },
    turns: () => turns,
    freeze(saying = '') {
      const frozen = [...pairs].filter(({ said }) => said.includes(saying));
      for (const { client, server, answers } of frozen) {
        client.unpipe(server).removeAllListeners('data').pause();
        server.unpipe(answers).pause();
        answers.unpipe(client);
      }
      return frozen.length;
    },
    cut,
    refuse,
    refuseNew() {
      listener?.close();
      listener = undefined;
    },
    async accept() {
      listener ??= await listen(port);
    },
    close: refuse,
  };
}

/** The URL of a database when reached through a proxy. */
export function throughProxy(url: string, { port }: TcpProxy): string {
  const through = new URL(url);
  [through.hostname, through.port] = ['127.0.0.1', String(port)];
  return through.href;
}

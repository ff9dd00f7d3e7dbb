import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server and breaks what goes through it. */
export interface TcpProxy {
  readonly port: number;
  /** What every connection so far said first; bytes as `latin1`. */
  readonly said: () => readonly string[];
  /** Connections that have sent this so far go silent in both directions, their sockets open; answers how many. New ones pass. */
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
}

/** What a connection says first is what it is known by. */
const rememberedBytes = 20_000;

export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  const everybody: Pair[] = [];
  const take = (client: Socket): void => {
    const server = connect(target);
    const pair: Pair = { client, server, said: '' };
    pairs.add(pair);
    everybody.push(pair);
    client.on('data', (chunk: Buffer) => {
      if (pair.said.length < rememberedBytes) pair.said += chunk.toString('latin1');
    });
    client.pipe(server);
    server.pipe(client);
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
    freeze(saying = '') {
      const frozen = [...pairs].filter(({ said }) => said.includes(saying));
      for (const { client, server } of frozen) {
        client.unpipe(server).removeAllListeners('data').pause();
        server.unpipe(client).pause();
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

/** The address of a database as it is reached through a proxy. */
export function throughProxy(url: string, { port }: TcpProxy): string {
  const through = new URL(url);
  [through.hostname, through.port] = ['127.0.0.1', String(port)];
  return through.href;
}

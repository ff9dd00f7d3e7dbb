import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Tries to take `port` of 127.0.0.1 for a moment; 0 asks the system for any. */
function take(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => resolve(taken));
    });
  });
}

/** The first free port of 127.0.0.1 from `from` on (tries a hundred, then takes any). Another program may still take it before we do. */
export async function nextFreePort(from: number): Promise<number> {
  const end = from > 0 ? Math.min(from + 100, 65_536) : 0;
  for (let port = from; port < end; port += 1) {
    if ((await take(port)) !== undefined) return port;
  }
  const any = await take(0);
  if (any === undefined) throw new Error('No free port on 127.0.0.1');
  return any;
}

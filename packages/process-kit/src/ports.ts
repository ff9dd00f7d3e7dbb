import { createServer } from 'node:net';
import { CannotStart } from './cannot-start.ts';
import type { ProcessSettings } from './process-settings.ts';

/** A port that a process will listen on. */
export interface WantedPort {
  readonly port: number;
  readonly host: string;
  /** The name in error messages: `contracts`. */
  readonly of: string;
}

/** Where a process listens: its own port, and the inner one if it has one. */
export const portsOf = (name: string, { host, port, inner }: Pick<ProcessSettings, 'host' | 'port' | 'inner'>): WantedPort[] => [
  { host, port, of: name },
  ...(inner ? [{ ...inner, of: `${name}, inner` }] : []),
];

/** Takes the port for a moment. 0 is always free: the system chooses. */
function isFree({ port, host }: WantedPort): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Checks the ports before anything else starts, so that a port conflict is reported at once and nothing has to be undone.
 *
 * @throws CannotStart `PORT_TAKEN` with all ports in use; `SETTING` when an address does not belong to this machine.
 */
export async function assertPortsFree(wanted: readonly WantedPort[]): Promise<void> {
  const taken: string[] = [];
  for (const one of wanted) {
    const free = await isFree(one).catch((error: Error) => {
      throw new CannotStart('SETTING', `${one.of} cannot listen on ${one.host}:${one.port}: ${error.message}`);
    });
    if (!free) taken.push(`${one.port} (${one.of})`);
  }
  if (taken.length === 0) return;
  const which = taken.length === 1 ? `port ${taken[0]} is` : `ports ${taken.join(', ')} are`;
  throw new CannotStart('PORT_TAKEN', `${which} taken by another program. Choose another PORT, or end that program`);
}

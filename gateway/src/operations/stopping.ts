import type { FastifyInstance } from 'fastify';

/** Whoever is not done by then loses the connection: as long as a subgraph may take, within the time that a process has to end. */
const DRAIN_MS = 5_500;

export interface Stopping {
  readonly isStopping: () => boolean;
  /** Requests are still taken, but whoever sends them is told to go elsewhere. */
  readonly begin: () => void;
}

/** Lets connections end with the answer that is on its way, so that `close()` waits for answers and not for idle clients. */
export function registerStopping(app: FastifyInstance): Stopping {
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    setTimeout(() => app.server.closeAllConnections(), DRAIN_MS).unref();
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
  return {
    isStopping: () => stopping,
    begin() {
      stopping = true;
    },
  };
}

import type { FastifyInstance } from 'fastify';

/** Connections still open after this are cut: the time a subgraph may take, and less than a process has to end. */
const DRAIN_MS = 5_500;

export interface Stopping {
  readonly isStopping: () => boolean;
  /** Still serves requests, but tells clients to go elsewhere. */
  readonly begin: () => void;
}

/** Closes each connection after its answer in flight, so that `close()` waits for answers and not for idle clients. */
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

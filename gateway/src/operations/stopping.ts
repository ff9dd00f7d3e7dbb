import type { FastifyInstance } from 'fastify';

/** Whoever is not done by then loses the connection; longer than any subgraph's deadline. */
const DRAIN_MS = 10_000;

/** Lets connections end with the answer that is on its way, so that `close()` waits for answers and not for idle clients. */
export function registerStopping(app: FastifyInstance): void {
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
}

import type { AddressInfo } from 'node:net';
import { noRouteSchemas } from '@monban/process-kit';
import Fastify from 'fastify';
import type { MailSink } from './mail-sink.ts';
import { mailboxRoutes } from './mailbox-routes.ts';

/** Serves the mailbox on its own port of this machine, for a gateway in another process that proxies `/mailbox/` to it. */
export async function serveMailbox(facts: {
  sink: MailSink;
  token: string;
  port: number;
}): Promise<{ port: number; stop(): Promise<void> }> {
  const app = Fastify({ schemaController: noRouteSchemas, forceCloseConnections: true });
  await app.register(mailboxRoutes, { sink: facts.sink, token: facts.token });
  await app.listen({ host: '127.0.0.1', port: facts.port });
  const { port } = app.server.address() as AddressInfo;
  return { port, stop: () => app.close() };
}

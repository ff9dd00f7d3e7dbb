import { followRevocations, type SubgraphDefinition } from '@monban/subgraph-kit';
import type { Revocation, RevocationFeed } from './revocations.ts';

/** How often a silent stream shows that it is alive; a gateway that hears nothing for longer trusts its memory no more. */
const heartbeatMs = 500;

/** `GET /revocations`: server-sent events for the gateway. The stream ends when identity itself no longer hears of revocations. */
export const revocationRoutes =
  (feed: RevocationFeed): NonNullable<SubgraphDefinition['routes']> =>
  async (app, { verify }) => {
    app.get('/revocations', async (request, reply) => {
      const token = request.headers['x-monban-viewer'];
      const who = typeof token === 'string' ? await verify(token, followRevocations) : null;
      if (who?.issuer !== 'gateway' || who.viewer.role !== 'service') return reply.code(401).send();
      if (!feed.isUp) return reply.code(503).send();
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const tell = (revocation: Revocation): void => void raw.write(`data: ${JSON.stringify(revocation)}\n\n`);
      const end = (): void => void raw.end();
      const heartbeat = setInterval(() => raw.write(': alive\n\n'), heartbeatMs);
      feed.on('revoked', tell).on('down', end);
      raw.write(': alive\n\n');
      raw.once('close', () => {
        clearInterval(heartbeat);
        feed.off('revoked', tell).off('down', end);
      });
    });
  };

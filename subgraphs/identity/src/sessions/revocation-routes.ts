import { followRevocations, type SubgraphDefinition } from '@monban/subgraph-kit';
import type { RevocationFeed } from './revocation-feed.ts';
import type { Revocation } from './revocations.ts';

/**
 * `GET /revocations`: server-sent events for the gateway. The stream's heartbeats come through the database like the revocations; it ends
 * when identity itself no longer hears them.
 */
export const revocationRoutes =
  (feed: RevocationFeed): NonNullable<SubgraphDefinition['routes']> =>
  async (app, { verify }) => {
    app.get('/revocations', async (request, reply) => {
      const token = request.headers['x-monban-viewer'];
      const who = typeof token === 'string' ? await verify(token, followRevocations) : null;
      if (who?.issuer !== 'gateway' || who.viewer.realm !== 'SERVICE') return reply.code(401).send();
      if (!feed.isUp) return reply.code(503).send();
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const tell = (revocation: Revocation): void => void raw.write(`data: ${JSON.stringify(revocation)}\n\n`);
      const end = (): void => void raw.end();
      const beat = (): void => void raw.write(': alive\n\n');
      feed.on('revoked', tell).on('alive', beat).on('down', end);
      raw.flushHeaders();
      raw.once('close', () => feed.off('revoked', tell).off('alive', beat).off('down', end));
    });
  };

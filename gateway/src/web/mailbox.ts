import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { isLoopback } from '@monban/process-kit';
import { Pool } from 'undici';
import { refuse } from './refuse.ts';

const handedOn = ['accept', 'accept-language', 'cookie', 'host', 'if-none-match'];
const handedBack = [
  'cache-control',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'etag',
  'location',
  'referrer-policy',
  'set-cookie',
  'vary',
  'x-content-type-options',
];

const someOf = (headers: FastifyRequest['headers'], names: readonly string[]): Record<string, string | string[]> =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

const here = 'The mailbox is available only on the computer it runs on.';

/** Proxies `/mailbox/` to the mail sink when it runs in another process. Not for production. */
export const mailboxAt =
  (address: string): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const pool = new Pool(address, { connections: 4, headersTimeout: 5_000, bodyTimeout: 5_000 });
    app.addHook('onClose', () => pool.close());
    for (const path of ['/mailbox', '/mailbox/*']) {
      app.get(path, async (request, reply) => {
        // the sink answers only this machine, and sees every request as ours
        const forwarded = request.headers.forwarded ?? request.headers['x-forwarded-for'];
        if (forwarded !== undefined || !isLoopback(request.socket.remoteAddress ?? '')) return refuse(request, reply, 'FORBIDDEN', here);
        const { statusCode, headers, body } = await pool.request({
          method: 'GET',
          path: request.url,
          headers: someOf(request.headers, handedOn),
        });
        return reply
          .code(statusCode)
          .headers(someOf(headers, handedBack))
          .send(Buffer.from(await body.arrayBuffer()));
      });
    }
  };

import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'mb-mailbox';

const isSame = (given: string, token: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * Grants access to the mailbox by its token, because the mails contain links that log people in, and other users may have accounts on this
 * machine. The token is part of the address that the start prints (`?token=`); a cookie keeps it for the links of the pages.
 */
export const tokenOnly =
  (token: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { token: asked } = request.query as { token?: unknown };
    if (typeof asked === 'string' && isSame(asked, token)) {
      void reply.header('set-cookie', `${COOKIE}=${token}; Path=/mailbox/; HttpOnly; SameSite=Strict`);
      return undefined;
    }
    const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
    if (asked === undefined && kept !== undefined && isSame(kept, token)) return undefined;
    return await reply
      .code(401)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send('メールボックスは、起動時に表示されたURLで開いてください。\nOpen the mailbox with the address that the start printed.\n');
  };

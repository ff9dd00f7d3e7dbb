import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLoopbackCaller } from './loopback.ts';
import type { MailSink } from './mail-sink.ts';
import { mailboxPage, mailsTag } from './mailbox-page.ts';
import { tokenOnly } from './mailbox-token.ts';
import { chooseLanguage } from './mailbox-words.ts';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For the mail itself: its own styles and embedded pictures, links into new windows, and nothing from anywhere else. */
const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

async function loopbackOnly(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const headers = request.headers;
  const forwarded = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  const here = isLoopbackCaller({ remoteAddress: request.socket.remoteAddress, host: headers.host, forwarded });
  if (here) return undefined;
  return await reply.code(403).type('text/plain; charset=utf-8').send('The mailbox is available only on the computer it runs on.\n');
}

function sendAs(reply: FastifyReply, type: string, policy: string): FastifyReply {
  return reply
    .type(`${type}; charset=utf-8`)
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policy)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff');
}

type PageRequest = { Params: { id?: string }; Querystring: { lang?: string; view?: string } };

const isOneOf = (value: unknown, values: readonly string[]): boolean =>
  value === undefined || (values as readonly unknown[]).includes(value);

const refuseQuery = (reply: FastifyReply): FastifyReply =>
  reply.code(400).type('text/plain; charset=utf-8').send('The mailbox has nothing at this address.\n');

async function sendPage(sink: MailSink, request: FastifyRequest<PageRequest>, reply: FastifyReply): Promise<unknown> {
  if (!isOneOf(request.query.lang, ['ja', 'en']) || !isOneOf(request.query.view, ['html', 'text'])) return await refuseQuery(reply);
  const mails = sink.messages();
  const tag = mailsTag(mails);
  void sendAs(reply, 'text/html', PAGE_POLICY).header('etag', tag).header('vary', 'accept-language');
  if (request.headers['if-none-match'] === tag) return await reply.code(304).send();
  const { id } = request.params;
  if (id !== undefined && !mails.some((mail) => mail.id === id)) void reply.code(404);
  return await reply.send(
    mailboxPage({
      mails,
      ...(id === undefined ? {} : { selectedId: id }),
      view: request.query.view === 'text' ? 'text' : 'html',
      language: chooseLanguage(request.query.lang, request.headers['accept-language']),
      languageAsked: request.query.lang !== undefined,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  );
}

/** Maximum length of a mail address. */
const LONGEST_ADDRESS = 320;

/**
 * Fastify plugin with the mailbox of the embedded platform: the page at `/mailbox/` and `/mailbox/api/messages` (newest first, `?to=` for
 * one address). Requests from other machines get 403; requests without the token get 401.
 */
export async function mailboxRoutes(app: FastifyInstance, { sink, token }: { sink: MailSink; token: string }): Promise<void> {
  const asset = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
  const [style, script] = await Promise.all([asset('./mailbox.css'), asset('./mailbox.js')]);

  app.addHook('onRequest', loopbackOnly);
  app.get('/mailbox', (request, reply) => reply.redirect(request.url.replace('/mailbox', '/mailbox/'), 308));
  app.get('/mailbox/mailbox.css', (_request, reply) => sendAs(reply, 'text/css', PAGE_POLICY).send(style));
  app.get('/mailbox/mailbox.js', (_request, reply) => sendAs(reply, 'text/javascript', PAGE_POLICY).send(script));
  await app.register(mailRoutes, { sink, token });
}

/** The routes that show mails. */
async function mailRoutes(app: FastifyInstance, { sink, token }: { sink: MailSink; token: string }): Promise<void> {
  app.addHook('onRequest', tokenOnly(token));
  app.get<PageRequest>('/mailbox/', (request, reply) => sendPage(sink, request, reply));
  app.get<PageRequest>('/mailbox/messages/:id', (request, reply) => sendPage(sink, request, reply));
  app.get<{ Params: { id: string } }>('/mailbox/messages/:id/html', (request, reply) => {
    const mail = sink.messages().find(({ id }) => id === request.params.id);
    if (mail === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('This mail is no longer stored.\n');
    // Links open outside the frame, whatever the mail says: the first base element wins.
    const page = `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html}`;
    return sendAs(reply, 'text/html', MAIL_POLICY).send(page);
  });
  app.get<{ Querystring: { to?: unknown } }>('/mailbox/api/messages', (request, reply) => {
    const { to } = request.query;
    if (to !== undefined && (typeof to !== 'string' || to.length > LONGEST_ADDRESS)) return refuseQuery(reply);
    return sendAs(reply, 'application/json', PAGE_POLICY).send(sink.messages(to === undefined ? {} : { to }));
  });
}

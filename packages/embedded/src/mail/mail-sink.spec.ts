import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { createTransport } from 'nodemailer';
import { describe, expect, it, onTestFinished } from 'vitest';
import { silent, temporaryFolder } from '../postgres/fixtures/place.ts';
import type { MailMessage } from './mail-message.ts';
import { startMailSink } from './mail-sink.ts';
import type { MailSink } from './mail-sink.ts';
import { KEPT } from './mail-store.ts';
import { mailboxRoutes } from './mailbox-routes.ts';

const noon = Temporal.Instant.from('2026-11-23T03:00:00Z');

async function start(dataDir: string): Promise<MailSink> {
  const sink = await startMailSink({ dataDir, port: 0, now: () => noon, log: silent });
  onTestFinished(() => sink.stop());
  return sink;
}

function post(sink: MailSink) {
  const transport = createTransport({ url: sink.url, pool: true });
  onTestFinished(() => transport.close());
  return (mail: { to: string | string[]; subject: string; text?: string; html?: string; from?: string }) =>
    transport.sendMail({ from: '門番 <no-reply@monban.example>', ...mail });
}

async function site(sink: MailSink): Promise<FastifyInstance> {
  const app = Fastify();
  await app.register(mailboxRoutes, { sink, token });
  onTestFinished(() => app.close());
  return app;
}

const token = 'token-of-the-mailbox';
const cookie = `mb-mailbox=${token}`;
const get = (app: FastifyInstance, url: string, { headers = {}, ...options }: { headers?: object; remoteAddress?: string } = {}) =>
  app.inject({ url, headers: { host: 'localhost:3000', cookie, ...headers }, ...options });

const invitation = {
  to: 'Hana@example.jp',
  subject: '登録のご確認',
  text: 'こちら：http://localhost:3000/s/87465/confirm#t=abc\n',
  html: '<!doctype html><html><body><a href="http://localhost:3000/s/87465/confirm#t=abc">確認する</a><script>alert(1)</script></body></html>',
};

describe('the mail sink', () => {
  it('shows the mails it received, newest first, and finds the links', async () => {
    const sink = await start(temporaryFolder());
    const send = post(sink);
    await send(invitation);
    await send({ to: ['taro@example.jp', 'jiro@example.jp'], subject: 'Two', text: 'to both' });
    const app = await site(sink);
    const all = (await get(app, '/mailbox/api/messages')).json<MailMessage[]>();
    expect(all.map(({ to }) => to)).toEqual(['jiro@example.jp', 'taro@example.jp', 'Hana@example.jp']);
    expect(all[2]).toEqual({
      id: expect.any(String),
      to: 'Hana@example.jp',
      from: '"門番" <no-reply@monban.example>',
      subject: '登録のご確認',
      text: invitation.text,
      html: expect.stringContaining('確認する'),
      links: ['http://localhost:3000/s/87465/confirm#t=abc'],
      sentAt: '2026-11-23T03:00:00.000Z',
    });
    const filtered = (await get(app, '/mailbox/api/messages?to=hana@EXAMPLE.jp')).json<MailMessage[]>();
    expect(filtered.map(({ subject }) => subject)).toEqual(['登録のご確認']);
  });

  it('keeps its mails over a restart, even when the last line is truncated, and limits itself to the newest 500', async () => {
    const dataDir = temporaryFolder();
    const file = join(dataDir, 'mails.jsonl');
    const first = await start(dataDir);
    await post(first)(invitation);
    await first.stop();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const line = readFileSync(file, 'utf8');
    appendFileSync(file, line.slice(0, 40));

    const second = await start(dataDir);
    expect(second.messages().map(({ subject }) => subject)).toEqual(['登録のご確認']);
    const send = post(second);
    await send({ to: Array.from({ length: 600 }, (_, index) => `a${index}@example.jp`), subject: 'many', text: 'x' });
    await send({ to: Array.from({ length: 600 }, (_, index) => `b${index}@example.jp`), subject: 'many', text: 'x' });
    await second.stop();
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(KEPT);
    const third = await start(dataDir);
    expect(third.messages()).toHaveLength(KEPT);
    expect(third.messages()[0]?.to).toBe('b599@example.jp');
  });
});

describe('/mailbox/', () => {
  it('lists and shows mails in both languages, with a strict policy', async () => {
    const sink = await start(temporaryFolder());
    await post(sink)({ ...invitation, subject: '<b>太字</b>' });
    const app = await site(sink);
    expect((await get(app, '/mailbox')).headers['location']).toBe('/mailbox/');
    const page = await get(app, '/mailbox/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.body).toContain('<html lang="ja">');
    expect(page.body).toContain('&lt;b&gt;太字&lt;/b&gt;');
    const english = await get(app, '/mailbox/', { headers: { host: 'localhost', 'accept-language': 'en-GB,en' } });
    expect(english.body).toContain('<h1><a href="/mailbox/">Mailbox</a></h1>');
    const tag = String(page.headers['etag']);
    expect((await get(app, '/mailbox/', { headers: { host: 'localhost', 'if-none-match': tag } })).statusCode).toBe(304);

    const { id = '' } = sink.messages()[0] ?? {};
    const mail = await get(app, `/mailbox/messages/${id}`);
    expect(mail.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const text = await get(app, `/mailbox/messages/${id}?view=text`);
    expect(text.body).toContain('<a href="http://localhost:3000/s/87465/confirm#t=abc" target="_blank" rel="noopener noreferrer">');
    expect((await get(app, '/mailbox/messages/unknown')).statusCode).toBe(404);
    expect((await get(app, '/mailbox/?lang=xx')).statusCode).toBe(400);
    for (const asset of ['mailbox.js', 'mailbox.css']) expect((await get(app, `/mailbox/${asset}`)).statusCode).toBe(200);
  });

  it('isolates the HTML of a mail: no scripts, nothing loaded from outside, links open outside the frame', async () => {
    const sink = await start(temporaryFolder());
    await post(sink)(invitation);
    const { id = '' } = sink.messages()[0] ?? {};
    const shut = await get(await site(sink), `/mailbox/messages/${id}/html`);
    expect(shut.headers['content-security-policy']).toBe(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
        "img-src data:; form-action 'none'; frame-ancestors 'self'",
    );
    expect(shut.body).toMatch(/^<!doctype html><meta charset="utf-8"><base target="_blank">/);
  });

  it('requires its token, and keeps it in a cookie', async () => {
    const sink = await start(temporaryFolder());
    await post(sink)(invitation);
    const app = await site(sink);
    const { id = '' } = sink.messages()[0] ?? {};
    const stranger = { headers: { cookie: '' } };
    for (const path of ['/mailbox/', '/mailbox/api/messages', `/mailbox/messages/${id}`, `/mailbox/messages/${id}/html`]) {
      for (const wrong of ['', '?token=', '?token=wrong', `?token=${token}x`, `?token=${token}&token=${token}`]) {
        const refused = await get(app, path + wrong, stranger);
        expect([refused.statusCode, refused.body.includes('登録')], path + wrong).toEqual([401, false]);
      }
      const opened = await get(app, `${path}?token=${token}`, stranger);
      expect([opened.statusCode, opened.headers['set-cookie']]).toEqual([200, `${cookie}; Path=/mailbox/; HttpOnly; SameSite=Strict`]);
      expect((await get(app, path)).statusCode).toBe(200);
      // a wrong token in the address is refused even though the cookie would be accepted
      expect((await get(app, `${path}?token=wrong`)).statusCode).toBe(401);
    }
    expect((await get(app, `/mailbox?token=${token}`, stranger)).headers['location']).toBe(`/mailbox/?token=${token}`);
  });

  it.each([
    ['another machine', { remoteAddress: '192.168.0.9' }],
    ['a foreign name', { headers: { host: 'evil.example' } }],
    ['a proxy', { headers: { host: 'localhost', 'x-forwarded-for': '127.0.0.1' } }],
  ])('refuses %s everywhere', async (_name, options) => {
    const sink = await start(temporaryFolder());
    const app = await site(sink);
    for (const path of ['/mailbox', '/mailbox/', '/mailbox/api/messages', '/mailbox/mailbox.js', '/mailbox/messages/x/html']) {
      expect((await get(app, path, options)).statusCode, path).toBe(403);
    }
  });
});

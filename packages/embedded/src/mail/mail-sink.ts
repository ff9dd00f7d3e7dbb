import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { openDataDirectory } from '../data-directory/data-directory.ts';
import type { Log } from '../log.ts';
import { nextFreePort } from '../free-port.ts';
import { findLinks } from './mail-links.ts';
import type { MailMessage } from './mail-message.ts';
import { openMailStore } from './mail-store.ts';

/** Tried first when no port is asked for. */
export const DEFAULT_SMTP_PORT = 54_325;

/** Refuses larger mails. Bytes. */
const LARGEST_MAIL = 20 * 1024 * 1024;

export type StartMailSinkOptions = {
  dataDir: string;
  /** Uses exactly this port, because the senders look for the sink there. 0 for any; by default the first free one from 54325. */
  port?: number;
  now: () => Temporal.Instant;
  log: Log;
};

export type MailSink = {
  port: number;
  /** For nodemailer: `smtp://127.0.0.1:…`. */
  url: string;
  /** Newest first; `to` compares addresses case-insensitively. */
  messages(filter?: { to?: string }): readonly MailMessage[];
  stop(): Promise<void>;
};

async function readMail(stream: Readable, recipients: readonly string[], now: Temporal.Instant): Promise<MailMessage[]> {
  const mail = await simpleParser(stream, { skipImageLinks: true, skipTextToHtml: true });
  const html = mail.html || '';
  const text = mail.text ?? '';
  const content = {
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text,
    html,
    links: findLinks(text, html),
    sentAt: now.toString({ smallestUnit: 'millisecond' }),
  };
  return recipients.map((to) => ({ id: randomUUID(), to, ...content }));
}

/**
 * Accepts every mail that the embedded platform sends, delivers none, and keeps the last 500 for `/mailbox/`.
 * SMTP on 127.0.0.1 only, without log-in or TLS. An accepted mail is on disk.
 */
export async function startMailSink(options: StartMailSinkOptions): Promise<MailSink> {
  const store = await openMailStore(join(await openDataDirectory(options.dataDir), 'mails.jsonl'));
  const server = new SMTPServer({
    banner: 'Monban mail sink',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    // Pooled senders keep idle connections open; smtp-server would wait 30 s for them when we stop.
    closeTimeout: 300,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      readMail(stream, recipients, options.now())
        .then((mails) => store.add(mails))
        .then(
          () => done(),
          (error: unknown) => {
            options.log.warn(`Could not store a mail: ${String(error)}`);
            done(new Error('The mail could not be stored'));
          },
        );
    },
  });
  const wanted = options.port ?? (await nextFreePort(DEFAULT_SMTP_PORT));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A client that disconnects early must not end the platform.
  server.on('error', (error) => options.log.warn(`Mail sink: ${error.message}`));

  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    messages({ to } = {}) {
      const all = store.all();
      return to === undefined ? all : all.filter((mail) => mail.to.toLowerCase() === to.toLowerCase());
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

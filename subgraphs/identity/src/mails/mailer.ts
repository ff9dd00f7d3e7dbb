import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Names the reason for the mail, so that a mail sent twice after a crash is seen to be the same. */
  readonly reference: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Mails through any SMTP server, over a pool of connections. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  } as never);
  const domain = from.split('@').at(-1)!.replace('>', '');
  return {
    async send({ reference, ...mail }) {
      await transport.sendMail({ ...mail, from, messageId: `<${reference}@${domain}>`, headers: { 'auto-submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}

/** Without a mail server mails wait in the queue, and are sent once there is one. */
export const heldMails: Mailer = {
  send: () => Promise.reject(new Error('no mail server is set: the mail waits')),
  close: () => undefined,
};

import type { Transporter } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Identifies the reason for the mail, so that a mail sent twice after a crash can be recognised. */
  readonly reference: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Sends mails through any SMTP server, over a pool of connections. The SMTP library loads with the first mail. */
export function smtpMailer(url: string, from: string): Mailer {
  let transport: Promise<Transporter> | undefined;
  const options = {
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  } as never;
  const open = (): Promise<Transporter> => (transport ??= import('nodemailer').then(({ createTransport }) => createTransport(options)));
  const domain = from.split('@').at(-1)!.replace('>', '');
  return {
    async send({ reference, ...mail }) {
      await (
        await open()
      ).sendMail({ ...mail, from, messageId: `<${reference}@${domain}>`, headers: { 'auto-submitted': 'auto-generated' } });
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}

/** Without a mail server mails wait in the queue, and are sent once there is one. */
export const heldMails: Mailer = {
  send: () => Promise.reject(new Error('no mail server is set: the mail waits')),
  close: () => undefined,
};

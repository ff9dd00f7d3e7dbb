import { setTimeout as pause } from 'node:timers/promises';
import type { MailMessage } from '@monban/embedded';
import type { Demo } from './platform-process.ts';

/** Of a running platform; the demo that it prints has both. */
type Mailbox = Pick<Demo, 'url' | 'mailboxToken'>;

export interface WantedMail {
  /** The recipient's address. */
  readonly to: string;
  /** A part of the subject, or a pattern; any by default. */
  readonly subject?: string | RegExp;
  /** Ids of mails to ignore. */
  readonly except?: readonly string[];
  /** How long to wait, in milliseconds; 10 s by default. */
  readonly within?: number;
}

const isWanted = (mail: MailMessage, { subject, except = [] }: WantedMail): boolean =>
  !except.includes(mail.id) &&
  (subject === undefined || (typeof subject === 'string' ? mail.subject.includes(subject) : subject.test(mail.subject)));

async function mailsTo({ url, mailboxToken }: Mailbox, to: string): Promise<readonly MailMessage[]> {
  const query = new URLSearchParams({ to, token: mailboxToken });
  const response = await fetch(new URL(`/mailbox/api/messages?${query.toString()}`, url));
  if (!response.ok) throw new Error(`the mailbox answered ${response.status}`);
  return (await response.json()) as MailMessage[];
}

/**
 * The newest matching mail in the mailbox of the embedded platform, as soon as it arrives; after the deadline it fails with the mails that
 * did arrive.
 */
export async function waitForMail(mailbox: Mailbox, wanted: WantedMail): Promise<MailMessage> {
  const deadline = performance.now() + (wanted.within ?? 10_000);
  for (;;) {
    const mails = await mailsTo(mailbox, wanted.to);
    const found = mails.find((mail) => isWanted(mail, wanted));
    if (found) return found;
    if (performance.now() > deadline) {
      const others = mails.map((mail) => `  ${mail.subject}`).join('\n');
      throw new Error(`no mail to ${wanted.to} about ${String(wanted.subject ?? 'anything')}; this address received:\n${others}`);
    }
    await pause(100);
  }
}

// The mail sink of `npm run start:distributed`, outside production: accepts every mail, and serves them to the gateway's `/mailbox/`.
import { systemClock } from '@monban/domain-kit';
import { serveMailbox, startMailSink } from '@monban/embedded';
import { runProcess } from '@monban/process-kit';
import { createLog } from '@monban/subgraph-kit/log';

/** The ports of the mail process, as it reports them to its starter. */
export interface MailAddresses {
  readonly smtpPort: number;
  readonly mailboxPort: number;
}

const { MONBAN_DATA_DIR, MONBAN_SMTP_PORT, MONBAN_MAILBOX_TOKEN, PORT, MONBAN_LOG_LEVEL } = process.env as Record<string, string>;

await runProcess('the mail sink', () => ({
  ports: [],
  drainMs: 0,
  supervised: true,
  async start(running) {
    const log = createLog('mails', MONBAN_LOG_LEVEL!);
    const sink = await startMailSink({ dataDir: MONBAN_DATA_DIR!, port: Number(MONBAN_SMTP_PORT), now: () => systemClock.now(), log });
    const mailbox = await serveMailbox({ sink, token: MONBAN_MAILBOX_TOKEN!, port: Number(PORT) });
    running({
      async stop() {
        await mailbox.stop();
        await sink.stop();
      },
    });
    process.send?.({ mails: { smtpPort: sink.port, mailboxPort: mailbox.port } satisfies MailAddresses });
  },
}));

import { open, readFile } from 'node:fs/promises';
import { giveToOwnerOfFolder, replaceFile } from '../data-directory/durable-file.ts';
import type { MailMessage } from './mail-message.ts';

/** How many mails are kept. */
export const KEPT = 500;

export type MailStore = {
  /** Newest first. */
  all(): readonly MailMessage[];
  /** Stores the mails of one delivery; resolves once they would survive a kill. */
  add(mails: readonly MailMessage[]): Promise<void>;
};

/** Reads JSON lines, newest last; skips a line that a kill truncated. */
export function parseMailLines(text: string): MailMessage[] {
  const mails: MailMessage[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      mails.push(JSON.parse(line) as MailMessage);
    } catch {
      // Truncated by a kill: the sender never got a confirmation.
    }
  }
  return mails;
}

const render = (mails: readonly MailMessage[]): string => mails.map((mail) => `${JSON.stringify(mail)}\n`).join('');

async function append(path: string, text: string): Promise<void> {
  const handle = await open(path, 'a', 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * The last 500 mails, in memory and as JSON lines in `path`, so that a mailed link survives a restart.
 * The file grows to twice that number of mails before it is rewritten.
 */
export async function openMailStore(path: string): Promise<MailStore> {
  let kept = parseMailLines(await readFile(path, 'utf8').catch(() => '')).slice(-KEPT);
  // Also repairs a truncated last line, to which the next mail would otherwise be appended.
  await replaceFile(path, render(kept));
  await giveToOwnerOfFolder(path);
  let lines = kept.length;
  let last: Promise<void> = Promise.resolve();

  const write = async (mails: readonly MailMessage[]): Promise<void> => {
    const next = [...kept, ...mails].slice(-KEPT);
    if (lines + mails.length > 2 * KEPT) {
      await replaceFile(path, render(next));
      lines = next.length;
    } else {
      await append(path, render(mails));
      lines += mails.length;
    }
    kept = next;
  };
  return {
    all: () => kept.toReversed(),
    add(mails) {
      const written = last.then(() => write(mails));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

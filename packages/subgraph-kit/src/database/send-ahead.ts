import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { aroundStatements, eachClient } from './each-client.ts';

/** Answers that are still to come of what was sent ahead. */
const ahead = new AsyncLocalStorage<Promise<unknown>[]>();

/** What stands in for an answer that nobody reads. */
const unread = { rows: [], rowCount: null, fields: [], command: '', oid: 0 };

/**
 * Runs work whose statements are sent one after the other without waiting for their answers: what opens and closes a reading, which says
 * nothing. Resolves when they are on their way; `answered` rejects with the first failure among them.
 */
export async function sendAhead(work: () => Promise<void>): Promise<{ readonly answered: Promise<void> }> {
  const answers: Promise<unknown>[] = [];
  await ahead.run(answers, work);
  const answered = (async () => {
    // in their order: after a first failure the server refuses the rest
    for (const answer of answers) await answer;
  })();
  // a failure shows in the statement that follows
  answered.catch(() => undefined);
  return { answered };
}

/** Lets connections of the pool send ahead. They have to be pipelined: others keep a statement back until the one before is answered. */
export function letStatementsGoAhead(pool: Pool): void {
  eachClient(pool, (client) => {
    aroundStatements(client, (send) => {
      const sent = ahead.getStore();
      if (!sent) return send();
      const answer = send();
      answer.catch(() => undefined);
      sent.push(answer);
      return Promise.resolve(unread);
    });
  });
}

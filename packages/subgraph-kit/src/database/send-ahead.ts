import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { aroundStatements, eachClient } from './each-client.ts';

/** Outstanding answers to statements that were sent ahead. */
const ahead = new AsyncLocalStorage<Promise<unknown>[]>();

/** Placeholder for an answer that nobody reads. */
const unread = { rows: [], rowCount: null, fields: [], command: '', oid: 0 };

/**
 * Runs work whose statements are sent one after the other without waiting for their answers: those that open and close a read transaction,
 * whose answers carry no information. Resolves when they have been sent; `answered` rejects with the first failure among them.
 */
export async function sendAhead(work: () => Promise<void>): Promise<{ readonly answered: Promise<void> }> {
  const answers: Promise<unknown>[] = [];
  await ahead.run(answers, work);
  const answered = (async () => {
    // in order: after a first failure the server refuses the rest
    for (const answer of answers) await answer;
  })();
  // a failure shows up in the next statement
  answered.catch(() => undefined);
  return { answered };
}

/** Lets connections of the pool send ahead. They must be pipelined; others hold a statement back until the previous one is answered. */
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

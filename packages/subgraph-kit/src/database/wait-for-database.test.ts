import { describe, expect, it } from 'vitest';
import { DatabaseRefused } from './database-refused.ts';
import { waitForDatabase } from './wait-for-database.ts';

const startingUp = (): Error => Object.assign(new Error('the database system is starting up'), { code: '57P03' });

describe('a start', () => {
  it('waits for a database that is starting up, reports it once, and continues when it is there', async () => {
    const said: string[] = [];
    let asked = 0;
    const log = { warn: (message: string) => void said.push(message) };
    const answer = await waitForDatabase({ whose: 'contracts', log }, async () => {
      if (++asked < 3) throw startingUp();
      return 'there';
    });
    expect(answer).toBe('there');
    expect(said).toEqual(['contracts is waiting for its database, at most 60 s']);
  });

  it('reports in one sentence that its database did not answer', async () => {
    const away = waitForDatabase({ whose: 'contracts', log: { warn: () => undefined }, patienceMs: 500 }, () =>
      Promise.reject(startingUp()),
    );
    const refused = await away.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseRefused);
    expect((refused as Error).message).toBe('the database of contracts has not answered for 1 s.');
  });

  it('does not wait when waiting does not help', async () => {
    let asked = 0;
    const wrong = Object.assign(new Error('password authentication failed'), { code: '28P01' });
    const refused = waitForDatabase({ whose: 'contracts', log: { warn: () => undefined } }, () => {
      asked++;
      return Promise.reject(wrong);
    });
    await expect(refused).rejects.toBe(wrong);
    expect(asked).toBe(1);
  });
});

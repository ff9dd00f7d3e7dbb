import { startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openBusiness, startForTest } from './testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const list = '{ contracts { totalCount edges { node { number } } } }';

const holder = await contracts.subgraph.database.pool.connect();
afterAll(() => holder.release());

/** Statements of the list that wait for the lock. */
const waiting = async (): Promise<number> => {
  const text = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return (await contracts.subgraph.database.call<{ n: number }>(text, []))[0]!.n;
};

describe('a request that nobody waits for any more', () => {
  it('lets go of the database at once: its statement is cancelled, and the connection is good again', async () => {
    const { tenant } = await openBusiness(contracts);
    await holder.query('begin');
    await holder.query('lock table contract in access exclusive mode');
    try {
      const client = new AbortController();
      const answer = tenant.staff.run(list, {}, client.signal);
      await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0));
      client.abort();
      // the lock is still held: only the cancelled statement can bring the answer
      expect((await answer).errors[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
      expect(await waiting()).toBe(0);
    } finally {
      await holder.query('rollback');
    }
    expect((await tenant.staff.run(list)).data).toEqual({ contracts: { totalCount: 1, edges: [{ node: { number: 1 } }] } });
    expect(contracts.subgraph.database.pool.totalCount - contracts.subgraph.database.pool.idleCount).toBe(1);
  });

  it('asks nothing of the database when it had gone before it came', async () => {
    const { tenant } = await openBusiness(contracts);
    const { statements } = await contracts.count(() => tenant.staff.run(list, {}, AbortSignal.abort()));
    expect(statements.filter((text) => text.includes('from contract'))).toEqual([]);
  });
});

import { startTcpProxy, startTestSubgraph, type TcpProxy, type TestTenant, throughProxy } from '@monban/testkit/subgraph-harness';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openBusiness, startForTest } from './testing/business.ts';

let proxy: TcpProxy;
const contracts = await startTestSubgraph(startForTest, {
  name: 'contracts',
  through: async (url) => {
    const { hostname: host, port } = new URL(url);
    proxy = await startTcpProxy({ host, port: Number(port) });
    return throughProxy(url, proxy);
  },
});
afterAll(() => proxy.close());
const list = '{ contracts { totalCount edges { node { number } } } }';

const holder = await contracts.subgraph.database.pool.connect();
afterAll(() => holder.release());

/** Statements of the list that wait for the lock. */
const waiting = async (): Promise<number> => {
  const text = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return (await contracts.subgraph.database.call<{ n: number }>(text, []))[0]!.n;
};

/** Runs something while this many clients request the list and have to wait; returns their answers. */
async function whileWaiting(tenant: TestTenant, times: number, work: (giveUp: () => void) => Promise<void>) {
  await holder.query('begin');
  await holder.query('lock table contract in access exclusive mode');
  try {
    const client = new AbortController();
    const answers = Promise.all(Array.from({ length: times }, () => tenant.staff.run(list, {}, client.signal)));
    await vi.waitFor(async () => expect(await waiting()).toBe(times), { timeout: 2_500 });
    await work(() => client.abort());
    return (await answers).map(({ errors }) => errors[0]?.extensions?.['code']);
  } finally {
    await holder.query('rollback');
  }
}

describe('an abandoned request', () => {
  it('releases the database at once: its statement is cancelled, and the connection can be used again', async () => {
    const { tenant } = await openBusiness(contracts);
    // the lock stays until they are answered, so only a cancelled statement can produce the answer
    expect(await whileWaiting(tenant, 1, async (giveUp) => giveUp())).toEqual(['SERVICE_UNAVAILABLE']);
    expect((await tenant.staff.run(list)).data).toEqual({ contracts: { totalCount: 1, edges: [{ node: { number: 1 } }] } });
    expect(contracts.subgraph.database.pool.totalCount - contracts.subgraph.database.pool.idleCount).toBe(1);
  });

  it('needs no extra connection for that, however many give up at once, and prints nothing', async () => {
    const { tenant } = await openBusiness(contracts);
    const printed = vi.spyOn(console, 'error');
    const warned = vi.spyOn(contracts.subgraph.tools.log, 'warn');
    let before = 0;
    const answers = await whileWaiting(tenant, 6, async (giveUp) => {
      before = proxy.said().length;
      giveUp();
    });
    expect(answers).toEqual(Array.from({ length: 6 }, () => 'SERVICE_UNAVAILABLE'));
    const asked = proxy.said().slice(before);
    expect(asked).toHaveLength(6);
    // not a session: a cancel request is its length, its code, and its target
    for (const said of asked) expect(Buffer.from(said, 'latin1').toString('hex')).toMatch(/^0000001004d2162e.{16}$/);
    expect(printed).not.toHaveBeenCalled();
    expect(warned).not.toHaveBeenCalled();
  });

  it('logs what could not be cancelled, and does nothing else', async () => {
    const { tenant } = await openBusiness(contracts);
    const printed = vi.spyOn(console, 'error');
    const warned = vi.spyOn(contracts.subgraph.tools.log, 'warn').mockReturnValue();
    await whileWaiting(tenant, 1, async (giveUp) => {
      proxy.refuseNew();
      giveUp();
      await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce());
      await proxy.accept();
      await holder.query('rollback');
    });
    expect(warned.mock.calls[0]).toEqual([expect.stringContaining('an abandoned statement keeps running: connect ECONNREFUSED')]);
    expect(printed).not.toHaveBeenCalled();
    expect((await tenant.staff.run(list)).errors).toEqual([]);
  });

  it('does not query the database when it was abandoned before it arrived', async () => {
    const { tenant } = await openBusiness(contracts);
    const { statements } = await contracts.count(() => tenant.staff.run(list, {}, AbortSignal.abort()));
    expect(statements.filter((text) => text.includes('from contract'))).toEqual([]);
  });
});

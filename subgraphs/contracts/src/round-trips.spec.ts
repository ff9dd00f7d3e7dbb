import { startTcpProxy, startTestSubgraph, type TcpProxy, throughProxy } from '@monban/testkit/subgraph-harness';
import { afterAll, describe, expect, it } from 'vitest';
import { openBusiness, startForTest } from './testing/business.ts';

let proxy: TcpProxy;
const contracts = await startTestSubgraph(startForTest, {
  name: 'contracts',
  workJobs: false,
  through: async (url) => {
    const { hostname: host, port } = new URL(url);
    proxy = await startTcpProxy({ host, port: Number(port) });
    return throughProxy(url, proxy);
  },
});
afterAll(() => proxy.close());

describe('a reading', () => {
  it('opens with its first statement, and nobody waits for its end', async () => {
    const { tenant } = await openBusiness(contracts);
    const ask = (query: string) => tenant.staff.run(query);
    await ask('{ products { edges { node { name } } } }');
    // answers that take their time: whoever waits for one is seen to
    proxy.slow(150);
    const before = proxy.turns();
    const { statements, result } = await contracts.count(() => ask('{ products { edges { node { name } } } }'));
    expect(result.errors).toEqual([]);
    expect(statements).toEqual([
      'start transaction read only',
      expect.stringContaining('set_config'),
      expect.stringContaining('from "product"'),
      'rollback',
    ]);
    // one for the three; the rollback may be on its way by now, or not yet
    expect([1, 2]).toContain(proxy.turns() - before);
  });
});

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
      expect.stringMatching(/^start transaction read only; set local app.tenant_id = '[-0-9a-f]{36}'$/),
      expect.stringContaining('from "product"'),
      'rollback',
    ]);
    // one for the two; the rollback may be on its way by now, or not yet
    expect([1, 2]).toContain(proxy.turns() - before);
    proxy.slow(0);
  });

  it('never sees rows of another tenant, however many share the connections', async () => {
    const tenants = await Promise.all(['一', '二', '三'].map(async (name) => ({ name, ...(await openBusiness(contracts)) })));
    for (const { name, tenant } of tenants) await tenant.staff.run(`mutation { createProduct(input: { name: "${name}" }) { __typename } }`);
    const asked = Array.from({ length: 150 }, (_, i) => tenants[i % tenants.length]!);
    const seen = await Promise.all(asked.map(({ tenant }) => tenant.staff.run('{ products { edges { node { name } } } }')));
    for (const [i, { data }] of seen.entries()) {
      const names = (data as { products: { edges: { node: { name: string } }[] } }).products.edges.map(({ node }) => node.name);
      expect(names.filter((name) => ['一', '二', '三'].includes(name))).toEqual([asked[i]!.name]);
    }
  });
});

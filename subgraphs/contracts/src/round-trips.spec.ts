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
  it('is its statements and nothing else, a round trip each', async () => {
    const { tenant } = await openBusiness(contracts);
    const ask = () => tenant.staff.run('{ products { edges { node { name } } } }');
    await ask();
    // slow answers, so that every wait for one shows
    proxy.slow(150);
    const before = proxy.turns();
    const { statements, result } = await contracts.count(ask);
    expect(result.errors).toEqual([]);
    expect(statements).toEqual([expect.stringContaining('from "product"')]);
    expect(proxy.turns() - before).toBe(1);
    proxy.slow(0);
  });

  it('of the list of four subgraphs is a page and one look-up of all its products', async () => {
    const { tenant } = await openBusiness(contracts);
    const ask = () => tenant.staff.run('{ contracts(first: 20) { edges { node { id number state product { name } holder { id } } } } }');
    await ask();
    proxy.slow(150);
    const before = proxy.turns();
    const { statements, result } = await contracts.count(ask);
    expect(result.errors).toEqual([]);
    expect(statements).toEqual([expect.stringContaining('from "contract"'), expect.stringContaining('from "product"')]);
    expect(proxy.turns() - before).toBe(2);
    proxy.slow(0);
  });

  it('writes nothing, and is under its tenant for its own statement only', async () => {
    const { database } = contracts.subgraph;
    const { tenant } = await openBusiness(contracts);
    const reading = database.reading(tenant.id);
    const ask = (text: string) => reading.query({ name: null, text, read: ([first]) => first }, []);
    expect(await ask('select count(*) from contract')).toEqual(['1']);
    await expect(ask("update contract set state = 'ENDED'")).rejects.toMatchObject({ code: '25006' });
    // the connection works again, without a tenant
    expect(await ask('select count(*) from contract')).toEqual(['1']);
    const client = await database.pool.connect();
    const { rows } = await client.query('select count(*)::int as seen from contract');
    client.release();
    expect(rows).toEqual([{ seen: 0 }]);
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

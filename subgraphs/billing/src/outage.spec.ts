import { newId } from '@monban/domain-kit';
import { expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startBilling } from './app.ts';

const billing = await startTestSubgraph(startBilling, { name: 'billing', workJobs: true, logLevel: 'silent' });
const setPrice = `mutation ($input: SetMonthlyPriceInput!) {
  setMonthlyPrice(input: $input) { __typename ... on VersionConflict { currentVersion } }
}`;
const price = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Product { monthlyPrice { version } } } }';

// a promise of the kit in every subgraph; this is the smallest one
describe('a subgraph whose database connections are all cut, again and again (F4)', () => {
  it('reports itself unavailable, loses nothing that it acknowledged, and recovers once they stay', async () => {
    const tenant = billing.tenant();
    const productId = newId('product');
    await tenant.deliver('contracts', { type: 'product', id: productId, seq: 1, data: { productId: productId, name: 'A' } });
    const keys = [{ __typename: 'Product', id: productId }];
    const seen = { over: false, acknowledged: 0, codes: new Set<unknown>() };

    const write = async (): Promise<void> => {
      for (let version = 0; !seen.over;) {
        const answer = await tenant.staff.run(setPrice, { input: { productId, net: seen.acknowledged, expectedVersion: version } });
        for (const { extensions } of answer.errors) seen.codes.add(extensions?.['code']);
        const outcome = answer.data?.setMonthlyPrice;
        if (outcome?.__typename === 'MonthlyPriceSet') seen.acknowledged += 1;
        version = outcome?.currentVersion ?? version + (outcome ? 1 : 0);
      }
    };
    const read = async (): Promise<void> => {
      while (!seen.over) {
        const answer = await tenant.staff.run(price, { keys });
        for (const { extensions } of answer.errors) seen.codes.add(extensions?.['code']);
      }
    };
    const work = [write(), write(), read(), read(), read(), read()];
    // more cuts than the pool has connections
    for (let cuts = 0; cuts < 20; cuts++) {
      await sleep(100);
      await billing.cutOff();
    }
    seen.over = true;
    await Promise.all(work);

    expect([...seen.codes]).toEqual(['SERVICE_UNAVAILABLE']);
    const [product] = expectSuccess(await tenant.staff.run(price, { keys }));
    expect(product.monthlyPrice.version).toBeGreaterThanOrEqual(seen.acknowledged);
    expect(seen.acknowledged).toBeGreaterThan(0);
    await sleep(500);
    const { pool } = billing.subgraph.database;
    expect({ inUse: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }).toEqual({ inUse: 0, waiting: 0 });
  });
});

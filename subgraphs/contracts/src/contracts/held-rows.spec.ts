import { uuidOf } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { openBusiness, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts', logLevel: 'silent' });
const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';

describe('a contract whose row is locked', { timeout: 40_000 }, () => {
  it('refuses others within seconds so that they retry, leaves connections to the rest, and is free once the lock is released (F12)', async () => {
    const [held, other] = [await openBusiness(contracts), await openBusiness(contracts)];
    let letGo: () => void = () => undefined;
    const holding = contracts.subgraph.database.transaction(held.tenant.id, async (em) => {
      await em.execute('select from contract where id = ? for update', [uuidOf(held.contractId)]);
      await new Promise<void>((resolve) => (letGo = resolve));
    });
    const input = { contractId: held.contractId, reason: 'UNPAID', expectedVersion: 1 };
    const began = performance.now();
    // more than the pool has connections
    const waiters = await Promise.all(Array.from({ length: 15 }, () => held.tenant.staff.run(suspend, { input })));
    expect(performance.now() - began).toBeLessThan(8_000);
    for (const waiter of waiters) expectRefusal(waiter, 'SERVICE_UNAVAILABLE');
    const read = 'query ($id: ID!) { contract(id: $id) { state } }';
    expect(expectSuccess(await other.tenant.staff.run(read, { id: other.contractId }))).toEqual({ state: 'ACTIVE' });
    letGo();
    await holding;
    const freed = performance.now();
    expectSuccess(await held.tenant.staff.run(suspend, { input }), 'ContractStateChanged');
    expect(performance.now() - freed).toBeLessThan(1_000);
  });
});

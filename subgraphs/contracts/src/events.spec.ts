import { uuidOf } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph, type SentCommand } from '@monban/testkit/subgraph-harness';
import { describe, expect, it, vi } from 'vitest';
import { openBusiness, seatMember, startForTest } from './testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts', workJobs: true });
const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';

interface Told {
  readonly aggregateId: string;
  readonly seq: number;
  readonly data: { readonly state: string };
}
/** States of one aggregate that a service was told, in the order of their first telling; telling is at least once. */
const told = (to: string, id: string): string[] => [...new Set(statesSent(to, id))];
const statesSent = (to: string, id: string): string[] =>
  contracts.sent
    .filter((command: SentCommand) => command.to === to)
    .flatMap(({ variables }) => (variables['events'] ?? []) as Told[])
    .filter(({ aggregateId }) => aggregateId === uuidOf(id))
    .map(({ seq, data }) => `${seq} ${data.state}`);

describe('what contracts tells others', () => {
  it('reaches them within a second, in order, and is then forgotten', async () => {
    const { tenant, contractId } = await openBusiness(contracts);
    expectSuccess(await tenant.staff.run(suspend, { input: { contractId, reason: 'UNPAID', expectedVersion: 1 } }), 'ContractStateChanged');
    await vi.waitFor(() => {
      for (const to of ['identity', 'access']) expect(told(to, contractId)).toEqual(['1 ACTIVE', '2 SUSPENDED']);
    }, 1_000);
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]));
  });

  it('waits for a receiver that does not answer, without holding up the other', async () => {
    let away = true;
    contracts.answer('access', () => {
      if (away) throw new Error('away');
      return {};
    });
    const { tenant, contractId } = await openBusiness(contracts);
    await vi.waitFor(() => expect(told('identity', contractId)).toEqual(['1 ACTIVE']), 1_000);
    await vi.waitFor(() => expect(statesSent('access', contractId).length).toBeGreaterThan(1), 5_000);
    expect(await tenant.sql("select destination from outbox where aggregate_type = 'contract'")).toEqual([{ destination: 'access' }]);
    away = false;
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]), 5_000);
    expect(told('identity', contractId)).toEqual(['1 ACTIVE']);
  });

  it('is told again in a snapshot, page by page, to services only', async () => {
    const business = await openBusiness(contracts);
    const { tenant, contractId, holderId } = business;
    const { seatId, accountId } = await seatMember(business);
    const snapshot = `query ($type: String!, $ids: [ID!], $after: ID, $first: Int!) {
      contractsSnapshot(aggregateType: $type, ids: $ids, after: $after, first: $first) { aggregateId seq data }
    }`;
    const access = tenant.service('access');
    const read = async (variables: object) => expectSuccess(await access.run(snapshot, { first: 10, ...variables }));
    const standing = { number: 1, productUuid: uuidOf(business.productId), holderUuid: uuidOf(holderId), state: 'ACTIVE' };
    expect(await read({ type: 'contract' })).toEqual([{ aggregateId: uuidOf(contractId), seq: 1, data: standing }]);
    expect(await read({ type: 'contract', after: uuidOf(contractId) })).toEqual([]);
    expect(await read({ type: 'seat', ids: [uuidOf(seatId)] })).toEqual([
      { aggregateId: uuidOf(seatId), seq: 1, data: { contractUuid: uuidOf(contractId), accountUuid: uuidOf(accountId), state: 'TAKEN', left: false } },
    ]);
    expectRefusal(await access.run(snapshot, { type: 'secret', first: 10 }), 'BAD_USER_INPUT');
    expectRefusal(await tenant.staff.run(snapshot, { type: 'contract', first: 10 }), 'FORBIDDEN');
    expectRefusal(await contracts.tenant().service('gateway').run(snapshot, { type: 'contract', first: 10 }), 'FORBIDDEN');
  });
});

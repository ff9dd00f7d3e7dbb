import { createHash } from 'node:crypto';
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
/** States of one aggregate that a service received, in the order of first delivery; delivery is at least once. */
const told = (to: string, id: string): string[] => [...new Set(statesSent(to, id))];
const statesSent = (to: string, id: string): string[] =>
  contracts.sent
    .filter((command: SentCommand) => command.to === to)
    .flatMap(({ variables }) => (variables['events'] ?? []) as Told[])
    .filter(({ aggregateId }) => aggregateId === uuidOf(id))
    .map(({ seq, data }) => `${seq} ${data.state}`);

describe('what contracts publishes', () => {
  it('arrives within a second, in order, and is then deleted', async () => {
    const { tenant, contractId } = await openBusiness(contracts);
    expectSuccess(await tenant.staff.run(suspend, { input: { contractId, reason: 'UNPAID', expectedVersion: 1 } }), 'ContractStateChanged');
    await vi.waitFor(() => {
      for (const to of ['identity', 'access']) expect(told(to, contractId)).toEqual(['1 ACTIVE', '2 SUSPENDED']);
    }, 1_000);
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]));
  });

  it.each([
    ['is away', () => Promise.reject(new Error('away'))],
    ['hangs', () => new Promise<never>(() => undefined)],
    ['refuses', () => null],
  ])('waits for a receiver that %s, without delaying the other, and arrives within two seconds of its return', async (_, trouble) => {
    let inTrouble = true;
    contracts.answer('access', () => (inTrouble ? trouble() : {}));
    // more aggregates than there are slots
    const businesses = await Promise.all(Array.from({ length: 6 }, () => openBusiness(contracts)));
    await vi.waitFor(() => expect(businesses.flatMap((business) => statesSent('access', business.contractId))).not.toEqual([]), 2_000);
    const { tenant, contractId } = businesses.at(-1)!;
    expectSuccess(await tenant.staff.run(suspend, { input: { contractId, reason: 'UNPAID', expectedVersion: 1 } }), 'ContractStateChanged');
    await vi.waitFor(() => expect(told('identity', contractId)).toEqual(['1 ACTIVE', '2 SUSPENDED']), 1_000);
    const waiting = (): Promise<object[]> => tenant.sql('select distinct destination from outbox');
    await vi.waitFor(async () => expect(await waiting()).toEqual([{ destination: 'access' }]), 1_000);
    inTrouble = false;
    await vi.waitFor(async () => {
      for (const business of businesses) expect(await business.tenant.sql('select from outbox')).toEqual([]);
    }, 2_000);
    expect(told('access', contractId)).toEqual(['1 ACTIVE', '2 SUSPENDED']);
    expect(told('identity', contractId)).toEqual(['1 ACTIVE', '2 SUSPENDED']);
  });

  it('comes to the same digest as what those who keep it know', async () => {
    const business = await openBusiness(contracts);
    const { seatId } = await seatMember(business);
    const digests =
      'query ($type: String!, $after: ID) { contractsDigests(aggregateType: $type, after: $after, pages: 5) { upTo digest } }';
    const read = async (variables: object) => expectSuccess(await business.tenant.service('access').run(digests, { ...variables }));
    const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
    for (const [type, id] of Object.entries({ product: business.productId, contract: business.contractId, seat: seatId })) {
      expect(await read({ type }), type).toEqual([{ upTo: uuidOf(id), digest: md5(`${uuidOf(id)}:1`) }]);
      expect(await read({ type, after: uuidOf(id) }), type).toEqual([]);
    }
    expectRefusal(await business.tenant.staff.run(digests, { type: 'product' }), 'FORBIDDEN');
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
      {
        aggregateId: uuidOf(seatId),
        seq: 1,
        data: { contractUuid: uuidOf(contractId), accountUuid: uuidOf(accountId), state: 'TAKEN', left: false },
      },
    ]);
    expectRefusal(await access.run(snapshot, { type: 'secret', first: 10 }), 'BAD_USER_INPUT');
    expectRefusal(await tenant.staff.run(snapshot, { type: 'contract', first: 10 }), 'FORBIDDEN');
    expectRefusal(await contracts.tenant().service('gateway').run(snapshot, { type: 'contract', first: 10 }), 'FORBIDDEN');
  });
});

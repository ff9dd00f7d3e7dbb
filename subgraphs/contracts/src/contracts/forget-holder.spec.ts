import { uuidOf } from '@monban/domain-kit';
import { type ChainReport, verifyChains } from '@monban/subgraph-kit';
import { expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { type Business, customerState, openBusiness, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';
const remove = 'mutation ($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename } }';
const words = `query ($id: ID!) { contract(id: $id) {
  state suspensionReason suspensionNote events { edges { node { kind reason note } } }
} }`;

async function suspended(business: Business): Promise<Business> {
  const [{ version }] = (await business.tenant.sql<{ version: number }>('select version from contract where id = ?', [
    uuidOf(business.contractId),
  ])) as [{ version: number }];
  const input = { contractId: business.contractId, reason: 'UNPAID', note: '山田様、8月分です', expectedVersion: version };
  expectSuccess(await business.tenant.staff.run(suspend, { input }), 'ContractStateChanged');
  return business;
}

async function wordsOf({ tenant, contractId: id }: Business) {
  const { events, ...contract } = expectSuccess(await tenant.staff.run(words, { id }));
  const told = events.edges.map(({ node }: { node: object }) => node);
  return { ...contract, told: told.filter(({ kind }: { kind: string }) => kind === 'SUSPENDED' || kind === 'SEAT_RELEASED') };
}

async function chainOf({ tenant }: Business): Promise<ChainReport | undefined> {
  await tenant.sql('select seal_audit(?, 500)', [uuidOf(tenant.id)]);
  for await (const report of verifyChains({ service: 'contracts', url: contracts.databaseUrl, anchors: [] })) {
    if (report.tenantId === uuidOf(tenant.id)) return report;
  }
  return undefined;
}

describe('a holder who is erased', () => {
  it('leaves contracts without text about them, and a valid audit chain that records it (P-T-12)', async () => {
    const business = await openBusiness(contracts);
    const { seatId } = await seatMember(business);
    expectSuccess(await business.tenant.staff.run(remove, { input: { seatId, reason: '退職のため' } }), 'SeatMemberRemoved');
    await suspended(business);
    const other = await suspended(await openBusiness(contracts, 3, business.tenant));
    const before = (await chainOf(business))!.entries;

    const erased = (seq: number) => customerState(business.holderId, { erased: true }, seq);
    await business.tenant.deliver('identity', erased(2));
    // a repeated event has nothing left to empty
    await business.tenant.deliver('identity', erased(3));

    expect(await wordsOf(business)).toEqual({
      state: 'SUSPENDED',
      suspensionReason: 'UNPAID',
      suspensionNote: null,
      told: [
        { kind: 'SUSPENDED', reason: null, note: null },
        // staff answer for this, so it stays
        { kind: 'SEAT_RELEASED', reason: '退職のため', note: null },
      ],
    });
    const kept = { kind: 'SUSPENDED', reason: 'UNPAID', note: '山田様、8月分です' };
    expect(await wordsOf(other)).toMatchObject({ suspensionNote: kept.note, told: [kept] });
    expect(await business.tenant.sql(`select from audit_detail where detail::text like '%山田%'`)).toHaveLength(1);
    expect(await chainOf(business)).toMatchObject({ entries: before + 1, break: null });
  });
});

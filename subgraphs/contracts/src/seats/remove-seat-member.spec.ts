import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { openBusiness, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const remove = `mutation ($input: RemoveSeatMemberInput!) {
  removeSeatMember(input: $input) {
    __typename
    ... on SeatMemberRemoved { contract { seats { used free } seatMembers { edges { node { id } } } } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

describe('removeSeatMember', () => {
  it('frees the seat, informs identity and access, and leaves the others (T-43…T-45)', async () => {
    const business = await openBusiness(contracts);
    const [gone, stays] = [await seatMember(business), await seatMember(business)];
    const { contract } = expectSuccess(await business.holder.run(remove, { input: { seatId: gone.seatId } }), 'SeatMemberRemoved');
    expect(contract).toEqual({ seats: { used: 1, free: 2 }, seatMembers: { edges: [{ node: { id: stays.seatId } }] } });
    const told = await business.tenant.sql(
      "select destination, type, seq::int, data->>'accountUuid' as account from outbox natural join event_log where aggregate_id = ? and seq = 2 order by destination",
      [uuidOf(gone.seatId)],
    );
    const event = { type: 'SeatReleased', seq: 2, account: uuidOf(gone.accountId) };
    expect(told).toEqual([
      { destination: 'access', ...event },
      { destination: 'identity', ...event },
    ]);
    expect((await gone.asker.run('{ myContracts { id } }')).data).toEqual({ myContracts: [] });
  });

  it('frees a seat once, however often it is requested', async () => {
    const business = await openBusiness(contracts);
    const { seatId } = await seatMember(business);
    const answers = await Promise.all(Array.from({ length: 5 }, () => business.holder.run(remove, { input: { seatId } })));
    expect(outcomesOf(answers)).toEqual(['SeatMemberRemoved', ...Array.from({ length: 4 }, () => 'SeatUnknown')]);
    expect(expectSuccess(await business.look()).seats.used).toBe(0);
  });

  it('works on a suspended contract (T-51), and requires a reason from staff (P-T-13)', async () => {
    const business = await openBusiness(contracts);
    const { tenant, contractId } = business;
    const { seatId } = await seatMember(business);
    const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';
    expectSuccess(await tenant.staff.run(suspend, { input: { contractId, reason: 'UNPAID', expectedVersion: 1 } }), 'ContractStateChanged');
    expectFailure(await tenant.staff.run(remove, { input: { seatId } }), 'InvalidInput', {
      issues: [{ path: ['reason'], code: 'REQUIRED' }],
    });
    const input = { seatId, reason: '退職のため' };
    expectSuccess(await tenant.staff.run(remove, { input }), 'SeatMemberRemoved');
    const [audited] = await tenant.sql<{ detail: object }>(
      "select d.detail from audit_entry e join audit_detail d on d.entry_id = e.id where e.action = 'seat.released'",
    );
    expect(audited!.detail).toMatchObject({ reason: '退職のため' });
  });

  it('reveals no such seat to seat members, other holders, other tenants, and while seats are off', async () => {
    const business = await openBusiness(contracts);
    const other = await openBusiness(contracts);
    const { seatId, asker } = await seatMember(business);
    const switchedOff = business.tenant.as({ realm: 'CUSTOMER', accountId: business.holderId, features: [] });
    for (const stranger of [asker, business.tenant.customer(newId('account')), other.holder]) {
      expectFailure(await stranger.run(remove, { input: { seatId } }), 'SeatUnknown', { code: 'SEAT_NOT_FOUND' });
    }
    expectFailure(await other.tenant.staff.run(remove, { input: { seatId, reason: 'x' } }), 'SeatUnknown');
    expect((await switchedOff.run(remove, { input: { seatId } })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expectFailure(await business.holder.run(remove, { input: { seatId: newId('seat') } }), 'SeatUnknown');
    expect(expectSuccess(await business.look()).seats.used).toBe(1);
  });
});

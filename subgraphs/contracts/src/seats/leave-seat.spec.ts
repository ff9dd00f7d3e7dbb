import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { openBusiness, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const leave = `mutation ($input: LeaveSeatInput!) {
  leaveSeat(input: $input) {
    __typename
    ... on SeatLeft { seatId }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

describe('leaveSeat (P-T-01)', () => {
  it('frees the seat, tells identity and access that the person left on their own, and records it', async () => {
    const business = await openBusiness(contracts);
    const { seatId, accountId, asker } = await seatMember(business);
    expect(expectSuccess(await asker.run(leave, { input: { seatId } }), 'SeatLeft')).toMatchObject({ seatId });
    expect(expectSuccess(await business.look()).seats).toMatchObject({ used: 0, free: 3 });
    const told = await business.tenant.sql(
      "select destination, type, data->>'accountUuid' as account, data->>'left' as left from outbox natural join event_log where aggregate_id = ? and seq = 2 order by destination",
      [uuidOf(seatId)],
    );
    const event = { type: 'SeatReleased', account: uuidOf(accountId), left: 'true' };
    expect(told).toEqual([
      { destination: 'access', ...event },
      { destination: 'identity', ...event },
    ]);
    const [audited] = await business.tenant.sql<{ detail: object }>(
      "select d.detail from audit_entry e join audit_detail d on d.entry_id = e.id where e.action = 'seat.left'",
    );
    expect(audited!.detail).toMatchObject({ contractId: business.contractId });
    expect((await asker.run('{ myContracts { id } }')).data).toEqual({ myContracts: [] });
  });

  it('is published again from the rows, for receivers that missed it', async () => {
    const business = await openBusiness(contracts);
    const { seatId, asker } = await seatMember(business);
    expectSuccess(await asker.run(leave, { input: { seatId } }), 'SeatLeft');
    expect(await business.tenant.sql('select left_by_member from seat where id = ?', [uuidOf(seatId)])).toEqual([{ left_by_member: true }]);
  });

  it('happens once, however often it is requested', async () => {
    const business = await openBusiness(contracts);
    const { seatId, asker } = await seatMember(business);
    const answers = await Promise.all(Array.from({ length: 4 }, () => asker.run(leave, { input: { seatId } })));
    expect(outcomesOf(answers)).toEqual(['SeatLeft', 'SeatUnknown', 'SeatUnknown', 'SeatUnknown']);
    expect(expectSuccess(await business.look()).seats.used).toBe(0);
  });

  it('works while the contract is suspended and while seats are switched off: nobody is held back', async () => {
    const business = await openBusiness(contracts);
    const [first, second] = [await seatMember(business), await seatMember(business)];
    const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';
    const switchedOff = business.tenant.as({ realm: 'CUSTOMER', accountId: second.accountId, features: [] });
    expectSuccess(await switchedOff.run(leave, { input: { seatId: second.seatId } }), 'SeatLeft');
    const { version } = expectSuccess(await business.look());
    const halt = { contractId: business.contractId, reason: 'UNPAID', expectedVersion: version };
    expectSuccess(await business.tenant.staff.run(suspend, { input: halt }), 'ContractStateChanged');
    expectSuccess(await first.asker.run(leave, { input: { seatId: first.seatId } }), 'SeatLeft');
  });

  it('is refused to everybody else: the holder, other seat members, other tenants, and staff', async () => {
    const business = await openBusiness(contracts);
    const other = await openBusiness(contracts);
    const [{ seatId }, beside] = [await seatMember(business), await seatMember(business)];
    for (const stranger of [business.holder, beside.asker, other.holder, business.tenant.customer(newId('account'))]) {
      expectFailure(await stranger.run(leave, { input: { seatId } }), 'SeatUnknown', { code: 'SEAT_NOT_FOUND' });
    }
    expect((await business.tenant.staff.run(leave, { input: { seatId } })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expectFailure(await beside.asker.run(leave, { input: { seatId: 'ctr_1' } }), 'InvalidInput');
    expect(expectSuccess(await business.look()).seats.used).toBe(2);
  });
});

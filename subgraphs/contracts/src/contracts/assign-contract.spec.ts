import { newId, systemClock, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { assignContract, customerState, openBusiness, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });

describe('assignContract', () => {
  it('gives a customer a contract in force and informs identity and access', async () => {
    const { tenant, holderId, productId } = await openBusiness(contracts);
    const { contract } = expectSuccess(await tenant.staff.run(assignContract, { input: { productId, holderId } }), 'ContractAssigned');
    expect(contract).toMatchObject({ number: 2, state: 'ACTIVE', version: 1, holder: { id: holderId }, product: { id: productId } });
    const told = await tenant.sql(
      'select destination, seq::int, type, data from outbox natural join event_log where aggregate_id = ? order by destination',
      [uuidOf(contract.id)],
    );
    const data = { number: 2, productUuid: uuidOf(productId), holderUuid: uuidOf(holderId), state: 'ACTIVE' };
    expect(told).toEqual(['access', 'identity'].map((destination) => ({ destination, seq: 1, type: 'ContractStanding', data })));
  });

  it('is in force from the tenant’s current day, by its clock and in its zone', async () => {
    const { tenant, holderId, productId } = await openBusiness(contracts);
    const startsIn = async (timeZone: string, clockOffsetSeconds: number) =>
      expectSuccess(await tenant.as({ timeZone, clockOffsetSeconds }).run(assignContract, { input: { productId, holderId } })).contract
        .startsOn;
    const on = (zone: string, seconds: number) => systemClock.now().add({ seconds }).toZonedDateTimeISO(zone).toPlainDate().toString();
    // 25 hours apart: never the same day
    expect(await startsIn('Pacific/Kiritimati', 0)).toBe(on('Pacific/Kiritimati', 0));
    expect(await startsIn('Pacific/Pago_Pago', 0)).toBe(on('Pacific/Pago_Pago', 0));
    expect(await startsIn('Asia/Tokyo', 40 * 86_400)).toBe(on('Asia/Tokyo', 40 * 86_400));
  });

  it('numbers contracts without gaps or repetitions, even concurrently', async () => {
    const { tenant, holderId, productId } = await openBusiness(contracts);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tenant.staff.run(assignContract, { input: { productId, holderId } })),
    );
    const numbers = answers.map((answer) => expectSuccess(answer).contract.number as number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, i) => i + 2));
  });

  it('asks identity about a customer who registered a moment ago', async () => {
    const { tenant, productId } = await openBusiness(contracts);
    const holderId = newId('account');
    tenant.knows('identity', customerState(holderId));
    expectSuccess(await tenant.staff.run(assignContract, { input: { productId, holderId } }), 'ContractAssigned');
  });

  it('refuses a customer who is unknown, staff, erased, or of another tenant', async () => {
    const { tenant, productId } = await openBusiness(contracts);
    const elsewhere = await openBusiness(contracts);
    const [staff, erased] = [newId('account'), newId('account')];
    await tenant.deliver('identity', customerState(staff, { realm: 'STAFF', storefrontId: null }), customerState(erased));
    await tenant.deliver('identity', customerState(erased, { erased: true }, 2));
    for (const holderId of [newId('account'), staff, erased, elsewhere.holderId]) {
      expectFailure(await tenant.staff.run(assignContract, { input: { productId, holderId } }), 'HolderUnknown', {
        code: 'HOLDER_UNKNOWN',
      });
    }
  });

  it('refuses a contract for a seat member (P-T-10)', async () => {
    const business = await openBusiness(contracts);
    const { accountId } = await seatMember(business);
    const { tenant, productId } = business;
    await tenant.deliver('identity', customerState(accountId));
    expectFailure(await tenant.staff.run(assignContract, { input: { productId, holderId: accountId } }), 'HolderIsSeatMember', {
      code: 'HOLDER_IS_SEAT_MEMBER',
    });
  });

  it('refuses an unknown product, and an id of another kind', async () => {
    const { tenant, holderId, productId } = await openBusiness(contracts);
    expectFailure(await tenant.staff.run(assignContract, { input: { productId: newId('product'), holderId } }), 'ProductUnknown');
    expectFailure(await tenant.staff.run(assignContract, { input: { productId: holderId, holderId: productId } }), 'InvalidInput', {
      issues: [
        { path: ['productId'], code: 'NO_SUCH_ID' },
        { path: ['holderId'], code: 'NO_SUCH_ID' },
      ],
    });
  });

  it('is for staff only', async () => {
    const { holder, holderId, productId } = await openBusiness(contracts);
    expectRefusal(await holder.run(assignContract, { input: { productId, holderId } }), 'FORBIDDEN');
  });
});

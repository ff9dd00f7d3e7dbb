import { newId, uuidOf, type Id } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { accountState, contractState, type Door, memberWithContract, openDoor, seatState } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });

/** The door's answer about a member now. */
async function codeAtDoor(door: Door, accountId: Id<'account'>): Promise<string | null> {
  const { record } = expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged');
  return record.code;
}

describe('what other services publish', () => {
  it('is applied only for the tenant of the token', async () => {
    const [door, other] = [await openDoor(access), await openDoor(access)];
    const { accountId, contractId } = await memberWithContract(other.tenant);
    const suspended = contractState(contractId, { holderId: accountId, state: 'SUSPENDED' }, 2);
    const event = (tenant: string) => ({
      id: crypto.randomUUID(),
      type: suspended.type,
      version: 1,
      tenant,
      position: 1,
      aggregateType: suspended.type,
      aggregateId: uuidOf(contractId),
      seq: 2,
      at: '2026-11-27T00:00:00Z',
      data: suspended.data,
    });
    const tell = (tenant: string) =>
      door.tenant
        .service('contracts')
        .run('mutation ($events: [EventEnvelopeInput!]!) { accessReceiveEvents(from: "contracts", events: $events) { applied } }', {
          events: [event(tenant)],
        });
    expectRefusal(await tell(other.tenant.id), 'FORBIDDEN');
    expect(await codeAtDoor(other, accountId)).toBeNull();
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf'])('is ignored when its type is the unknown %s', async (type) => {
    const { tenant } = await openDoor(access);
    expect(await tenant.deliver('contracts', { type, id: newId('contract'), seq: 1, data: {} })).toBe(0);
    expect(await tenant.sql('select from inbox where aggregate_type = ?', [type])).toEqual([]);
  });
});

describe('admission at the door', () => {
  it('is granted to the holder of an active contract, and to nobody while it is suspended', async () => {
    const door = await openDoor(access);
    const { accountId, contractId } = await memberWithContract(door.tenant);
    expect(await codeAtDoor(door, accountId)).toBeNull();
    await door.tenant.deliver('contracts', contractState(contractId, { holderId: accountId, state: 'SUSPENDED' }, 2));
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
    await door.tenant.deliver('contracts', contractState(contractId, { holderId: accountId }, 3));
    expect(await codeAtDoor(door, accountId)).toBeNull();
  });

  it('is granted to a seat member of an active contract, until the seat is released', async () => {
    const door = await openDoor(access);
    const { contractId } = await memberWithContract(door.tenant);
    const [seatId, accountId] = [newId('seat'), newId('account')];
    await door.tenant.deliver('contracts', seatState(seatId, { contractId, accountId }));
    expect(await codeAtDoor(door, accountId)).toBeNull();
    await door.tenant.deliver('contracts', seatState(seatId, { contractId, accountId, state: 'RELEASED' }, 2));
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
  });

  it('comes out the same in any order and with any repetition of events', async () => {
    const door = await openDoor(access);
    const [contractId, seatId, holderId, accountId] = [newId('contract'), newId('seat'), newId('account'), newId('account')];
    const taken = seatState(seatId, { contractId, accountId });
    const released = seatState(seatId, { contractId, accountId, state: 'RELEASED' }, 2);
    const active = contractState(contractId, { holderId });
    const suspended = contractState(contractId, { holderId, state: 'SUSPENDED' }, 2);
    expect(await door.tenant.deliver('contracts', taken, taken)).toBe(1);
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
    expect(await door.tenant.deliver('contracts', suspended, active)).toBe(1);
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
    await door.tenant.deliver('contracts', contractState(contractId, { holderId }, 3));
    expect(await codeAtDoor(door, accountId)).toBeNull();
    expect(await door.tenant.deliver('contracts', released, taken)).toBe(1);
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
  });

  it('respects the stop flags of identity, the profile’s first (H-59, H-60)', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    await door.tenant.deliver('identity', accountState(accountId, { stopIdentity: true }, 2));
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_STOPPED_IDENTITY');
    await door.tenant.deliver('identity', accountState(accountId, { stopIdentity: true, stopProfile: true }, 3));
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_STOPPED_PROFILE');
  });

  it('is refused to an erased account, even if contracts still publishes events about it', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    await door.tenant.deliver('identity', accountState(accountId, { erased: true }, 2));
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
  });

  it('trusts contracts about contracts and identity about accounts, and nobody else', async () => {
    const door = await openDoor(access);
    const accountId = newId('account');
    const contract = contractState(newId('contract'), { holderId: accountId });
    expect(await door.tenant.deliver('identity', contract)).toBe(0);
    expect(await door.tenant.deliver('billing', contract, accountState(accountId))).toBe(0);
    const smuggled = 'mutation { accessReceiveEvents(from: "contracts", events: []) { applied } }';
    expectRefusal(await door.tenant.staff.run(smuggled), 'FORBIDDEN');
    expect(await codeAtDoor(door, accountId)).toBe('ENTRY_NO_PLAN');
  });
});

import { manualClock, newId } from '@monban/domain-kit';
import { heartbeatType, type ServiceName, servicesTenant } from '@monban/subgraph-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { type Door, memberWithContract, openDoor } from '../testing/door.ts';

const clock = manualClock('2026-11-19T10:42:00Z');
const access = await startTestSubgraph(startAccess, { name: 'access', clock, logLevel: 'silent' });
const beat = (from: ServiceName) =>
  access.tenant(servicesTenant).deliver(from, { type: heartbeatType, id: newId('event'), seq: 1, data: {} });
const wait = (seconds: number): void => clock.advance({ seconds });
const updateDevice = `mutation ($input: UpdateDeviceInput!) {
  updateDevice(input: $input) {
    __typename
    ... on DeviceUpdated { device { id name decidesAloneMinutes version } }
    ... on VersionConflict { currentVersion }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

/** The door's answer to a member with a contract in force. */
async function judged(door: Door, direction = 'ENTRY') {
  const { accountId } = await memberWithContract(door.tenant);
  const { record } = expectSuccess(await door.present(await door.codeOf(accountId), { direction }), 'EntryJudged');
  const [kept] = await door.tenant.sql('select stale from entry_record order by id desc limit 1');
  return { allowed: record.allowed, code: record.code, ...kept };
}

describe('heartbeats of the owners', () => {
  it('mark decisions made without them, and end deciding after the minutes that the device may decide alone', async () => {
    const door = await openDoor(access);
    // before an owner's first heartbeat nothing is known about it either
    expect(await judged(door)).toEqual({ allowed: true, code: null, stale: false });
    await beat('identity');
    await beat('contracts');
    wait(10);
    expect(await judged(door)).toEqual({ allowed: true, code: null, stale: false });
    await beat('contracts');
    wait(1);
    expect(await judged(door)).toEqual({ allowed: true, code: null, stale: true });
    wait(15 * 60 - 11);
    expect(await judged(door)).toEqual({ allowed: true, code: null, stale: true });
    wait(1);
    expect(await judged(door)).toEqual({ allowed: false, code: 'ENTRY_FACTS_STALE', stale: true });
    expect(await judged(door, 'EXIT')).toEqual({ allowed: true, code: null, stale: true });

    await beat('contracts');
    expect(await judged(door)).toMatchObject({ code: 'ENTRY_FACTS_STALE' });
    await beat('identity');
    expect(await judged(door)).toEqual({ allowed: true, code: null, stale: false });
  });

  it('count from owners only, whatever else claims to be alive', async () => {
    const door = await openDoor(access);
    await beat('identity');
    await beat('contracts');
    wait(11);
    await beat('billing');
    expect(await judged(door)).toMatchObject({ stale: true });
    expect(await door.tenant.sql('select source from owner_heartbeat order by source')).toEqual([
      { source: 'contracts' },
      { source: 'identity' },
    ]);
  });

  it('are stored in two rows, however many come, and in no audit chain', async () => {
    for (let times = 0; times < 5; times++) {
      await beat('identity');
      await beat('contracts');
    }
    const services = access.tenant(servicesTenant);
    expect(await services.sql('select from owner_heartbeat')).toHaveLength(2);
    expect(await services.sql('select from inbox')).toEqual([]);
    expect(await services.sql('select from audit_entry')).toEqual([]);
  });

  it('do not matter to a device that never decides alone', async () => {
    const door = await openDoor(access);
    await beat('identity');
    await beat('contracts');
    const input = { deviceId: door.deviceId, name: '正面玄関', decidesAloneMinutes: 0, expectedVersion: 1 };
    expectSuccess(await door.tenant.staff.run(updateDevice, { input }), 'DeviceUpdated');
    expect(await judged(door)).toMatchObject({ allowed: true });
    wait(11);
    expect(await judged(door)).toMatchObject({ allowed: false, code: 'ENTRY_FACTS_STALE' });
    await beat('identity');
    await beat('contracts');
  });
});

describe('updateDevice', () => {
  it('renames a device and says for how long it decides alone, with before and after in the audit', async () => {
    const { tenant, deviceId } = await openDoor(access);
    const input = { deviceId, name: '裏口', decidesAloneMinutes: 60, expectedVersion: 1 };
    expect(expectSuccess(await tenant.staff.run(updateDevice, { input }), 'DeviceUpdated').device).toEqual({
      id: deviceId,
      name: '裏口',
      decidesAloneMinutes: 60,
      version: 2,
    });
    expect(
      await tenant.sql(
        "select d.detail from audit_entry e join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id where action = 'device.updated'",
      ),
    ).toEqual([{ detail: { before: { name: '正面玄関', decidesAloneMinutes: 15 }, after: { name: '裏口', decidesAloneMinutes: 60 } } }]);
  });

  it('changes nothing for an outdated version, an unknown device, or more than a day', async () => {
    const { tenant, device, deviceId } = await openDoor(access);
    const elsewhere = await openDoor(access);
    const input = { deviceId, name: '裏口', decidesAloneMinutes: 60, expectedVersion: 1 };
    expectSuccess(await tenant.staff.run(updateDevice, { input }), 'DeviceUpdated');
    expectFailure(await tenant.staff.run(updateDevice, { input }), 'VersionConflict', { currentVersion: 2 });
    expectFailure(await tenant.staff.run(updateDevice, { input: { ...input, deviceId: elsewhere.deviceId } }), 'DeviceUnknown', {
      code: 'DEVICE_UNKNOWN',
    });
    for (const decidesAloneMinutes of [-1, 1_441]) {
      expectFailure(await tenant.staff.run(updateDevice, { input: { ...input, decidesAloneMinutes } }), 'InvalidInput', {
        issues: [{ path: ['decidesAloneMinutes'] }],
      });
    }
    expectRefusal(await device.run(updateDevice, { input }), 'FORBIDDEN');
  });
});

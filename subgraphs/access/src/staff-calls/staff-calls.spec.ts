import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { accountState, type Door, openDoor } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });

const call = `mutation ($input: CallStaffInput!) {
  callStaff(input: $input) {
    __typename
    ... on StaffCalled { call { id at location { name } device { id } entryRecord { id } answeredAt } }
    ... on Error { code message }
  }
}`;
const answer = `mutation ($input: AnswerStaffCallInput!) {
  answerStaffCall(input: $input) {
    __typename
    ... on StaffCallAnswered { call { id answeredAt answeredBy { id } } }
    ... on Error { code message }
  }
}`;
const open = '{ openStaffCalls { id device { id } entryRecord { id } answeredAt } }';

const calledFrom = async ({ device }: Door, entryRecordId: string | null = null) =>
  expectSuccess(await device.run(call, { input: { entryRecordId } }), 'StaffCalled').call;

/** A member without a contract is refused at this door. */
async function refusedAt(door: Door): Promise<string> {
  const accountId = newId('account');
  await door.tenant.deliver('identity', accountState(accountId));
  return expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged').record.id;
}

describe('callStaff', () => {
  it('tells staff which door, and after which refusal', async () => {
    const door = await openDoor(access);
    const refused = await refusedAt(door);
    const made = await calledFrom(door, refused);
    expect(made).toMatchObject({
      location: { name: '渋谷店' },
      device: { id: door.deviceId },
      entryRecord: { id: refused },
      answeredAt: null,
    });
    expect(expectSuccess(await door.tenant.staff.run(open))).toMatchObject([{ id: made.id, entryRecord: { id: refused } }]);
    expect(await door.tenant.sql("select from audit_entry where action = 'staff.called'")).toHaveLength(1);
  });

  it('is one call however often the button is pressed, even concurrently', async () => {
    const door = await openDoor(access);
    const made = await Promise.all(Array.from({ length: 8 }, () => calledFrom(door)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(expectSuccess(await door.tenant.staff.run(open))).toHaveLength(1);
  });

  it('ignores a record of another door, or an unknown one', async () => {
    const [door, other] = [await openDoor(access), await openDoor(access)];
    for (const id of [await refusedAt(other), newId('entryRecord'), 'ent_?']) {
      expect(await calledFrom(door, id)).toMatchObject({ entryRecord: null });
    }
  });

  it('requires a device with a location', async () => {
    const { tenant } = await openDoor(access);
    const accountId = newId('account');
    await tenant.deliver('identity', accountState(accountId, { realm: 'DEVICE', storefrontId: null }));
    const loose = tenant.as({ realm: 'DEVICE', accountId });
    expectFailure(await loose.run(call, { input: {} }), 'DeviceNotInstalled', { code: 'DEVICE_NOT_INSTALLED' });
  });

  it('is for devices only; nobody else calls, and only staff see who does', async () => {
    const { tenant, device } = await openDoor(access);
    const member = tenant.customer(newId('account'));
    for (const asker of [tenant.staff, member]) expectRefusal(await asker.run(call, { input: {} }), 'FORBIDDEN');
    for (const asker of [device, member]) expectRefusal(await asker.run(open), 'FORBIDDEN');
  });
});

describe('answerStaffCall', () => {
  it('closes the call under the name of the first person who answered; the next press is a new call', async () => {
    const door = await openDoor(access);
    const { id } = await calledFrom(door);
    const { staff } = door.tenant;
    const first = expectSuccess(await staff.run(answer, { input: { callId: id } }), 'StaffCallAnswered').call;
    expect(first.answeredAt).not.toBeNull();
    expect(expectSuccess(await staff.run(answer, { input: { callId: id } }), 'StaffCallAnswered').call).toEqual(first);
    expect(expectSuccess(await staff.run(open))).toEqual([]);
    expect((await calledFrom(door)).id).not.toBe(id);
    expect(await door.tenant.sql("select from audit_entry where action = 'staff.answered'")).toHaveLength(1);
  });

  it('refuses an unknown call, and another operator’s', async () => {
    const [door, other] = [await openDoor(access), await openDoor(access)];
    const { id } = await calledFrom(other);
    for (const callId of [id, newId('staffCall'), 'cal_?']) {
      expectFailure(await door.tenant.staff.run(answer, { input: { callId } }), 'StaffCallUnknown', { code: 'STAFF_CALL_UNKNOWN' });
    }
  });

  it('is for staff only', async () => {
    const door = await openDoor(access);
    const { id } = await calledFrom(door);
    for (const asker of [door.device, door.tenant.customer(newId('account'))]) {
      expectRefusal(await asker.run(answer, { input: { callId: id } }), 'FORBIDDEN');
    }
  });
});

it('takes as many statements for many doors as for one', async () => {
  const cost = async (doors: number): Promise<number> => {
    const tenant = access.tenant();
    for (let n = 0; n < doors; n++) await calledFrom(await openDoor(access, tenant));
    const { statements } = await access.count(() => tenant.staff.run('{ openStaffCalls { device { name } location { name } } }'));
    return statements.length;
  };
  expect(await cost(6)).toBe(await cost(1));
});

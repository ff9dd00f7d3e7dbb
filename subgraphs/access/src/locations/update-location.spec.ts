import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { accountState, memberWithContract, openDoor, setAntiPassback } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });
const update = `mutation ($input: UpdateLocationInput!) {
  updateLocation(input: $input) {
    __typename
    ... on LocationUpdated { location { id name timeZone antiPassback version } }
    ... on VersionConflict { currentVersion }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

describe('updateLocation', () => {
  it('renames a location and switches anti-passback on, with before and after in the audit', async () => {
    const { tenant, locationId } = await openDoor(access);
    const input = { locationId, name: ' 渋谷本店 ', antiPassback: true, expectedVersion: 1 };
    expect(expectSuccess(await tenant.staff.run(update, { input }), 'LocationUpdated').location).toEqual({
      id: locationId,
      name: '渋谷本店',
      timeZone: 'Asia/Tokyo',
      antiPassback: true,
      version: 2,
    });
    expect(
      await tenant.sql(
        "select d.detail from audit_entry e join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id where action = 'location.updated'",
      ),
    ).toEqual([{ detail: { before: { name: '渋谷店', antiPassback: false }, after: { name: '渋谷本店', antiPassback: true } } }]);
  });

  it('changes nothing for an outdated version, an unknown location or an invalid name', async () => {
    const { tenant, locationId } = await openDoor(access);
    const elsewhere = await openDoor(access);
    const input = { locationId, name: '渋谷本店', antiPassback: false, expectedVersion: 1 };
    expectSuccess(await tenant.staff.run(update, { input }), 'LocationUpdated');
    expectFailure(await tenant.staff.run(update, { input: { ...input, name: '渋谷別店' } }), 'VersionConflict', { currentVersion: 2 });
    for (const other of [newId('location'), elsewhere.locationId]) {
      expectFailure(await tenant.staff.run(update, { input: { ...input, locationId: other } }), 'LocationUnknown', {
        code: 'LOCATION_UNKNOWN',
      });
    }
    expectFailure(await tenant.staff.run(update, { input: { ...input, name: ' ', expectedVersion: 2 } }), 'InvalidInput', {
      issues: [{ path: ['name'], code: 'REQUIRED' }],
    });
    expect(await tenant.sql('select name, version from location')).toEqual([{ name: '渋谷本店', version: 2 }]);
  });

  it('is for staff only', async () => {
    const { tenant, device, locationId } = await openDoor(access);
    const input = { locationId, name: '渋谷本店', antiPassback: true, expectedVersion: 1 };
    expectRefusal(await device.run(update, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.customer(newId('account')).run(update, { input }), 'FORBIDDEN');
  });
});

describe('anti-passback at the door', () => {
  it('opens a second time only after an exit; a shared code opens nothing', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    const memberCode = await door.codeOf(accountId);
    const enter = async () => expectSuccess(await door.present(memberCode), 'EntryJudged').record;
    const leave = async () => expectSuccess(await door.present(memberCode, { direction: 'EXIT' }), 'EntryJudged').record;
    expect((await enter()).allowed && (await enter()).allowed).toBe(true);

    await setAntiPassback(door, true);
    // people who entered before it was switched on count as inside too
    expect(await enter()).toMatchObject({ allowed: false, code: 'ENTRY_ALREADY_INSIDE', message: 'すでに入館しています。' });
    expect(await leave()).toMatchObject({ allowed: true, code: null });
    expect(await enter()).toMatchObject({ allowed: true });
    expect(await enter()).toMatchObject({ allowed: false, code: 'ENTRY_ALREADY_INSIDE' });
    expect(await leave()).toMatchObject({ allowed: true, code: null });
    expect(await leave()).toMatchObject({ allowed: true, code: null });

    await setAntiPassback(door, false);
    expect((await enter()).allowed && (await enter()).allowed).toBe(true);
  });

  it('concerns one location and one person', async () => {
    const door = await openDoor(access);
    const other = await openDoor(access, door.tenant);
    await setAntiPassback(door, true);
    const [one, another] = [await memberWithContract(door.tenant, 1), await memberWithContract(door.tenant, 2)];
    const allowed = async (at: typeof door, accountId: string) =>
      expectSuccess(await at.present(await door.codeOf(accountId)), 'EntryJudged').record.allowed;
    expect(await allowed(door, one.accountId)).toBe(true);
    expect(await allowed(door, another.accountId)).toBe(true);
    expect(await allowed(other, one.accountId)).toBe(true);
    expect(await allowed(other, one.accountId)).toBe(true);
    expect(await allowed(door, one.accountId)).toBe(false);
  });

  it('forgets where an erased person was', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged');
    await door.tenant.deliver('identity', accountState(accountId, { erased: true }, 2));
    expect(await door.tenant.sql('select from presence')).toEqual([]);
  });
});

import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { accountState, installDevice, openDoor } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });
const deviceLogin = (id: string, more: Record<string, unknown> = {}) => accountState(id, { realm: 'DEVICE', storefrontId: null, ...more });

describe('installDevice', () => {
  it('assigns a login to a location', async () => {
    const { tenant, device, deviceId, deviceAccountId, locationId } = await openDoor(access);
    const expected = {
      id: deviceId,
      name: '正面玄関',
      kind: 'ENTRY_APP',
      location: { id: locationId, name: '渋谷店' },
      account: { id: deviceAccountId },
    };
    const fields = '{ id name kind location { id name } account { id } }';
    expect(expectSuccess(await tenant.staff.run(`{ devices ${fields} }`))).toEqual([expected]);
    expect(expectSuccess(await device.run(`{ thisDevice ${fields} }`))).toEqual(expected);
    expect(await tenant.sql("select from audit_entry where action = 'device.installed'")).toHaveLength(1);
  });

  it('moves a login that is already installed; the device stays the same', async () => {
    const { tenant, deviceId, deviceAccountId } = await openDoor(access);
    const { location } = expectSuccess(
      await tenant.staff.run('mutation { createLocation(input: { name: "恵比寿店" }) { ... on LocationCreated { location { id } } } }'),
    );
    const input = { accountId: deviceAccountId, locationId: location.id, name: '裏口' };
    const { device } = expectSuccess(await tenant.staff.run(installDevice, { input }), 'DeviceInstalled');
    expect(device).toMatchObject({ id: deviceId, name: '裏口', location: { name: '恵比寿店' } });
    expect(expectSuccess(await tenant.staff.run('{ devices { id } }'))).toEqual([{ id: deviceId }]);
  });

  it('asks identity about a login that was created a moment ago', async () => {
    const { tenant, locationId } = await openDoor(access);
    const accountId = newId('account');
    tenant.knows('identity', deviceLogin(accountId));
    expectSuccess(await tenant.staff.run(installDevice, { input: { accountId, locationId, name: '裏口' } }), 'DeviceInstalled');
    expect(access.sent.at(-1)).toMatchObject({ to: 'identity', variables: { type: 'account' } });
  });

  it('refuses a login that is unknown, erased or a customer’s', async () => {
    const { tenant, locationId } = await openDoor(access);
    const [customer, erased] = [newId('account'), newId('account')];
    await tenant.deliver('identity', accountState(customer), deviceLogin(erased, { erased: true }));
    for (const accountId of [newId('account'), customer, erased]) {
      const input = { accountId, locationId, name: '裏口' };
      expectFailure(await tenant.staff.run(installDevice, { input }), 'DeviceAccountUnknown', { code: 'DEVICE_ACCOUNT_UNKNOWN' });
    }
  });

  it('refuses an unknown location, and one of another tenant', async () => {
    const { tenant, deviceAccountId } = await openDoor(access);
    const elsewhere = await openDoor(access);
    const input = { accountId: deviceAccountId, locationId: elsewhere.locationId, name: '裏口' };
    expectFailure(await tenant.staff.run(installDevice, { input }), 'LocationUnknown', { code: 'LOCATION_UNKNOWN' });
  });

  it('reports the faults of the form', async () => {
    const { tenant, locationId } = await openDoor(access);
    const input = { accountId: locationId, locationId, name: '' };
    expectFailure(await tenant.staff.run(installDevice, { input }), 'InvalidInput', {
      issues: [
        { path: ['accountId'], code: 'NO_SUCH_ID' },
        { path: ['name'], code: 'REQUIRED' },
      ],
    });
  });

  it('is for staff only', async () => {
    const { tenant, device, deviceAccountId, locationId } = await openDoor(access);
    const input = { accountId: deviceAccountId, locationId, name: '裏口' };
    expectRefusal(await device.run(installDevice, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.customer(newId('account')).run(installDevice, { input }), 'FORBIDDEN');
    expectRefusal(await device.run('{ devices { id } }'), 'FORBIDDEN');
  });

  it('is a device only to a device that logged in', async () => {
    const { tenant } = await openDoor(access);
    expect((await tenant.staff.run('{ thisDevice { id } }')).data).toEqual({ thisDevice: null });
    const visitor = tenant.as({ realm: 'ANONYMOUS', tenantId: null, accountId: null });
    // a tablet whose session has ended learns that it is logged out, not that it has no location
    expectRefusal(await visitor.run('{ thisDevice { id } }'), 'UNAUTHENTICATED');
  });
});

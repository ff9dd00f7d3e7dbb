import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });
const createLocation = `mutation ($input: CreateLocationInput!) {
  createLocation(input: $input) {
    __typename
    ... on LocationCreated { location { id name timeZone } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

describe('createLocation', () => {
  it('creates a location that stands in the list by name', async () => {
    const { staff } = access.tenant();
    const { location } = expectSuccess(await staff.run(createLocation, { input: { name: '渋谷店' } }), 'LocationCreated');
    expect(location).toEqual({ id: expect.stringMatching(/^loc_/), name: '渋谷店', timeZone: 'Asia/Tokyo' });
    await staff.run(createLocation, { input: { name: '恵比寿店', timeZone: 'Asia/Tokyo' } });
    expect(expectSuccess(await staff.run('{ locations { name } }'))).toEqual([{ name: '恵比寿店' }, { name: '渋谷店' }]);
  });

  it('gets the tenant’s zone by default', async () => {
    const berlin = access.tenant().as({ timeZone: 'Europe/Berlin' });
    const made = async (input: object) => expectSuccess(await berlin.run(createLocation, { input }), 'LocationCreated').location.timeZone;
    expect(await made({ name: 'Mitte' })).toBe('Europe/Berlin');
    expect(await made({ name: 'Shibuya', timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo');
  });

  it('is recorded in the audit chain', async () => {
    const tenant = access.tenant();
    await tenant.staff.run(createLocation, { input: { name: '渋谷店' } });
    expect(await tenant.sql('select action, actor_role from audit_entry')).toEqual([{ action: 'location.created', actor_role: 'staff' }]);
  });

  it('reports the faults of a name', async () => {
    const { staff } = access.tenant();
    const input = { name: ' ' };
    expectFailure(await staff.run(createLocation, { input }), 'InvalidInput', { issues: [{ path: ['name'], code: 'REQUIRED' }] });
    expectFailure(await staff.run(createLocation, { input: { name: 'あ'.repeat(51) } }), 'InvalidInput', {
      issues: [{ path: ['name'], code: 'TOO_BIG' }],
    });
  });

  it('refuses a zone that does not exist', async () => {
    const { staff } = access.tenant();
    expectRefusal(await staff.run(createLocation, { input: { name: '渋谷店', timeZone: 'Asia/Edo' } }), 'BAD_USER_INPUT');
  });

  it('is for staff only', async () => {
    const tenant = access.tenant();
    const input = { name: '渋谷店' };
    expectRefusal(await tenant.customer(newId('account')).run(createLocation, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'DEVICE' }).run(createLocation, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(createLocation, { input }), 'UNAUTHENTICATED');
    expect(await tenant.sql('select from location')).toEqual([]);
  });
});

import { expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });

describe('a device', () => {
  const create =
    'mutation ($input: CreateDeviceAccountInput!) { createDeviceAccount(input: $input) { __typename ... on DeviceAccountCreated { account { id email } password } ... on InvalidInput { issues { path code } } } }';

  it('logs in on the staff’s site with its id and the password shown once', async () => {
    const { tenant, staffSite } = await openStorefront(identity);
    const { account, password: shown } = expectSuccess(await tenant.staff.run(create, { input: { name: '入口' } }), 'DeviceAccountCreated');
    expect(account.email).toBeNull();
    expectSuccess(await staffSite.run(logIn, { input: { login: account.id, password: shown } }), 'LoggedIn');
  });

  it('needs a name', async () => {
    const { tenant } = await openStorefront(identity);
    const { data } = await tenant.staff.run(create, { input: { name: '' } });
    expect(data.createDeviceAccount).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['name'], code: 'REQUIRED' }] });
  });
});

import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { addDevice, deviceOf, employ } from '../testing/people.ts';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const reissue = `mutation ($input: ReissueDevicePasswordInput!) { reissueDevicePassword(input: $input) {
  __typename ... on DevicePasswordReissued { account { id } password } ... on Error { code message }
} }`;

describe('another password for a device', () => {
  it('is the only one that works; sessions begun with the old one end; audited without the password', async () => {
    const storefront = await openStorefront(identity);
    const device = await addDevice(storefront);
    const tablet = await deviceOf(storefront, device);
    const input = { accountId: device.accountId };
    const { password } = expectSuccess(await storefront.tenant.staff.run(reissue, { input }), 'DevicePasswordReissued');
    expect(await tablet.isLoggedIn()).toBe(false);
    const as = async (typed: string) =>
      expectSuccess(await storefront.staffSite.run(logIn, { input: { login: device.login, password: typed } })).__typename as string;
    expect([await as(device.password), await as(password)]).toEqual(['LogInRefused', 'LoggedIn']);
    const audited = await storefront.tenant.sql<{ detail: object }>(
      `select d.detail from audit_entry e join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id where e.action = 'account.passwordReissued'`,
    );
    expect(JSON.stringify(audited)).not.toContain(password);
    expect(audited).toHaveLength(1);
  });

  it('is for devices of the tenant only, and created by its staff only', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    const device = await addDevice(one);
    const colleague = await employ(one);
    expectFailure(await other.tenant.staff.run(reissue, { input: { accountId: device.accountId } }), 'AccountUnknown');
    expectFailure(await one.tenant.staff.run(reissue, { input: { accountId: colleague.accountId } }), 'AccountUnknown');
    expectRefusal(
      await one.tenant.as({ realm: 'DEVICE', accountId: device.accountId }).run(reissue, { input: { accountId: device.accountId } }),
      'FORBIDDEN',
    );
  });
});

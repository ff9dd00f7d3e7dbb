import { startTestSubgraph, expectSuccess } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { employ, staffOf } from '../testing/people.ts';
import { openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const mine = '{ viewer { permissions } }';

describe('what a viewer may do', () => {
  it('is told to them as rows of all four tables', async () => {
    const storefront = await openStorefront(identity);
    const owner = await staffOf(storefront, await employ(storefront));
    const { permissions } = expectSuccess(await owner.run(mine));
    expect(permissions).toEqual(expect.arrayContaining(['ACCOUNT_LOCK_SEVERAL', 'CONTRACT_CHANGE_STATE', 'ENTRY_LIST', 'PRICE_SET']));
    for (const others of ['TENANT_CREATE', 'SEAT_LEAVE', 'ENTRY_RECORD', 'SEAT_TAKE']) expect(permissions).not.toContain(others);
  });

  it('goes by the role, the locations and the features', async () => {
    const storefront = await openStorefront(identity);
    const { accountId } = await employ(storefront);
    const of = async (grants: object) =>
      expectSuccess(await storefront.tenant.as({ realm: 'STAFF', accountId, ...grants }).run(mine)).permissions;
    expect(await of({ role: 'RECEPTION' })).toEqual(expect.arrayContaining(['CONTRACT_LIST', 'STAFF_CALL_ANSWER']));
    expect(await of({ role: 'RECEPTION' })).not.toContain('CONTRACT_CHANGE_STATE');
    expect(await of({ role: 'OWNER', locations: [] })).not.toContain('CONTRACT_LIST');
    expect(await of({ role: 'OWNER', locations: [] })).toContain('PRODUCT_LIST');
    expect([(await of({})).includes('SEAT_LIST'), (await of({ features: [] })).includes('SEAT_LIST')]).toEqual([true, false]);
  });
});

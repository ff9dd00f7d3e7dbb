import { systemClock, uuidOf } from '@monban/domain-kit';
import { expectRefusal, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startForTest } from '../testing/storefront.ts';

let ahead = Temporal.Duration.from({ seconds: 0 });
const clock = { now: () => systemClock.now().add(ahead) };
const identity = await startTestSubgraph(startForTest, { name: 'identity', clock });
const setFeatures = `mutation ($input: SetTenantFeaturesInput!) { setTenantFeatures(input: $input) { __typename } }`;
const rowsOf = (tenant: TestTenant) =>
  tenant.sql<{ actor_role: string; actor_id: string | null; detail: object }>(
    `select e.actor_role, e.actor_id, d.detail from audit_entry e join audit_detail d on d.entry_id = e.id
     where e.action = 'access.denied' order by e.at`,
  );
const denied = (field: string, times: number) => ({ detail: { field, times } });

describe('what somebody is denied', () => {
  const ask = async (tenant: TestTenant, accountId: string): Promise<void> => {
    const input = { tenantId: tenant.id, features: [], expectedVersion: 1 };
    expectRefusal(await tenant.as({ realm: 'STAFF', accountId }).run(setFeatures, { input }), 'FORBIDDEN');
  };
  const [one, other] = ['acc_01k0000000e00800000000000g', 'acc_01k0000000e00800000000001g'];

  it('leaves a row in the audit chain, and a flood of denials a few rows with their number', async () => {
    const tenant = identity.tenant();
    for (let i = 0; i < 12; i++) await ask(tenant, one);
    await ask(tenant, other);
    const field = 'Mutation.setTenantFeatures';
    expect(await rowsOf(tenant)).toMatchObject([
      { actor_role: 'staff', actor_id: uuidOf(one), ...denied(field, 1) },
      { actor_role: 'staff', actor_id: uuidOf(one), ...denied(field, 10) },
      { actor_role: 'staff', actor_id: uuidOf(other), ...denied(field, 1) },
    ]);
    ahead = Temporal.Duration.from({ hours: 1, seconds: 1 });
    await ask(tenant, one);
    expect((await rowsOf(tenant)).at(-1)).toMatchObject(denied(field, 1));
  });

  it('at the gateway is reported in the viewer’s name', async () => {
    const tenant = identity.tenant();
    const note = 'mutation { noteDenial(field: "Mutation.createProduct") }';
    const customer = tenant.customer(one);
    expect((await customer.run(note)).data).toEqual({ noteDenial: true });
    expect(await rowsOf(tenant)).toMatchObject([{ actor_role: 'customer', actor_id: uuidOf(one), ...denied('Mutation.createProduct', 1) }]);
  });
});

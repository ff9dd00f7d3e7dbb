import { randomInt } from 'node:crypto';
import { checkSchema } from '@monban/subgraph-kit';
import { emptyTestDatabase, expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { entities } from '../entities.ts';
import { migrations } from '../migrations/index.ts';
import { openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const create = `mutation ($input: CreateTenantInput!) { createTenant(input: $input) {
  __typename ... on TenantCreated { tenant { id version features storefronts { id name } } } ... on Error { code message } ... on InvalidInput { issues { path code } } } }`;
const setFeatures = `mutation ($input: SetTenantFeaturesInput!) { setTenantFeatures(input: $input) { __typename ... on TenantFeaturesSet { tenant { features version } } ... on VersionConflict { currentVersion code message } } }`;
const newTenant = (storefrontId?: number) => ({
  name: 'はなみずき',
  storefrontName: '会員サイト',
  ...(storefrontId ? { storefrontId: String(storefrontId) } : {}),
  staffName: '山本 彩',
  staffEmail: `staff${randomInt(1e9)}@example.jp`,
});

describe('platform staff (T-04)', () => {
  it('create a tenant with its storefront; features are off until switched on', async () => {
    const platform = identity.tenant().as({ role: 'platform' });
    const number = randomInt(10_000, 99_999_999);
    const { tenant } = expectSuccess(await platform.run(create, { input: newTenant(number) }), 'TenantCreated');
    expect(tenant).toMatchObject({ features: [], storefronts: [{ id: String(number), name: '会員サイト' }] });
    const on = expectSuccess(
      await platform.run(setFeatures, { input: { tenantId: tenant.id, features: ['SEATS'], expectedVersion: tenant.version } }),
      'TenantFeaturesSet',
    );
    expect(on.tenant.features).toEqual(['SEATS']);
    expectFailure(
      await platform.run(setFeatures, { input: { tenantId: tenant.id, features: [], expectedVersion: tenant.version } }),
      'VersionConflict',
      {
        currentVersion: on.tenant.version,
      },
    );
  });

  it('are told when the number is taken, and get the next free one without asking for one', async () => {
    const platform = identity.tenant().as({ role: 'platform' });
    const { number } = await openStorefront(identity);
    expectFailure(await platform.run(create, { input: newTenant(number) }), 'StorefrontIdTaken', { code: 'STOREFRONT_ID_TAKEN' });
    expectSuccess(await platform.run(create, { input: newTenant() }), 'TenantCreated');
  });

  it.each([
    ['name', { name: '' }],
    ['staffEmail', { staffEmail: 'nobody' }],
    ['storefrontId', { storefrontId: '7' }],
  ])('hear which field is wrong: %s', async (field, wrong) => {
    const platform = identity.tenant().as({ role: 'platform' });
    const { data } = await platform.run(create, { input: { ...newTenant(), ...wrong } });
    expect(data.createTenant).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: [field] }] });
  });

  it('are the only ones: staff and visitors are refused', async () => {
    const { tenant, visitor } = await openStorefront(identity);
    expectRefusal(await tenant.staff.run(create, { input: newTenant() }), 'FORBIDDEN');
    expectRefusal(await visitor.run(create, { input: newTenant() }), 'UNAUTHENTICATED');
    expectRefusal(await tenant.staff.run('{ tenants { edges { node { id } } } }'), 'FORBIDDEN');
  });
});

describe('schema of identity', () => {
  it('is what the migrations make of an empty database, with row-level security on everything of a tenant', async () => {
    const url = await emptyTestDatabase('identity');
    expect(await checkSchema({ url, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it('shows nobody the rows of another tenant, even to a statement that names no tenant', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    await one.customer('mine@example.jp', 'tsuki-no-hikari-7');
    expect(await one.tenant.sql('select email from account')).toEqual([{ email: 'mine@example.jp' }]);
    expect(await other.tenant.sql('select email from account')).toEqual([]);
    expect(await other.tenant.sql('select login from credential')).toEqual([]);
  });
});

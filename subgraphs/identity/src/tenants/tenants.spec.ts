import { randomInt } from 'node:crypto';
import { systemClock } from '@monban/domain-kit';
import { checkSchema } from '@monban/subgraph-kit';
import {
  emptyTestDatabase,
  expectFailure,
  expectRefusal,
  expectSuccess,
  forbiddenToRun,
  startTestSubgraph,
} from '@monban/testkit/subgraph-harness';
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
    const platform = identity.tenant().as({ realm: 'PLATFORM' });
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

  it('give its zone, its language and its features, and default to the provider’s', async () => {
    const platform = identity.tenant().as({ realm: 'PLATFORM', timeZone: 'America/New_York' });
    const look = '{ tenants(first: 100) { edges { node { id timeZone locale features } } } }';
    const ofItsOwn = { timeZone: 'Europe/Berlin', locale: 'EN', features: ['SEATS'] };
    const { tenant } = expectSuccess(await platform.run(create, { input: { ...newTenant(), ...ofItsOwn } }), 'TenantCreated');
    const { tenant: usual } = expectSuccess(await platform.run(create, { input: newTenant() }), 'TenantCreated');
    const { data } = await platform.run(look);
    const nodes = (data.tenants.edges as { node: { id: string } }[]).map(({ node }) => node);
    expect(nodes).toContainEqual({ id: tenant.id, ...ofItsOwn });
    expect(nodes).toContainEqual({ id: usual.id, timeZone: 'America/New_York', locale: 'JA', features: [] });
  });

  it('cannot name a zone that does not exist', async () => {
    const { errors } = await identity
      .tenant()
      .as({ realm: 'PLATFORM' })
      .run(create, { input: { ...newTenant(), timeZone: 'Asia/Edo' } });
    expect(errors).toHaveLength(1);
  });

  it('get an error when the number is in use, and the next free one by default', async () => {
    const platform = identity.tenant().as({ realm: 'PLATFORM' });
    const { number } = await openStorefront(identity);
    expectFailure(await platform.run(create, { input: newTenant(number) }), 'StorefrontIdTaken', { code: 'STOREFRONT_ID_TAKEN' });
    expectSuccess(await platform.run(create, { input: newTenant() }), 'TenantCreated');
  });

  it.each([
    ['name', { name: '' }],
    ['staffEmail', { staffEmail: 'nobody' }],
    ['storefrontId', { storefrontId: '7' }],
  ])('get the invalid field by name: %s', async (field, wrong) => {
    const platform = identity.tenant().as({ realm: 'PLATFORM' });
    const { data } = await platform.run(create, { input: { ...newTenant(), ...wrong } });
    expect(data.createTenant).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: [field] }] });
  });

  it('are required: staff and visitors are refused', async () => {
    const { tenant, visitor } = await openStorefront(identity);
    expectRefusal(await tenant.staff.run(create, { input: newTenant() }), 'FORBIDDEN');
    expectRefusal(await visitor.run(create, { input: newTenant() }), 'UNAUTHENTICATED');
    expectRefusal(await tenant.staff.run('{ tenants { edges { node { id } } } }'), 'FORBIDDEN');
  });
});

describe('the provider’s look at tenants', () => {
  const list =
    'query ($search: String, $first: Int, $after: String) { tenants(search: $search, first: $first, after: $after) { edges { node { id name } } pageInfo { hasNextPage endCursor } } }';
  const one = 'query ($id: ID!) { tenant(id: $id) { name storefronts { id } staffInvitations { id email state canResend } } }';
  const resend = `mutation ($input: ResendStaffInvitationInput!) {
    resendStaffInvitation(input: $input) { __typename ... on ConfirmationResent { registration { id state } } ... on Error { code message } }
  }`;

  it('finds them by name and by storefront, page by page', async () => {
    const platform = identity.tenant().as({ realm: 'PLATFORM' });
    const mark = `検索${randomInt(1e9)}`;
    const number = randomInt(10_000_000, 99_999_999);
    const { tenant } = expectSuccess(await platform.run(create, { input: { ...newTenant(number), name: `${mark} A` } }), 'TenantCreated');
    expectSuccess(await platform.run(create, { input: { ...newTenant(), name: `${mark} B` } }), 'TenantCreated');
    const names = async (search: string) =>
      expectSuccess(await platform.run(list, { search })).edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(await names(mark)).toEqual([`${mark} A`, `${mark} B`]);
    expect(await names(`${mark} a`)).toEqual([`${mark} A`]);
    expect(await names(String(number))).toEqual([`${mark} A`]);
    expect(await names(`${mark}%`)).toEqual([]);
    const page = expectSuccess(await platform.run(list, { search: mark, first: 1 }));
    const next = expectSuccess(await platform.run(list, { search: mark, first: 1, after: page.pageInfo.endCursor }));
    expect(next.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual([`${mark} B`]);
    expect(tenant.id).toMatch(/^tnt_/);
  });

  it('shows one with its invitation of staff, and sends that again', async () => {
    const platform = identity.tenant().as({ realm: 'PLATFORM' });
    const input = newTenant();
    const { tenant } = expectSuccess(await platform.run(create, { input }), 'TenantCreated');
    const { staffInvitations } = expectSuccess(await platform.run(one, { id: tenant.id }));
    expect(staffInvitations).toEqual([
      { id: expect.stringMatching(/^reg_/), email: input.staffEmail, state: 'MAIL_SENT', canResend: true },
    ]);
    const registrationId = staffInvitations[0].id;
    expectSuccess(await platform.run(resend, { input: { tenantId: tenant.id, registrationId } }), 'ConfirmationResent');
    const elsewhere = await openStorefront(identity);
    expectFailure(await platform.run(resend, { input: { tenantId: elsewhere.tenant.id, registrationId } }), 'RegistrationUnknown');
    expectRefusal(await elsewhere.tenant.staff.run(resend, { input: { tenantId: tenant.id, registrationId } }), 'FORBIDDEN');
  });

  it('is the provider’s alone', async () => {
    const { tenant } = await openStorefront(identity);
    expectRefusal(await tenant.staff.run(one, { id: tenant.id }), 'FORBIDDEN');
    expect((await identity.tenant().as({ realm: 'PLATFORM' }).run(one, { id: 'tnt_1' })).data).toEqual({ tenant: null });
  });
});

describe('the clock of a tenant', () => {
  const viewer = '{ viewer { now timeZone } }';
  const day = 86_400;

  it('drives the sites: its instant, and its zone', async () => {
    const storefront = await openStorefront(identity);
    const accountId = await storefront.customer('clock@example.jp', 'tsuki-no-hikari-7');
    const ahead = storefront.tenant.as({ realm: 'CUSTOMER', accountId, clockOffsetSeconds: 40 * day, timeZone: 'Europe/Berlin' });
    const { data } = await ahead.run(viewer);
    expect(data.viewer.timeZone).toBe('Europe/Berlin');
    const shown = Temporal.Instant.from(data.viewer.now as string);
    expect(shown.since(systemClock.now()).total('days')).toBeCloseTo(40, 2);
  });

  it('only moves forward once it runs ahead of real time', async () => {
    const { tenant } = await openStorefront(identity);
    const move = (seconds: number) => tenant.sql('update tenant set clock_offset_seconds = ?', [seconds]);
    await move(-30 * day);
    await move(2 * day);
    await move(3 * day);
    await expect(move(3 * day - 1)).rejects.toMatchObject({ constraint: 'tenant_clock_moves_forward' });
    await expect(move(0)).rejects.toThrow('only moves forward');
  });
});

describe('schema of identity', () => {
  it('matches the migrations of an empty database: forced row-level security, a separate owner, rights as specified', async () => {
    const database = await emptyTestDatabase('identity');
    expect(await checkSchema({ ...database, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it.each(forbiddenToRun)('does not let the running role %s', async (_, statement) => {
    await expect(identity.subgraph.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nobody the rows of another tenant, even to a statement without a tenant', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    await one.customer('mine@example.jp', 'tsuki-no-hikari-7');
    expect(await one.tenant.sql('select email from account')).toEqual([{ email: 'mine@example.jp' }]);
    expect(await other.tenant.sql('select email from account')).toEqual([]);
    expect(await other.tenant.sql('select login from credential')).toEqual([]);
  });
});

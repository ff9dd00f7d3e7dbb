import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { assignContract, createProduct, impactOf, openBusiness, seatMember, setSeatAllowance, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });

describe('createProduct', () => {
  it('creates a product and tells billing and access of it', async () => {
    const tenant = contracts.tenant();
    const { product } = expectSuccess(
      await tenant.staff.run(createProduct, { input: { name: 'フルタイム会員', seatAllowance: 3 } }),
      'ProductCreated',
    );
    expect(product).toEqual({ id: expect.stringMatching(/^prd_/), name: 'フルタイム会員', seatAllowance: 3, version: 1 });
    const told = { type: 'ProductDefined', data: { productId: product.id, name: 'フルタイム会員' } };
    expect(await tenant.sql('select destination, type, data from outbox natural join event_log order by destination')).toEqual([
      { destination: 'access', ...told },
      { destination: 'billing', ...told },
    ]);
  });

  it('has no seats by default', async () => {
    const { staff } = contracts.tenant();
    for (let i = 0; i < 3; i++)
      expect(expectSuccess(await staff.run(createProduct, { input: { name: 'A' } })).product.seatAllowance).toBe(0);
  });

  it('gets seats only while they are switched on (T-06)', async () => {
    const tenant = contracts.tenant();
    const without = tenant.as({ features: [] });
    expectFailure(await without.run(createProduct, { input: { name: 'A', seatAllowance: 1 } }), 'SeatsNotEnabled', {
      code: 'SEATS_NOT_ENABLED',
    });
    expectSuccess(await without.run(createProduct, { input: { name: 'A' } }), 'ProductCreated');
  });

  it.each([-1, 1_000])('refuses an allowance of %d (P-T-02)', async (seatAllowance) => {
    const { staff } = contracts.tenant();
    expectFailure(await staff.run(createProduct, { input: { name: 'A', seatAllowance } }), 'InvalidInput', {
      issues: [{ path: ['seatAllowance'] }],
    });
  });

  it('is for staff only', async () => {
    const tenant = contracts.tenant();
    const input = { name: 'A' };
    expectRefusal(await tenant.customer(newId('account')).run(createProduct, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(createProduct, { input }), 'UNAUTHENTICATED');
  });
});

describe('setSeatAllowance', () => {
  it('applies at once to existing contracts, removes nobody, and counts those in surplus (T-10, T-50, T-51)', async () => {
    const business = await openBusiness(contracts, 2);
    await seatMember(business);
    await seatMember(business);
    const { tenant, productId } = business;
    const input = { productId, allowance: 1, expectedVersion: 1 };
    const { token } = expectSuccess(await tenant.staff.run(impactOf, { productId, allowance: 1 }));
    const lowered = await tenant.staff.run(setSeatAllowance, { input: { ...input, previewToken: token } });
    expect(expectSuccess(lowered, 'SeatAllowanceSet')).toMatchObject({ contractsInSurplus: 1, product: { seatAllowance: 1, version: 2 } });
    expect(expectSuccess(await business.look())).toMatchObject({
      seats: { allowance: 1, used: 2, free: 0, state: 'OVER' },
      inviteLink: null,
    });
    const inSurplus = '{ contracts(filter: { inSurplus: true }) { edges { node { id } } } }';
    expect(expectSuccess(await tenant.staff.run(inSurplus)).edges).toEqual([{ node: { id: business.contractId } }]);
  });

  it('changes nothing for an outdated version or an unknown product, or while seats are off', async () => {
    const { tenant, productId } = await openBusiness(contracts);
    const input = { productId, allowance: 5, expectedVersion: 1 };
    expectFailure(await tenant.staff.run(setSeatAllowance, { input: { ...input, expectedVersion: 0 } }), 'VersionConflict', {
      currentVersion: 1,
    });
    expectFailure(await tenant.staff.run(setSeatAllowance, { input: { ...input, productId: newId('product') } }), 'ProductUnknown');
    expectFailure(await contracts.tenant().staff.run(setSeatAllowance, { input }), 'ProductUnknown');
    expectFailure(await tenant.as({ features: [] }).run(setSeatAllowance, { input }), 'SeatsNotEnabled');
    expectFailure(await tenant.staff.run(setSeatAllowance, { input: { ...input, allowance: 1_000 } }), 'InvalidInput');
    expect(await tenant.sql('select seat_allowance from product')).toEqual([{ seat_allowance: 3 }]);
  });

  it('is for staff only', async () => {
    const { holder, productId } = await openBusiness(contracts);
    expectRefusal(await holder.run(setSeatAllowance, { input: { productId, allowance: 9, expectedVersion: 1 } }), 'FORBIDDEN');
  });
});

describe('products', () => {
  it('can be paged by name, with as many statements for thirty as for one', async () => {
    const { staff } = contracts.tenant();
    const page =
      'query ($first: Int, $after: String) { products(first: $first, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }';
    await staff.run(createProduct, { input: { name: '00' } });
    const one = await contracts.count(() => staff.run(page, { first: 100 }));
    for (let i = 1; i < 30; i++) await staff.run(createProduct, { input: { name: String(i).padStart(2, '0') } });
    const thirty = await contracts.count(() => staff.run(page, { first: 100 }));
    expect(thirty.statements).toHaveLength(one.statements.length);
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const connection = expectSuccess(await staff.run(page, { first: 7, after }));
      names.push(...connection.edges.map((edge: { node: { name: string } }) => edge.node.name));
      ({ endCursor: after, hasNextPage: more } = connection.pageInfo);
    }
    expect(names).toEqual(Array.from({ length: 30 }, (_, i) => String(i).padStart(2, '0')));
  });
});

describe('a product', () => {
  const one = 'query ($id: ID!) { product(id: $id) { name seatAllowance figures { contracts suspended inSurplus holders seatMembers } } }';
  const rename = `mutation ($input: RenameProductInput!) {
    renameProduct(input: $input) { __typename ... on ProductRenamed { product { name version } } ... on Error { code message } }
  }`;
  const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';

  it('counts its contracts and people for staff', async () => {
    const business = await openBusiness(contracts, 2);
    await seatMember(business);
    await seatMember(business);
    await business.allow(1);
    const { tenant, productId, holderId, contractId } = business;
    const [row] = await tenant.sql<{ version: number }>('select version from contract');
    const suspension = { contractId, reason: 'UNPAID', expectedVersion: row!.version };
    expectSuccess(await tenant.staff.run(suspend, { input: suspension }), 'ContractStateChanged');
    await tenant.staff.run(assignContract, { input: { productId, holderId } });
    expect(expectSuccess(await tenant.staff.run(one, { id: productId }))).toEqual({
      name: 'フルタイム会員',
      seatAllowance: 1,
      figures: { contracts: 2, suspended: 1, inSurplus: 1, holders: 1, seatMembers: 2 },
    });
    expect((await contracts.tenant().staff.run(one, { id: productId })).data).toEqual({ product: null });
    expect((await tenant.staff.run(one, { id: contractId })).data).toEqual({ product: null });
    expectRefusal(await business.holder.run(one, { id: productId }), 'FORBIDDEN');
  });

  it('counts many products with as many statements as one', async () => {
    const { staff } = contracts.tenant();
    const page = '{ products(first: 100) { edges { node { name figures { contracts } } } } }';
    await staff.run(createProduct, { input: { name: '0' } });
    const forOne = await contracts.count(() => staff.run(page));
    for (let at = 1; at < 12; at++) await staff.run(createProduct, { input: { name: String(at) } });
    expect((await contracts.count(() => staff.run(page))).statements).toHaveLength(forOne.statements.length);
  });

  it('can be renamed, and other services are informed', async () => {
    const { tenant, productId } = await openBusiness(contracts);
    const input = { productId, name: ' 法人ライト ', expectedVersion: 1 };
    expectFailure(await tenant.staff.run(rename, { input: { ...input, expectedVersion: 3 } }), 'VersionConflict');
    expect(expectSuccess(await tenant.staff.run(rename, { input }), 'ProductRenamed').product).toEqual({ name: '法人ライト', version: 2 });
    const told = `select distinct seq::int, data->>'name' as name from outbox natural join event_log where aggregate_type = 'product' order by seq`;
    expect(await tenant.sql(told)).toEqual([
      { seq: 1, name: 'フルタイム会員' },
      { seq: 2, name: '法人ライト' },
    ]);
    expectFailure(await tenant.staff.run(rename, { input: { ...input, name: '' } }), 'InvalidInput');
    expectFailure(await contracts.tenant().staff.run(rename, { input }), 'ProductUnknown', { code: 'PRODUCT_UNKNOWN' });
    expectRefusal(await tenant.customer(newId('account')).run(rename, { input }), 'FORBIDDEN');
  });
});

describe('what switching seats off would take away (T-06)', () => {
  it('is counted for the provider only', async () => {
    const business = await openBusiness(contracts, 2);
    await seatMember(business);
    const { tenant } = business;
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Tenant { seatFigures { products contracts seatMembers } } } }';
    const of = [{ __typename: 'Tenant', id: tenant.id }];
    const provider = contracts.tenant().as({ realm: 'PLATFORM' });
    expect(expectSuccess(await provider.run(query, { of }))).toEqual([{ seatFigures: { products: 1, contracts: 1, seatMembers: 1 } }]);
    expect(expectSuccess(await tenant.staff.run(query, { of }))).toEqual([{ seatFigures: null }]);
  });
});

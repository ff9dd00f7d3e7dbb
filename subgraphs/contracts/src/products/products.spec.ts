import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { createProduct, openBusiness, seatMember, setSeatAllowance, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });

describe('createProduct', () => {
  it('creates a product and tells billing of it', async () => {
    const tenant = contracts.tenant();
    const { product } = expectSuccess(
      await tenant.staff.run(createProduct, { input: { name: 'フルタイム会員', seatAllowance: 3 } }),
      'ProductCreated',
    );
    expect(product).toEqual({ id: expect.stringMatching(/^prd_/), name: 'フルタイム会員', seatAllowance: 3, version: 1 });
    expect(await tenant.sql('select destination, type, data from outbox')).toEqual([
      { destination: 'billing', type: 'ProductDefined', data: { productId: product.id, name: 'フルタイム会員' } },
    ]);
  });

  it('has no seats unless it is said', async () => {
    const { staff } = contracts.tenant();
    for (let i = 0; i < 3; i++)
      expect(expectSuccess(await staff.run(createProduct, { input: { name: 'A' } })).product.seatAllowance).toBe(0);
  });

  it('gives seats only while they are switched on (T-06)', async () => {
    const tenant = contracts.tenant();
    const without = tenant.as({ features: [] });
    expectFailure(await without.run(createProduct, { input: { name: 'A', seatAllowance: 1 } }), 'SeatsNotEnabled', {
      code: 'SEATS_NOT_ENABLED',
    });
    expectSuccess(await without.run(createProduct, { input: { name: 'A' } }), 'ProductCreated');
  });

  it.each([-1, 1_000])('takes no allowance of %d (P-T-02)', async (seatAllowance) => {
    const { staff } = contracts.tenant();
    expectFailure(await staff.run(createProduct, { input: { name: 'A', seatAllowance } }), 'InvalidInput', {
      issues: [{ path: ['seatAllowance'] }],
    });
  });

  it('is for staff only', async () => {
    const tenant = contracts.tenant();
    const input = { name: 'A' };
    expectRefusal(await tenant.customer(newId('account')).run(createProduct, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ role: 'anonymous', accountId: null }).run(createProduct, { input }), 'UNAUTHENTICATED');
  });
});

describe('setSeatAllowance', () => {
  it('holds at once for contracts that exist, removes nobody, and counts who is in surplus (T-10, T-50, T-51)', async () => {
    const business = await openBusiness(contracts, 2);
    await seatMember(business);
    await seatMember(business);
    const { tenant, productId } = business;
    const lowered = await tenant.staff.run(setSeatAllowance, { input: { productId, allowance: 1, expectedVersion: 1 } });
    expect(expectSuccess(lowered, 'SeatAllowanceSet')).toMatchObject({ contractsInSurplus: 1, product: { seatAllowance: 1, version: 2 } });
    expect(expectSuccess(await business.look())).toMatchObject({
      seats: { allowance: 1, used: 2, free: 0, state: 'OVER' },
      inviteLink: null,
    });
    const inSurplus = '{ contracts(filter: { inSurplus: true }) { edges { node { id } } } }';
    expect(expectSuccess(await tenant.staff.run(inSurplus)).edges).toEqual([{ node: { id: business.contractId } }]);
  });

  it('changes nothing made from an older version, of an unknown product, or while seats are off', async () => {
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
  it('is walked page by page, by name, with as many statements for thirty as for one', async () => {
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

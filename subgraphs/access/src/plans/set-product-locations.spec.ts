import { type Id, newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { contractState, type Door, memberWithContract, openDoor } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });
const set = `mutation ($input: SetProductLocationsInput!) {
  setProductLocations(input: $input) {
    __typename
    ... on ProductLocationsSet { product { usableAt { everywhere version locations { id name } } } }
    ... on Error { code message }
    ... on VersionConflict { currentVersion }
    ... on InvalidInput { issues { path code } }
  }
}`;
const read =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { usableAt { everywhere version locations { name } } } } }';

/** A second location of the door's tenant. */
const another = async ({ tenant }: Door, name: string): Promise<string> =>
  expectSuccess(
    await tenant.staff.run(
      'mutation ($input: CreateLocationInput!) { createLocation(input: $input) { ... on LocationCreated { location { id } } } }',
      {
        input: { name },
      },
    ),
  ).location.id;

/** A product that contracts has published. */
async function product(door: Door): Promise<Id<'product'>> {
  const id = newId('product');
  await door.tenant.deliver('contracts', { type: 'product', id, seq: 1, data: { productId: id, name: 'フルタイム会員' } });
  return id;
}

/** A member whose contract is for this product. */
async function member(door: Door, productId: string) {
  const who = await memberWithContract(door.tenant);
  const state = contractState(who.contractId, { holderId: who.accountId }, 2);
  await door.tenant.deliver('contracts', { ...state, data: { ...state.data, productUuid: uuidOf(productId) } });
  return who;
}

describe('setProductLocations (H-54)', () => {
  it('allows a product at the chosen locations only, and everywhere again', async () => {
    const door = await openDoor(access);
    const elsewhere = await another(door, '横浜店');
    const productId = await product(door);
    const { accountId } = await member(door, productId);
    const enter = async () => expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged').record;
    const choose = (locationIds: string[] | null, expectedVersion: number) =>
      door.tenant.staff.run(set, { input: { productId, locationIds, expectedVersion } });

    expect(await enter()).toMatchObject({ allowed: true });
    expect(expectSuccess(await choose([elsewhere], 0), 'ProductLocationsSet').product.usableAt).toEqual({
      everywhere: false,
      version: 1,
      locations: [{ id: elsewhere, name: '横浜店' }],
    });
    expect(await enter()).toMatchObject({ allowed: false, code: 'ENTRY_LOCATION_NOT_ALLOWED' });
    expectSuccess(await choose([elsewhere, door.locationId], 1), 'ProductLocationsSet');
    expect(await enter()).toMatchObject({ allowed: true });
    expectSuccess(await choose([], 2), 'ProductLocationsSet');
    expect(await enter()).toMatchObject({ allowed: false, code: 'ENTRY_LOCATION_NOT_ALLOWED' });
    expectSuccess(await choose(null, 3), 'ProductLocationsSet');
    expect(await enter()).toMatchObject({ allowed: true });
  });

  it('restricts one product and no other', async () => {
    const door = await openDoor(access);
    const productId = await product(door);
    expectSuccess(await door.tenant.staff.run(set, { input: { productId, locationIds: [], expectedVersion: 0 } }), 'ProductLocationsSet');
    const { accountId } = await member(door, newId('product'));
    expect(expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged').record).toMatchObject({ allowed: true });
  });

  it('takes as many statements for many products as for one', async () => {
    const door = await openDoor(access);
    const productId = await product(door);
    await door.tenant.staff.run(set, { input: { productId, locationIds: [door.locationId], expectedVersion: 0 } });
    const ask = (ids: string[]) => door.tenant.staff.run(read, { of: ids.map((id) => ({ __typename: 'Product', id })) });
    const usableAt = { everywhere: false, version: 1, locations: [{ name: '渋谷店' }] };
    const open = { everywhere: true, version: 0, locations: [] };
    expect(expectSuccess(await ask([productId, newId('product')]))).toEqual([{ usableAt }, { usableAt: open }]);
    const cost = async (ids: string[]) => (await access.count(() => ask(ids))).statements.length;
    expect(await cost([productId, ...Array.from({ length: 20 }, () => newId('product'))])).toBe(await cost([productId]));
  });

  it('changes nothing for an outdated version, an unknown location or an invalid id', async () => {
    const door = await openDoor(access);
    const { staff } = door.tenant;
    const input = { productId: await product(door), locationIds: [door.locationId], expectedVersion: 0 };
    expectSuccess(await staff.run(set, { input }), 'ProductLocationsSet');
    expectFailure(await staff.run(set, { input }), 'VersionConflict', { currentVersion: 1 });
    expectFailure(await staff.run(set, { input: { ...input, locationIds: [newId('location')], expectedVersion: 1 } }), 'LocationUnknown');
    const elsewhere = await openDoor(access);
    expectFailure(
      await staff.run(set, { input: { ...input, locationIds: [elsewhere.locationId], expectedVersion: 1 } }),
      'LocationUnknown',
    );
    expectFailure(await staff.run(set, { input: { ...input, productId: 'prd_1' } }), 'InvalidInput', {
      issues: [{ path: ['productId'], code: 'NO_SUCH_ID' }],
    });
    expect(await door.tenant.sql(`select from audit_entry where action = 'product.locationsSet'`)).toHaveLength(1);
  });

  it('refuses an unknown product, and another tenant’s, and writes nothing about it', async () => {
    const [door, elsewhere] = [await openDoor(access), await openDoor(access)];
    for (const productId of [newId('product'), await product(elsewhere)]) {
      const input = { productId, locationIds: null, expectedVersion: 0 };
      expectFailure(await door.tenant.staff.run(set, { input }), 'ProductUnknown', { code: 'PRODUCT_UNKNOWN' });
    }
    expect(await door.tenant.sql('select from product_locations')).toEqual([]);
    expect(await door.tenant.sql(`select from audit_entry where action = 'product.locationsSet'`)).toEqual([]);
  });

  it('asks contracts about a product that was created a moment ago', async () => {
    const door = await openDoor(access);
    const productId = newId('product');
    door.tenant.knows('contracts', { type: 'product', id: productId, seq: 1, data: { productId, name: 'フルタイム会員' } });
    const input = { productId, locationIds: [door.locationId], expectedVersion: 0 };
    expectSuccess(await door.tenant.staff.run(set, { input }), 'ProductLocationsSet');
    expect(access.sent.at(-1)).toMatchObject({ to: 'contracts', variables: { type: 'product' } });
  });

  it('lets one of two concurrent first choices win', async () => {
    const door = await openDoor(access);
    const input = { productId: await product(door), locationIds: null, expectedVersion: 0 };
    const answers = await Promise.all([door.tenant.staff.run(set, { input }), door.tenant.staff.run(set, { input })]);
    expect(new Set(answers.map(({ data }) => data.setProductLocations.__typename))).toEqual(
      new Set(['ProductLocationsSet', 'VersionConflict']),
    );
  });

  it('is for staff only', async () => {
    const door = await openDoor(access);
    const input = { productId: newId('product'), locationIds: null, expectedVersion: 0 };
    expectRefusal(await door.tenant.customer(newId('account')).run(set, { input }), 'FORBIDDEN');
    expectRefusal(await door.device.run(set, { input }), 'FORBIDDEN');
  });
});

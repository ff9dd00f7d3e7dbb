import { newId } from '@monban/domain-kit';
import {
  expectFailure,
  expectRefusal,
  expectSuccess,
  outcomesOf,
  startTestSubgraph,
  type TestTenant,
} from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startBilling } from '../app.ts';

const billing = await startTestSubgraph(startBilling, { name: 'billing' });
const setMonthlyPrice = `mutation ($input: SetMonthlyPriceInput!) {
  setMonthlyPrice(input: $input) {
    __typename
    ... on MonthlyPriceSet { product { id monthlyPrice { net { amount currency } version } } }
    ... on Error { code message }
    ... on VersionConflict { currentVersion }
    ... on InvalidInput { issues { path code } }
  }
}`;
const pricesOf = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Product { id monthlyPrice { net { amount } } } } }`;
const key = (id: string) => ({ __typename: 'Product', id });
const productState = (id: string) => ({ type: 'product', id, seq: 1, data: { productId: id, name: 'フルタイム会員' } });

async function newProduct(tenant: TestTenant): Promise<string> {
  const id = newId('product');
  await tenant.deliver('contracts', productState(id));
  return id;
}

describe('setMonthlyPrice', () => {
  it('sets the first price of a product, then changes it', async () => {
    const tenant = billing.tenant();
    const productId = await newProduct(tenant);
    const first = expectSuccess(await tenant.staff.run(setMonthlyPrice, { input: { productId, net: 8_800 } }), 'MonthlyPriceSet');
    expect(first.product).toEqual({ id: productId, monthlyPrice: { net: { amount: 8_800, currency: 'JPY' }, version: 1 } });
    const input = { productId, net: 0, expectedVersion: 1 };
    const second = expectSuccess(await tenant.staff.run(setMonthlyPrice, { input }), 'MonthlyPriceSet');
    expect(second.product.monthlyPrice).toEqual({ net: { amount: 0, currency: 'JPY' }, version: 2 });
    expect(
      await tenant.sql(
        "select d.detail from audit_entry e join audit_detail d on d.entry_id = e.id where action = 'price.set' order by e.at",
      ),
    ).toEqual([{ detail: { before: null, after: 8_800 } }, { detail: { before: 8_800, after: 0 } }]);
  });

  it('changes nothing made from an older price, or from none when there is one', async () => {
    const tenant = billing.tenant();
    const productId = await newProduct(tenant);
    expectFailure(await tenant.staff.run(setMonthlyPrice, { input: { productId, net: 1, expectedVersion: 1 } }), 'VersionConflict', {
      currentVersion: 0,
    });
    await tenant.staff.run(setMonthlyPrice, { input: { productId, net: 8_800 } });
    for (const expectedVersion of [undefined, 0, 2]) {
      expectFailure(await tenant.staff.run(setMonthlyPrice, { input: { productId, net: 1, expectedVersion } }), 'VersionConflict', {
        currentVersion: 1,
      });
    }
    expect(await tenant.sql('select net from monthly_price')).toEqual([{ net: 8_800 }]);
  });

  it('lets one of several concurrent first prices win', async () => {
    const tenant = billing.tenant();
    const productId = await newProduct(tenant);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((net) => tenant.staff.run(setMonthlyPrice, { input: { productId, net } })));
    expect(outcomesOf(answers)).toEqual(['MonthlyPriceSet', ...Array.from({ length: 5 }, () => 'VersionConflict')]);
  });

  it('asks contracts about a product that was created a moment ago', async () => {
    const tenant = billing.tenant();
    const productId = newId('product');
    tenant.knows('contracts', productState(productId));
    expectSuccess(await tenant.staff.run(setMonthlyPrice, { input: { productId, net: 8_800 } }), 'MonthlyPriceSet');
    expect(billing.sent.at(-1)).toMatchObject({ to: 'contracts', variables: { type: 'product' } });
  });

  it('refuses a product that contracts does not know, and another tenant’s', async () => {
    const tenant = billing.tenant();
    for (const productId of [newId('product'), await newProduct(billing.tenant())]) {
      expectFailure(await tenant.staff.run(setMonthlyPrice, { input: { productId, net: 1 } }), 'ProductUnknown', {
        code: 'PRODUCT_UNKNOWN',
      });
    }
  });

  it.each([
    [-1, 'TOO_SMALL'],
    [100_000_000, 'TOO_BIG'],
  ])('refuses a price of %d yen', async (net, code) => {
    const tenant = billing.tenant();
    const input = { productId: newId('product'), net };
    expectFailure(await tenant.staff.run(setMonthlyPrice, { input }), 'InvalidInput', { issues: [{ path: ['net'], code }] });
  });

  it('refuses a fraction of a yen', async () => {
    const tenant = billing.tenant();
    expectRefusal(await tenant.staff.run(setMonthlyPrice, { input: { productId: newId('product'), net: 0.5 } }), 'BAD_USER_INPUT');
  });

  it('is for staff only', async () => {
    const tenant = billing.tenant();
    const input = { productId: await newProduct(tenant), net: 1 };
    expectRefusal(await tenant.customer(newId('account')).run(setMonthlyPrice, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'DEVICE' }).run(setMonthlyPrice, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(setMonthlyPrice, { input }), 'UNAUTHENTICATED');
    expect(await tenant.sql('select from monthly_price')).toEqual([]);
  });
});

describe('Product.monthlyPrice', () => {
  it('is null without a price, and for a product of another tenant', async () => {
    const [tenant, other] = [billing.tenant(), billing.tenant()];
    const [priced, unpriced] = [await newProduct(tenant), await newProduct(tenant)];
    await tenant.staff.run(setMonthlyPrice, { input: { productId: priced, net: 8_800 } });
    const keys = [priced, unpriced].map(key);
    expect(expectSuccess(await tenant.customer(newId('account')).run(pricesOf, { keys }))).toEqual([
      { id: priced, monthlyPrice: { net: { amount: 8_800 } } },
      { id: unpriced, monthlyPrice: null },
    ]);
    expect(expectSuccess(await other.staff.run(pricesOf, { keys: [key(priced)] }))).toEqual([{ id: priced, monthlyPrice: null }]);
  });

  it('takes as many statements for fifty products as for one', async () => {
    const tenant = billing.tenant();
    const ids = await Promise.all(Array.from({ length: 50 }, () => newProduct(tenant)));
    await Promise.all(ids.map((productId, net) => tenant.staff.run(setMonthlyPrice, { input: { productId, net } })));
    const one = await billing.count(() => tenant.staff.run(pricesOf, { keys: ids.slice(0, 1).map(key) }));
    const fifty = await billing.count(() => tenant.staff.run(pricesOf, { keys: ids.map(key) }));
    expect(expectSuccess(fifty.result).map((product: { monthlyPrice: { net: object } }) => product.monthlyPrice.net)).toEqual(
      ids.map((_, amount) => ({ amount })),
    );
    expect(fifty.statements).toHaveLength(one.statements.length);
  });
});

import { idFromUuid, newId, uuidOf, type Id } from '@monban/domain-kit';
import { expectRefusal, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { describe, expect, it, vi } from 'vitest';
import { contractStanding } from '../testing/told.ts';
import { forceCustomers, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const list = `query ($first: Int, $after: String, $filter: CustomerFilter, $sort: CustomerSort) {
  customers(first: $first, after: $after, filter: $filter, sort: $sort) { edges { cursor node { id name email locked storefront { id name } } } pageInfo { hasNextPage endCursor } }
}`;
interface Page {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('the customer list (T-32, T-56)', () => {
  it('continues by cursor, newest first, without a gap', async () => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 5);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { customers } = (await storefront.tenant.staff.run(list, { first: 2, after })).data as { customers: Page };
      seen.push(...customers.edges.map(({ node }) => node.name));
      if (!customers.pageInfo.hasNextPage) break;
      after = customers.pageInfo.endCursor;
    }
    expect(seen).toEqual(['顧客 5', '顧客 4', '顧客 3', '顧客 2', '顧客 1']);
  });

  it.each([
    ['REGISTERED_DESC', ['顧客 5', '顧客 4', '顧客 3', '顧客 2', '顧客 1']],
    ['REGISTERED_ASC', ['顧客 1', '顧客 2', '顧客 3', '顧客 4', '顧客 5']],
    ['NAME_ASC', ['顧客 1', '顧客 2', '顧客 3', '顧客 4', '顧客 5']],
    ['NAME_DESC', ['顧客 5', '顧客 4', '顧客 3', '顧客 2', '顧客 1']],
  ])('continues by cursor in the order %s, even where rows are equal in it', async (sort, expected) => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 5);
    if (sort.startsWith('NAME'))
      await storefront.tenant.sql(`update account set created_at = '2026-01-01'::timestamptz + random() * interval '9 days'`);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { customers } = (await storefront.tenant.staff.run(list, { first: 2, after, sort })).data as { customers: Page };
      seen.push(...customers.edges.map(({ node }) => node.name));
      if (!customers.pageInfo.hasNextPage) break;
      after = customers.pageInfo.endCursor;
    }
    expect(seen).toEqual(expected);
  });

  it('binds a cursor to the order it was made in', async () => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 2);
    const { customers } = (await storefront.tenant.staff.run(list, { first: 1, sort: 'NAME_ASC' })).data;
    expectRefusal(await storefront.tenant.staff.run(list, { after: customers.pageInfo.endCursor }), 'BAD_USER_INPUT');
  });

  it('contains the people who match the conditions, and counts them with their seat members (T-32, T-56)', async () => {
    const storefront = await openStorefront(identity);
    const { tenant, number } = storefront;
    await forceCustomers(storefront, 6);
    const rows = await tenant.sql<{ id: string; name: string }>('select id, name from account order by name');
    const [one, two, three, four] = rows.map(({ id }) => idFromUuid('account', id)) as [
      Id<'account'>,
      Id<'account'>,
      Id<'account'>,
      Id<'account'>,
    ];
    const [inForce, suspended] = [newId('contract'), newId('contract')];
    const seat = (of: string, account: string) => ({
      type: 'seat',
      id: newId('seat'),
      seq: 1,
      data: { contractUuid: uuidOf(of), accountUuid: uuidOf(account), state: 'TAKEN' },
    });
    await tenant.deliver(
      'contracts',
      contractStanding(inForce, { holder: one }),
      contractStanding(suspended, { holder: two, state: 'SUSPENDED' }),
    );
    await tenant.deliver('contracts', seat(inForce, three), seat(suspended, four));
    await tenant.sql(`update account set locked_at = '2026-02-01' where name in ('顧客 1', '顧客 5')`);
    await tenant.sql(`update account set entry_stopped_at = '2026-02-01' where name = '顧客 2'`);
    // 23:59 and 0:00 in Tokyo
    await tenant.sql(`update account set created_at = '2026-03-31T14:59:59Z' where name = '顧客 3'`);
    await tenant.sql(`update account set created_at = '2026-03-31T15:00:00Z' where name = '顧客 4'`);
    const counts =
      'query ($filter: CustomerFilter) { customers(first: 100, filter: $filter, sort: NAME_ASC) { totalCount seatMemberCount edges { node { name } } } }';
    const names = async (filter: object) => {
      const { customers } = (await tenant.staff.run(counts, { filter })).data;
      const found = customers.edges.map(({ node }: { node: { name: string } }) => node.name.slice(-1)).join('');
      expect(customers.totalCount).toBe(found.length);
      expect(customers.seatMemberCount).toBe([...found].filter((name) => '34'.includes(name)).length);
      return found;
    };
    expect(await names({})).toBe('123456');
    expect(await names({ kind: 'ORDINARY' })).toBe('1256');
    expect(await names({ kind: 'SEAT_MEMBER' })).toBe('34');
    expect(await names({ kind: 'WITHOUT_CONTRACT' })).toBe('56');
    expect(await names({ locked: true })).toBe('15');
    expect(await names({ locked: false })).toBe('2346');
    expect(await names({ entryStopped: true })).toBe('2');
    expect(await names({ entryStopped: false, kind: 'ORDINARY' })).toBe('156');
    expect(await names({ contractState: 'ACTIVE' })).toBe('13');
    expect(await names({ contractState: 'SUSPENDED' })).toBe('24');
    expect(await names({ contractState: 'ENDED' })).toBe('');
    expect(await names({ storefrontId: String(number) })).toBe('123456');
    expect(await names({ storefrontId: '10000' })).toBe('');
    expect(await names({ registeredTo: '2026-03-31' })).toBe('12356');
    expect(await names({ registeredFrom: '2026-04-01' })).toBe('4');
    expect(await names({ registeredFrom: '2026-03-31', registeredTo: '2026-03-31' })).toBe('3');
    expect(await names({ search: '顧客 1', locked: true, contractState: 'ACTIVE' })).toBe('1');
    expectRefusal(await tenant.staff.run(counts, { filter: { storefrontId: 'x' } }), 'BAD_USER_INPUT');
    expect((await identity.tenant().staff.run(counts, {})).data.customers).toEqual({ totalCount: 0, seatMemberCount: 0, edges: [] });
  });

  it('takes as many statements for thirty people as for one', async () => {
    const [few, many] = [await openStorefront(identity), await openStorefront(identity)];
    await forceCustomers(few, 1);
    await forceCustomers(many, 30);
    const count = async (storefront: typeof few): Promise<number> =>
      (await identity.count(() => storefront.tenant.staff.run(list, { first: 100 }))).statements.length;
    const forOne = await count(few);
    expect(forOne).toBeGreaterThan(0);
    expect(await count(many)).toBe(forOne);
  });

  it('is searched by part of name or address, ignoring width and case; a % is a %', async () => {
    const storefront = await openStorefront(identity);
    await forceCustomers(storefront, 3);
    const found = async (search: string): Promise<number> =>
      (await storefront.tenant.staff.run(list, { filter: { search } })).data.customers.edges.length;
    expect(await found('Ｃ２＠EXAMPLE')).toBe(1);
    expect(await found('顧客')).toBe(3);
    expect(await found('%')).toBe(0);
  });

  it('is for staff: members, visitors and devices are refused', async () => {
    const { tenant, visitor } = await openStorefront(identity);
    expectRefusal(await visitor.run(list), 'UNAUTHENTICATED');
    expectRefusal(await tenant.customer('acc_01m850jnvtf7arszt1ny3jk6rp').run(list), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'DEVICE' }).run(list), 'FORBIDDEN');
  });

  it('refuses a cursor of another tenant, and more than a hundred at once', async () => {
    const [one, other] = [await openStorefront(identity), await openStorefront(identity)];
    await forceCustomers(one, 2);
    const { customers } = (await one.tenant.staff.run(list, { first: 1 })).data;
    expectRefusal(await other.tenant.staff.run(list, { after: customers.pageInfo.endCursor }), 'BAD_USER_INPUT');
    expectRefusal(await one.tenant.staff.run(list, { first: 101 }), 'BAD_USER_INPUT');
  });
});

describe('a search among many people', { timeout: 60_000 }, () => {
  const find = (tenant: TestTenant, search: string) =>
    tenant.staff.run(
      'query ($search: String) { customers(first: 5, filter: { search: $search }) { totalCount edges { node { name } } } }',
      { search },
    );
  let crowd: Promise<TestTenant> | undefined;
  /** Twenty thousand people, one with a rare name; every second one is called 田中. */
  const crowded = async (): Promise<TestTenant> => {
    const { tenant } = await openStorefront(identity);
    await tenant.sql(
      `insert into account (tenant_id, id, created_at, realm, storefront_id, name, email, search_text, locale, identity_status, event_seq)
       select app_tenant(), uuidv7(), '2026-01-01'::timestamptz + n * interval '1 second', 'CUSTOMER', 87465, name, null, lower(name), 'ja', 'UNCONFIRMED', 1
       from (select n, case when n = 7 then '槇村 珠緒' else case n % 2 when 0 then '田中 ' else 'sato ' end || n end as name
         from generate_series(1, 20000) n) people`,
    );
    await identity.asOwner('analyze account');
    return tenant;
  };
  const scans = async (): Promise<number> => {
    await identity.subgraph.database.call('select pg_stat_force_next_flush()', []);
    const [row] = await identity.asOwner<{ scans: number }>(
      `select idx_scan::int as scans from pg_stat_user_indexes where indexrelname = 'account_search'`,
    );
    return row!.scans;
  };

  it.each([
    ['one name, by the index of trigrams', '槇村 珠', 1, '槇村 珠緒'],
    ['a name of two characters', '珠緒', 1, '槇村 珠緒'],
    ['one character', '槇', 1, '槇村 珠緒'],
    ['half of them', '田中', 10_000, '田中 20000'],
    ['more than it takes ids of, by Latin letters', 'SATO', 9_999, 'sato 19999'],
  ])('finds %s', async (_, text, total, first) => {
    const tenant = await (crowd ??= crowded());
    const { customers } = (await find(tenant, text)).data as { customers: Page & { totalCount: number } };
    expect([customers.totalCount, customers.edges[0]?.node.name]).toEqual([total, first]);
  });

  it('uses the index under row-level security, and finds nobody of another tenant', async () => {
    const tenant = await (crowd ??= crowded());
    const before = await scans();
    await find(tenant, '槇村 珠緒');
    await vi.waitFor(async () => expect(await scans()).toBeGreaterThan(before), { timeout: 5_000 });
    const { tenant: other } = await openStorefront(identity);
    expect((await find(other, '槇村')).data).toEqual({ customers: { totalCount: 0, edges: [] } });
  });
});

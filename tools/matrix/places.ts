import { idFromUuid, type Id, newId, uuidOf } from '@monban/domain-kit';
import type { PermissionTable } from '@monban/subgraph-kit';
import { type Asker, expectSuccess, startTestSubgraph, type TestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { startAccess } from '../../subgraphs/access/src/app.ts';
import { permissions as accessTable } from '../../subgraphs/access/src/permissions.ts';
import { type Door, memberWithContract, openDoor } from '../../subgraphs/access/src/testing/door.ts';
import { startBilling } from '../../subgraphs/billing/src/app.ts';
import { permissions as billingTable } from '../../subgraphs/billing/src/permissions.ts';
import { permissions as contractsTable } from '../../subgraphs/contracts/src/permissions.ts';
import { type Business, openBusiness, seatMember, startForTest as startContracts } from '../../subgraphs/contracts/src/testing/business.ts';
import { permissions as identityTable } from '../../subgraphs/identity/src/permissions.ts';
import { addDevice, deviceOf, employ, memberOf, staffOf } from '../../subgraphs/identity/src/testing/people.ts';
import { openStorefront, startForTest as startIdentity, type TestStorefront } from '../../subgraphs/identity/src/testing/storefront.ts';

/** Ids of things by what they are: those of the customer who asks, of somebody else in the tenant, of another tenant. */
export type Things = Readonly<Record<string, string>>;
export const whose = ['own', 'other', 'foreign'] as const;
export type Whose = (typeof whose)[number];

/** One subgraph with two tenants in it, and a canary in every text of the second. */
export interface Place {
  readonly name: 'identity' | 'contracts' | 'access' | 'billing';
  readonly test: TestSubgraph;
  readonly table: PermissionTable;
  readonly tenant: TestTenant;
  readonly foreign: TestTenant;
  readonly things: Readonly<Record<Whose, Things>>;
  readonly accounts: Readonly<Record<'me' | 'seatMember' | 'staff' | 'device' | 'platform', string>>;
  readonly storefrontId: string;
}

export const canary = 'KANARIA';

/** Writes a canary into every text of a tenant that takes one: whatever leaves with it comes from there. */
async function plantCanaries({ sql }: TestTenant, skip: (column: string) => boolean = () => false): Promise<number> {
  const columns = await sql<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.columns t on t.table_schema = 'public' and t.table_name = c.table_name and t.column_name = 'tenant_id'
     join information_schema.tables b on b.table_schema = 'public' and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and c.data_type in ('text', 'character varying')`,
  );
  let planted = 0;
  for (const { table, column } of columns) {
    if (skip(`${table}.${column}`)) continue;
    // what may not be written, or holds one of a few words, keeps what it has
    const written = await sql<object>(
      `update "${table}" set "${column}" = '${canary} ' || left("${column}", 20) where "${column}" is not null returning 1 as one`,
    ).catch(() => []);
    planted += written.length;
  }
  return planted;
}

async function identityPlace(): Promise<Place> {
  const test = await startTestSubgraph(startIdentity, { name: 'identity', logLevel: 'silent' });
  const [here, there] = [await openStorefront(test), await openStorefront(test)];
  const password = 'tsuki-no-hikari-7';
  let people = 0;
  const customerOf = async (shop: TestStorefront) => {
    const login = `hito${++people}@example.jp`;
    const accountId = await shop.customer(login, password);
    const { sessionId } = await memberOf(shop, accountId, { login, password });
    const [row] = await shop.tenant.sql<{ id: string }>('select id from registration where email = ?', [login]);
    const account = { account: accountId, session: sessionId, registration: idFromUuid('registration', row!.id) };
    return { ...account, tenant: shop.tenant.id, storefront: String(shop.number) };
  };
  const [own, other, foreign] = [await customerOf(here), await customerOf(here), await customerOf(there)];
  const [staff, abroad] = [await employ(here), await employ(there)];
  const [device, strange] = [await addDevice(here), await addDevice(there)];
  for (const [shop, one, door] of [
    [here, staff, device],
    [there, abroad, strange],
  ] as const) {
    await staffOf(shop, one);
    await deviceOf(shop, door);
  }
  // the person on my contract's seat
  const [member, contractId] = [await customerOf(here), newId('contract')];
  const number = 1;
  const standing = { number, holderUuid: uuidOf(own.account), productUuid: uuidOf(newId('product')), productName: '会員', state: 'ACTIVE' };
  await here.tenant.deliver('contracts', { type: 'contract', id: contractId, seq: 1, data: standing });
  const seat = { contractUuid: uuidOf(contractId), accountUuid: uuidOf(member.account), state: 'TAKEN' };
  await here.tenant.deliver('contracts', { type: 'seat', id: newId('seat'), seq: 1, data: seat });
  // what a storefront is called stands on its page for everybody
  await plantCanaries(there.tenant, (column) => column.startsWith('storefront.'));
  return {
    name: 'identity',
    test,
    table: identityTable,
    tenant: here.tenant,
    foreign: there.tenant,
    things: {
      own: { ...own, contract: contractId, device: device.accountId },
      other: { ...other, contract: newId('contract'), device: device.accountId },
      foreign: { ...foreign, contract: newId('contract'), device: strange.accountId },
    },
    accounts: { me: own.account, seatMember: member.account, staff: staff.accountId, device: device.accountId, platform: newId('account') },
    storefrontId: String(here.number),
  };
}

async function contractsPlace(): Promise<Place> {
  const test = await startTestSubgraph(startContracts, { name: 'contracts', logLevel: 'silent' });
  const tenant = test.tenant();
  const foreign = test.tenant();
  const thingsOf = async (business: Business) => {
    const { accountId, seatId } = await seatMember(business);
    const { productId: product, contractId: contract, holderId: account } = business;
    const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';
    const input = { contractId: contract, reason: 'UNPAID', note: `${canary.toLowerCase()} ご連絡ください`, expectedVersion: 1 };
    expectSuccess(await business.tenant.staff.run(suspend, { input }), 'ContractStateChanged');
    return {
      things: {
        product,
        contract,
        account,
        seat: seatId,
        tenant: business.tenant.id,
        storefront: '87465',
        registration: newId('registration'),
      },
      memberId: accountId,
    };
  };
  const own = await thingsOf(await openBusiness(test, 3, tenant));
  const other = await thingsOf(await openBusiness(test, 3, tenant));
  const abroad = await thingsOf(await openBusiness(test, 3, foreign));
  await plantCanaries(foreign);
  return {
    name: 'contracts',
    test,
    table: contractsTable,
    tenant,
    foreign,
    things: { own: own.things, other: other.things, foreign: abroad.things },
    accounts: { ...strangers(), me: own.things.account, seatMember: own.memberId },
    storefrontId: '87465',
  };
}

const strangers = () => ({
  me: newId('account') as string,
  seatMember: newId('account') as string,
  staff: newId('account') as string,
  device: newId('account') as string,
  platform: newId('account') as string,
});

async function accessPlace(): Promise<Place> {
  const test = await startTestSubgraph(startAccess, { name: 'access', logLevel: 'silent' });
  const tenant = test.tenant();
  const foreign = test.tenant();
  const call = 'mutation { callStaff(input: {}) { __typename ... on StaffCalled { call { id } } } }';
  const thingsOf = async (door: Door) => {
    const { accountId, contractId } = await memberWithContract(door.tenant, ++numbers);
    const { record } = expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged');
    const { call: made } = expectSuccess(await door.device.run(call), 'StaffCalled');
    const product = newId('product');
    await door.tenant.deliver('contracts', { type: 'product', id: product, seq: 1, data: { productId: product, name: '会員' } });
    const { locationId: location, deviceId: device } = door;
    return {
      account: accountId,
      contract: contractId,
      entryRecord: record.id as string,
      staffCall: made.id as string,
      location,
      device,
      product,
    };
  };
  let numbers = 0;
  const door = await openDoor(test, tenant);
  const [own, other] = [await thingsOf(door), await thingsOf(await openDoor(test, tenant))];
  const abroad = await thingsOf(await openDoor(test, foreign));
  await plantCanaries(foreign);
  return {
    name: 'access',
    test,
    table: accessTable,
    tenant,
    foreign,
    things: { own, other, foreign: abroad },
    accounts: { ...strangers(), me: own.account, device: door.deviceAccountId },
    storefrontId: '87465',
  };
}

async function billingPlace(): Promise<Place> {
  const test = await startTestSubgraph(startBilling, { name: 'billing', logLevel: 'silent' });
  const tenant = test.tenant();
  const foreign = test.tenant();
  const priced = async ({ deliver, staff }: { deliver: TestTenant['deliver']; staff: Asker }) => {
    const product: Id<'product'> = newId('product');
    await deliver('contracts', { type: 'product', id: product, seq: 1, data: { productId: product, name: '会員' } });
    const set = 'mutation ($input: SetMonthlyPriceInput!) { setMonthlyPrice(input: $input) { __typename } }';
    expectSuccess(await staff.run(set, { input: { productId: product, net: 8_800 } }), 'MonthlyPriceSet');
    return { product };
  };
  const things = { own: await priced(tenant), other: await priced(tenant), foreign: await priced(foreign) };
  await plantCanaries(foreign);
  return { name: 'billing', test, table: billingTable, tenant, foreign, things, accounts: strangers(), storefrontId: '87465' };
}

/** All four subgraphs in this process, each with a tenant to ask in and one to keep out of. */
export const openPlaces = async (): Promise<Place[]> => [
  await identityPlace(),
  await contractsPlace(),
  await accessPlace(),
  await billingPlace(),
];

import { randomBytes, randomUUID } from 'node:crypto';
import type { GraphClient } from './graph-client.ts';
import { inviteTokenOf, operations, type World } from './world.ts';

/** A tenant with seats switched on, one product and one contract: the start of most journeys. */
export interface Club {
  readonly storefrontId: string;
  readonly tenantId: string;
  readonly admin: GraphClient;
  readonly staff: GraphClient;
  readonly holder: GraphClient;
  readonly logins: Readonly<Record<'staff' | 'holder', { readonly email: string; readonly password: string }>>;
  readonly contractId: string;
  readonly productId: string;
  readonly inviteToken: string;
}

export const newPassword = (): string => randomBytes(12).toString('base64url');

/** Creates a club on an empty platform, through the link that it printed. */
export async function openClub(world: World, firstAdministratorLink: string, allowance: number): Promise<Club> {
  const token = firstAdministratorLink.split('/').at(-1)!;
  const admin = await world.confirm(world.admin(), 'admin@monban.invalid', token, newPassword());
  return foundClub(world, admin, { storefrontId: '20001', host: 'club.example.jp', allowance });
}

/** Creates a club as platform staff do: in a new tenant, without anybody else's data. */
export async function foundClub(
  world: World,
  admin: GraphClient,
  { storefrontId, host, allowance }: { storefrontId: string; host: string; allowance: number },
): Promise<Club> {
  const input = {
    name: 'テストクラブ',
    storefrontName: 'テスト会員サイト',
    storefrontId,
    staffName: '担当',
    staffEmail: `staff@${host}`,
  };
  const { tenant } = await admin.expect<{ tenant: { id: string; version: number } }>('TenantCreated', operations.createTenant, { input });
  const features = { tenantId: tenant.id, features: ['SEATS'], expectedVersion: tenant.version };
  await admin.expect('TenantFeaturesSet', operations.setTenantFeatures, { input: features });
  const logins = {
    staff: { email: input.staffEmail, password: newPassword() },
    holder: { email: `holder@${host}`, password: newPassword() },
  };
  const staff = await world.confirm(
    world.admin(),
    logins.staff.email,
    await world.confirmationToken(logins.staff.email),
    logins.staff.password,
  );
  const { product } = await staff.expect<{ product: { id: string } }>('ProductCreated', operations.createProduct, {
    input: { name: '法人プラン', seatAllowance: allowance },
  });
  const holder = await world.register(storefrontId, { name: '契約 太郎', ...logins.holder });
  const { viewer } = await holder.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  const { contract } = await staff.expect<{ contract: { id: string } }>('ContractAssigned', operations.assignContract, {
    input: { productId: product.id, holderId: viewer.account.id },
  });
  const { myContracts } = await holder.run<{ myContracts: { inviteLink: { url: string } }[] }>(operations.myContracts);
  return {
    storefrontId,
    tenantId: tenant.id,
    admin,
    staff,
    holder,
    logins,
    contractId: contract.id,
    productId: product.id,
    inviteToken: inviteTokenOf(myContracts[0]!.inviteLink.url),
  };
}

/** Creates a location with a tablet at its door; returns the tablet's login. */
export async function openDoor(staff: GraphClient, place: string, name: string): Promise<{ id: string; password: string }> {
  const { location } = await staff.expect<{ location: { id: string } }>('LocationCreated', operations.createLocation, {
    input: { name: place },
  });
  const { account, password } = await staff.expect<{ account: { id: string }; password: string }>(
    'DeviceAccountCreated',
    operations.createDeviceAccount,
    {
      input: { name },
    },
  );
  await staff.expect('DeviceInstalled', operations.installDevice, { input: { accountId: account.id, locationId: location.id, name } });
  return { id: account.id, password };
}

export const freshCode = async (person: GraphClient): Promise<string> =>
  (await person.run<{ issueMemberCode: { code: string } }>(operations.issueMemberCode)).issueMemberCode.code;

/** The door's answer. */
interface Judged {
  readonly allowed: boolean;
  readonly code: string | null;
  /** Decided while contracts or identity gave no sign of life. */
  readonly stale: boolean;
}

/** The door's answer to a code. */
export async function readCode(tablet: GraphClient, memberCode: string): Promise<Judged> {
  const input = { idempotencyKey: randomUUID(), memberCode, direction: 'ENTRY' };
  const { recordEntry } = await tablet.run<{ recordEntry: { record?: Judged; code?: string } }>(operations.recordEntry, { input });
  return recordEntry.record ?? { allowed: false, code: recordEntry.code ?? null, stale: false };
}

/** Shows a person's fresh code to a tablet. */
export const showCode = async (tablet: GraphClient, person: GraphClient) => readCode(tablet, await freshCode(person));

import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, type GraphClient, inviteTokenOf, newPassword, openDoor, operations, showCode, World } from '@monban/testkit/world';

export interface DemoLogin {
  readonly email?: string;
  /** Of a device. */
  readonly id?: string;
  readonly password: string;
}
export interface Demo {
  readonly storefrontId: string;
  readonly logins: Readonly<Record<'platform' | 'staff' | 'primary' | 'seat' | 'device', DemoLogin>>;
}

/** What the demo is made on: either topology. */
export interface FreshPlatform {
  readonly origin: string;
  firstAdministratorLink(): Promise<string | null>;
}

/** The demo of this data directory: read back on a later start, else made by living through the first weeks of a fitness club. */
export async function ensureDemo(platform: FreshPlatform, dataDir: string): Promise<Demo | null> {
  const file = join(dataDir, 'demo.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return JSON.parse(kept) as Demo;
  const link = await platform.firstAdministratorLink();
  // somebody set this installation up by hand: it is theirs
  if (!link) return null;
  console.log('Making demo data …');
  await writeFile(unfinished(dataDir), '');
  const demo = await makeDemo(new World(platform.origin), link);
  await writeFile(`${file}.new`, JSON.stringify(demo, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  await rm(unfinished(dataDir), { force: true });
  return demo;
}

const unfinished = (dataDir: string): string => join(dataDir, 'demo-unfinished');

/** Whether the making of a demo was interrupted: what stands in the databases then is half a demo and nobody's work. */
export const isDemoUnfinished = (dataDir: string): boolean => existsSync(unfinished(dataDir)) && !existsSync(join(dataDir, 'demo.json'));

async function makeDemo(world: World, firstAdministratorLink: string): Promise<Demo> {
  const platform = { email: 'admin@monban.invalid', password: newPassword() };
  const staff = { email: 'staff@hanamizuki.example.jp', password: newPassword() };
  const primary = { email: 'tanaka@example.jp', password: newPassword() };
  const seat = { email: 'sato@example.jp', password: newPassword() };

  const admin = await world.confirm(world.admin(), platform.email, tokenOf(firstAdministratorLink), platform.password);
  const { tenant } = await admin.expect<{ tenant: { id: string; version: number; storefronts: { id: string }[] } }>(
    'TenantCreated',
    operations.createTenant,
    {
      input: {
        name: 'はなみずきフィットネス',
        storefrontName: 'はなみずきフィットネス 会員サイト',
        storefrontId: '87465',
        staffName: '山本 彩',
        staffEmail: staff.email,
      },
    },
  );
  await admin.expect('TenantFeaturesSet', operations.setTenantFeatures, {
    input: { tenantId: tenant.id, features: ['SEATS'], expectedVersion: tenant.version },
  });
  const storefrontId = tenant.storefronts[0]!.id;
  const desk = await world.confirm(world.admin(), staff.email, await world.confirmationToken(staff.email), staff.password);

  const corporate = await makeProduct(desk, '法人プラン', 5, 24_800);
  await makeProduct(desk, 'フルタイム会員', 0, 9_800);
  const holder = await world.register(storefrontId, { name: '田中 健', ...primary });
  const { viewer } = await holder.run<{ viewer: { account: { id: string } } }>('query Me { viewer { account { id } } }');
  await desk.expect('ContractAssigned', operations.assignContract, { input: { productId: corporate, holderId: viewer.account.id } });
  const { myContracts } = await holder.run<{ myContracts: { inviteLink: { url: string } }[] }>(operations.myContracts);
  const inviteToken = inviteTokenOf(myContracts[0]!.inviteLink.url);
  const member = await world.register(storefrontId, { name: '佐藤 美咲', ...seat, inviteToken });
  await world.register(storefrontId, { name: '鈴木 大輔', email: 'suzuki@example.jp', password: newPassword(), inviteToken });

  const device = await openDoor(desk, '渋谷店', '入口タブレット');
  const tablet = await world.admin().logIn(device.id, device.password);
  for (const person of [holder, member]) {
    // as soon as access has heard of the contract
    await eventually(async () => (await showCode(tablet, person)).allowed, 'an entry of the demo');
  }
  return { storefrontId, logins: { platform, staff, primary, seat, device } };
}

const tokenOf = (link: string): string => link.split('/').at(-1)!;

async function makeProduct(desk: GraphClient, name: string, seatAllowance: number, net: number): Promise<string> {
  const { product } = await desk.expect<{ product: { id: string } }>('ProductCreated', operations.createProduct, {
    input: { name, seatAllowance },
  });
  await desk.expect('MonthlyPriceSet', operations.setMonthlyPrice, { input: { productId: product.id, net } });
  return product.id;
}

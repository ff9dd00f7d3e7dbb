import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '@monban/process-kit';
import { newPassword, World } from '@monban/testkit/world';
import { cast, fitnessClub } from './fitness-club.ts';
import { itReseller } from './it-reseller.ts';
import { type DatabaseUrls, Life } from './live.ts';
import { newStudio } from './new-studio.ts';

export interface DemoLogin {
  readonly email?: string;
  /** Of a device. */
  readonly id?: string;
  readonly password: string;
}
type Role = 'platform' | 'staff' | 'primary' | 'seat' | 'device' | 'full' | 'surplus' | 'unpaid' | 'stopped' | 'reseller' | 'studio';
export interface Demo {
  /** Of the fitness club. */
  readonly storefrontId: string;
  readonly storefronts: Readonly<Record<'club' | 'reseller' | 'studio', string>>;
  /** Tokens of the club's invite links: with free seats, without, renewed since, and of a suspended contract. */
  readonly invites: Readonly<Record<'open' | 'full' | 'dead' | 'suspended', string>>;
  readonly logins: Readonly<Record<Role, DemoLogin>>;
}

/** The platform that the demo is created on, in either topology. */
export interface FreshPlatform {
  readonly origin: string;
  /** Grants access to the mails, through which the people of the demo register. */
  readonly mailboxToken: string | null;
  readonly databaseUrls: DatabaseUrls;
  firstAdministratorLink(): Promise<string | null>;
}

/** The same seed gives the same people; their passwords are random. */
const seed = 20_260;

/**
 * The demo of this data directory. A later start reads it back; the first creates it by living through the past months of three businesses.
 */
export async function ensureDemo(platform: FreshPlatform, dataDir: string): Promise<Demo | null> {
  const file = join(dataDir, 'demo.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return JSON.parse(kept) as Demo;
  const link = await platform.firstAdministratorLink();
  // somebody set this installation up by hand: leave it alone
  if (!link) return null;
  const { mailboxToken } = platform;
  if (mailboxToken === null) throw new CannotStart('SETTING', 'the demo needs the mailbox: leave SMTP_URL unset, or start with -- --empty');
  console.log('Creating demo data: three businesses and the past three months …');
  await writeFile(unfinished(dataDir), '');
  const demo = await makeDemo({ ...platform, mailboxToken }, link);
  await writeFile(`${file}.new`, JSON.stringify(demo, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  await rm(unfinished(dataDir), { force: true });
  return demo;
}

const unfinished = (dataDir: string): string => join(dataDir, 'demo-unfinished');

/** Whether creating a demo was interrupted: the databases then contain half a demo and nothing that anybody needs. */
export const isDemoUnfinished = (dataDir: string): boolean => existsSync(unfinished(dataDir)) && !existsSync(join(dataDir, 'demo.json'));

async function makeDemo(
  { origin, mailboxToken, databaseUrls }: FreshPlatform & { mailboxToken: string },
  firstAdministratorLink: string,
): Promise<Demo> {
  const world = new World(origin, mailboxToken);
  const platform = { email: 'admin@monban.invalid', password: newPassword() };
  const admin = await world.confirm(world.admin(), platform.email, firstAdministratorLink.split('/').at(-1)!, platform.password);
  const member = ({ email }: { email: string }) => ({ email, password: newPassword() });
  const members = {
    primary: member(cast.primary),
    seat: member(cast.seat),
    full: member(cast.full),
    surplus: member(cast.surplus),
    unpaid: member(cast.unpaid),
    stopped: member(cast.entryStopped),
  };
  const passwords = new Map(Object.values(members).map(({ email, password }) => [email, password]));
  const [club, reseller, studio] = await Promise.all([
    new Life(world, fitnessClub({ seed, people: 150 }), databaseUrls, passwords).live(admin, seed),
    new Life(world, itReseller({ seed: seed + 1, people: 50 }), databaseUrls, new Map()).live(admin, seed),
    new Life(world, newStudio(), databaseUrls, new Map()).live(admin, seed),
  ]);
  const { primary, seat, ...others } = members;
  const invite = (contract: string): string => club.invites.get(contract)!;
  return {
    storefrontId: club.storefrontId,
    storefronts: { club: club.storefrontId, reseller: reseller.storefrontId, studio: studio.storefrontId },
    invites: { open: invite('tanaka'), full: invite('aoba'), dead: invite('terrace'), suspended: invite('mirai') },
    logins: {
      platform,
      staff: club.staff,
      primary,
      seat,
      device: club.devices[0]!,
      ...others,
      reseller: reseller.staff,
      studio: studio.staff,
    },
  };
}

import {
  type Club,
  eventually,
  foundClub,
  type GraphClient,
  newPassword,
  openClub,
  openDoor,
  type PlatformProcess,
  showCode,
} from '@monban/testkit/world';
import { operations } from '@monban/testkit/world';
import type { History } from './history.ts';
import { type Listener, ListeningWorld } from './listening-world.ts';

/** The setting of a round: a club whose promises are checked, and another tenant that it must never hear of. */
export interface Scene {
  readonly world: ListeningWorld;
  readonly club: Club;
  readonly other: Club;
  readonly allowance: number;
  /** People who hold contracts and are known at the door. */
  readonly people: readonly { readonly email: string; readonly client: GraphClient }[];
  readonly tablet: GraphClient;
  readonly history: History;
}

/** Marks in every name of a tenant. */
export const canaries: ReadonlyMap<string, string> = new Map([
  ['club', 'club.example.jp'],
  ['other', 'other.example.jp'],
]);

/** Creates both tenants through the gateway and the mails, as people do. */
export async function openScene(platform: PlatformProcess, history: History, listener: Listener): Promise<Scene> {
  const allowance = 6;
  const world = new ListeningWorld(platform, 'club', listener);
  const club = await openClub(world, platform.firstAdministratorLink()!, allowance);
  const otherWorld = new ListeningWorld(platform, 'other', listener);
  const other = await foundClub(otherWorld, club.admin, { storefrontId: '20002', host: 'other.example.jp', allowance });
  const door = await openDoor(club.staff, '本店', '入口');
  const tablet = await world.admin().logIn(door.id, door.password);
  const people: Scene['people'][number][] = [];
  for (const name of ['a', 'b', 'c']) {
    const email = `${name}@club.example.jp`;
    const client = await world.register(club.storefrontId, { name: `会員 ${name}`, email, password: newPassword() });
    const { viewer } = await client.run<{ viewer: { account: { id: string } } }>('{ viewer { account { id } } }');
    await club.staff.expect('ContractAssigned', operations.assignContract, {
      input: { productId: club.productId, holderId: viewer.account.id },
    });
    await eventually(async () => (await showCode(tablet, client)).allowed, 'access to hear of the contract');
    people.push({ email, client });
  }
  return { world, club, other, allowance, people, tablet, history };
}

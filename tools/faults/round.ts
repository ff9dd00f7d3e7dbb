import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, freePort, operations, startPlatformProcess, type GraphClient } from '@monban/testkit/world';
import { chanceOf } from '../demo/chance.ts';
import {
  checkCanaries,
  checkDoor,
  checkReadYourWrites,
  checkRegistrations,
  checkSeats,
  checkSurprises,
  RECOVERED_WITHIN_MS,
  type Violation,
} from './checkers.ts';
import { enters, looksAround, registers, removes, seatMembers, stops, writes } from './clients.ts';
import { type Fault, History } from './history.ts';
import { chooseInjection, type Topology } from './injections.ts';
import { canaries, openScene, type Scene } from './scene.ts';
import { breakPlatform, type VariantName } from './variants.ts';

export interface RoundOptions {
  readonly seed: number;
  readonly topology: Topology;
  readonly seconds: number;
  /** False: the same clients without faults. */
  readonly faults?: boolean;
  readonly variant?: VariantName;
}

export interface RoundReport {
  readonly operations: number;
  readonly unknown: number;
  readonly faults: readonly Fault[];
  readonly violations: readonly Violation[];
}

/** If a fault has not healed after this, the round is abandoned. */
const GIVEN_UP_AFTER_MS = 45_000;

/** One round: a new platform, clients at work, faults from a seed; then everything heals and settles, and the promises are checked. */
export async function playRound({ seed, topology, seconds, faults = true, variant }: RoundOptions): Promise<RoundReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-faults-'));
  const port = await freePort();
  const start = () => startPlatformProcess({ dataDir, port, task: topology });
  let platform = await start();
  try {
    const history = new History();
    const heard: Violation[] = [];
    const scene = await openScene(platform, history, (asker, body) => heard.push(...checkCanaries([{ asker, body }], canaries)));
    if (variant) await breakPlatform(dataDir, variant);
    const end = performance.now() + seconds * 1_000;
    const goesOn = (): boolean => performance.now() < end;
    const work = atWork(scene, seed, goesOn);
    const restart = async (): Promise<void> => void (platform = await start());
    const broken = faults ? breaks({ scene, seed, topology, goesOn, round: { platform: () => platform, restart, dataDir } }) : [];
    const [recovery] = await Promise.all([broken, work]);
    return {
      operations: history.operations.length,
      unknown: history.operations.filter(({ outcome }) => outcome === 'unknown').length,
      faults: history.faults,
      violations: [...recovery, ...heard, ...(await checkAll(scene)), ...checkSurprises(history.surprises)],
    };
  } finally {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Everybody at work until the round ends. */
function atWork(scene: Scene, seed: number, goesOn: () => boolean): Promise<unknown> {
  let salt = 0;
  const work = () => ({ scene, chance: chanceOf(seed * 1_000 + ++salt), goesOn });
  const { club, other, people, world } = scene;
  const strangers: GraphClient[] = [club.staff, club.holder, other.staff, other.holder, world.visitor(club.storefrontId)];
  return Promise.all([
    ...['r', 's', 't'].map((name) => registers(work(), name)),
    removes(work()),
    ...people.slice(1).map(({ email }) => stops(work(), email)),
    ...people.map(({ email, client }) => enters(work(), email, client)),
    writes(work()),
    looksAround(work(), strangers),
  ]);
}

interface BreakFacts {
  readonly scene: Scene;
  readonly seed: number;
  readonly topology: Topology;
  readonly goesOn: () => boolean;
  readonly round: Parameters<ReturnType<typeof chooseInjection>['inject']>[0];
}

/** Causes one fault after the other, each once the previous one has healed; returns those that did not heal in time. */
async function breaks({ scene, seed, topology, goesOn, round }: BreakFacts): Promise<Violation[]> {
  const chance = chanceOf(seed);
  const found: Violation[] = [];
  await sleep(chance.between(1_500, 3_000));
  while (goesOn()) {
    const { name, inject } = chooseInjection(topology, chance);
    let healedAfter = 0;
    await scene.history.break(name, async () => {
      await inject(round);
      const done = performance.now();
      await eventually(() => isWell(scene), `the platform to recover from: ${name}`, GIVEN_UP_AFTER_MS);
      healedAfter = performance.now() - done;
    });
    if (healedAfter > RECOVERED_WITHIN_MS)
      found.push({ checker: 'recovery', what: `recovered only after ${Math.round(healedAfter)} ms from: ${name}` });
    await sleep(chance.between(1_500, 5_000));
  }
  return found;
}

const everySubgraph =
  'query All($id: ID!) { product(id: $id) { id name monthlyPrice { version } } locations { id } viewer { account { id name } } }';

/** Whether every subgraph answers. */
const isWell = async ({ club, history }: Scene): Promise<boolean> =>
  (await history.unlessDown(() => club.staff.run(everySubgraph, { id: club.productId }))) !== null;

async function checkAll(scene: Scene): Promise<Violation[]> {
  const { club, history, allowance, world } = scene;
  await eventually(() => isWell(scene), 'the platform to work at the end', GIVEN_UP_AFTER_MS);
  // messages in flight arrive
  await sleep(RECOVERED_WITHIN_MS / 2);
  const members = await eventually(() => seatMembers(scene), 'identity to know every seat member');
  const { myContracts } = await club.holder.run<{ myContracts: { seats: { used: number } }[] }>(operations.myContracts);
  const [registrations, removals] = [history.of('register'), history.of('remove')];
  const logIns = new Map<string, boolean>();
  const logIn = 'mutation LogIn($input: LogInInput!) { logIn(input: $input) { __typename } }';
  for (const { person, password, outcome } of registrations) {
    if (outcome !== 'ok') continue;
    const input = { login: person, password };
    const answer = await world.visitor(club.storefrontId).run<{ logIn: { __typename: string } }>(logIn, { input });
    logIns.set(person, answer.logIn.__typename === 'LoggedIn');
  }
  return [
    ...checkSeats({
      allowance,
      registrations,
      removals,
      final: { used: myContracts[0]!.seats.used, members: members.map(({ person }) => person) },
    }),
    ...checkRegistrations(registrations, removals, logIns),
    ...checkDoor({
      changes: history.of('stop', 'allow'),
      readings: history.of('read'),
      faults: history.faults,
      recordIds: await recordsOf(club.staff),
    }),
    ...checkReadYourWrites(history.of('write', 'look')),
  ];
}

interface Records {
  readonly edges: { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Every record of the tenant's log, page by page. */
async function recordsOf(staff: GraphClient): Promise<string[]> {
  const ids: string[] = [];
  const page =
    'query E($after: String) { entries(first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
  let after: string | null = null;
  do {
    const { entries }: { entries: Records } = await staff.run(page, { after });
    ids.push(...entries.edges.map(({ node }) => node.id));
    after = entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

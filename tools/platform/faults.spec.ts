import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Club,
  eventually,
  freePort,
  newPassword,
  openClub,
  openDoor,
  operations,
  type PlatformProcess,
  readCode,
  freshCode,
  showCode,
  startPlatformProcess,
  World,
} from '@monban/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postmaster, processOf, terminateAllBackends, type Topology } from '../faults/injections.ts';

/** Everything works again within this long of a fault (`F3`, `F4`). */
const recovery = 5_000;

interface Opened {
  readonly dataDir: string;
  readonly port: number;
  readonly world: World;
  readonly club: Club;
  /** The current process. */
  platform: PlatformProcess;
}

async function open(task: Topology): Promise<Opened> {
  const [dataDir, port] = [await mkdtemp(join(tmpdir(), 'monban-platform-')), await freePort()];
  const platform = await startPlatformProcess({ dataDir, port, task });
  const world = new World(platform.origin, platform.mailboxToken);
  return { dataDir, port, platform, world, club: await openClub(world, platform.firstAdministratorLink()!, 100) };
}

async function close({ platform, dataDir }: Opened): Promise<void> {
  await platform.stop();
  await rm(dataDir, { recursive: true, force: true });
}

interface Confirmed {
  readonly confirmRegistration: { readonly __typename: string };
}

/** Twelve people who click until they get an answer, while a fault is caused; returns those who were told "registered". */
async function confirmDuring({ world, club }: Opened, people: string, fault: () => Promise<void>) {
  const visitors = Array.from({ length: 12 }, (_, i) => ({
    name: `人 ${i}`,
    email: `${people}${i}@club.example.jp`,
    password: newPassword(),
  }));
  for (const { name, email } of visitors) {
    await world
      .visitor(club.storefrontId)
      .expect('ConfirmationMailSent', operations.startRegistration, { input: { name, email, inviteToken: club.inviteToken } });
  }
  const tokens = await Promise.all(visitors.map(({ email }) => world.confirmationToken(email)));
  const clicks = visitors.map(({ password }, i) =>
    eventually(
      async () => {
        const answer = await world
          .visitor(club.storefrontId)
          .attempt<Confirmed>(operations.confirmRegistration, { input: { token: tokens[i], password } });
        const typename = answer?.confirmRegistration.__typename;
        return typename === 'RegistrationPending' ? null : typename;
      },
      'an answer to the click',
      30_000,
    ),
  );
  const answered = Promise.all(clicks);
  // report the fault's own failure first, then check the clicks
  answered.catch(() => undefined);
  await fault();
  const answers = await answered;
  return visitors.filter((_, i) => answers[i] === 'RegistrationCompleted');
}

async function expectNobodyLost({ world, club }: Opened, registered: readonly { email: string; password: string }[]): Promise<void> {
  for (const { email, password } of registered) await world.visitor(club.storefrontId).logIn(email, password);
  const { myContracts } = await club.holder.run<{ myContracts: { seats: { used: number } }[] }>(operations.myContracts);
  expect(myContracts[0]!.seats.used).toBe(registered.length);
}

const isWell = async (club: Club): Promise<boolean> => (await club.holder.attempt(operations.myContracts)) !== null;

describe('faults under everything in one process', () => {
  let opened: Opened;
  /** Everybody who was told so far. */
  const registered: { email: string; password: string }[] = [];
  beforeAll(async () => {
    opened = await open('start');
  }, 90_000);
  afterAll(() => close(opened));

  it(
    'PostgreSQL killed: no process ends, no acknowledged registration is lost, everything works within 5 s (F3)',
    { timeout: 120_000 },
    async () => {
      const { dataDir, platform, club } = opened;
      const told = await confirmDuring(opened, 'killed', async () => {
        process.kill((await postmaster(dataDir)).pid, 'SIGKILL');
        await eventually(() => isWell(club), 'the platform to recover', recovery);
      });
      expect(told).toHaveLength(12);
      registered.push(...told);
      await expectNobodyLost(opened, registered);
      expect(platform.child.exitCode).toBeNull();
    },
  );

  it(
    'all backends terminated again and again: no process ends, no pool is poisoned, no queue stands still (F4)',
    { timeout: 120_000 },
    async () => {
      const { dataDir, platform, club } = opened;
      const told = await confirmDuring(opened, 'cut', async () => {
        for (let i = 0; i < 12; i++) {
          await terminateAllBackends(dataDir);
          await sleep(150);
        }
        await eventually(() => isWell(club), 'the platform to recover', recovery);
      });
      expect(told).toHaveLength(12);
      registered.push(...told);
      // every connection of every pool was cut; each request from here on uses a new one
      for (let i = 0; i < 30; i++) expect(await isWell(club)).toBe(true);
      await expectNobodyLost(opened, registered);
      expect(platform.child.exitCode).toBeNull();
    },
  );

  it(
    'the platform killed right after a suspension was acknowledged: the door knows of it after the restart',
    { timeout: 120_000 },
    async () => {
      const { dataDir, port, platform, world, club } = opened;
      const door = await openDoor(club.staff, '本店', '入口');
      const tablet = await world.admin().logIn(door.id, door.password);
      await eventually(async () => (await showCode(tablet, club.holder)).allowed, 'access to hear of the contract');
      const code = await freshCode(club.holder);
      const { contract } = await club.staff.run<{ contract: { version: number } }>('query C($id: ID!) { contract(id: $id) { version } }', {
        id: club.contractId,
      });
      const input = { contractId: club.contractId, reason: 'UNPAID', expectedVersion: contract.version };
      await club.staff.expect(
        'ContractStateChanged',
        'mutation S($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }',
        { input },
      );
      platform.child.kill('SIGKILL');
      await platform.ended;
      opened.platform = await startPlatformProcess({ dataDir, port });
      const refused = eventually(async () => !(await readCode(tablet, code)).allowed, 'the door to refuse', 2_000);
      await expect(refused).resolves.toBe(true);
    },
  );
});

describe('faults under services as separate processes', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open('start-distributed');
  }, 120_000);
  afterAll(() => close(opened));

  it('one subgraph killed: the others keep answering, and it is back within 5 s (F2)', { timeout: 120_000 }, async () => {
    const { platform, world, club } = opened;
    const both = 'query Both { viewer { account { name } } myContracts { number } }';
    const contracts = await processOf(platform, 'contracts');
    process.kill(contracts, 'SIGKILL');
    const answer = await club.holder.ask<{ viewer: { account: { name: string } } }>(
      'query Me { viewer { account { name heldContracts { number } } } }',
    );
    expect(answer.data?.viewer.account.name).toBe('契約 太郎');
    expect(new Set(answer.errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    await eventually(() => club.holder.attempt(both), 'contracts to be back', recovery);
    await world.register(club.storefrontId, {
      name: '後 花子',
      email: 'after@club.example.jp',
      password: newPassword(),
      inviteToken: club.inviteToken,
    });
  });

  it(
    'contracts silent: the door marks its decisions, and refuses where its device never decides alone (F5)',
    { timeout: 120_000 },
    async () => {
      const { platform, world, club } = opened;
      const door = await openDoor(club.staff, '本店', '入口');
      const tablet = await world.admin().logIn(door.id, door.password);
      const code = await freshCode(club.holder);
      const enter = () => readCode(tablet, code);
      await eventually(async () => (await enter()).allowed, 'access to hear of the contract');
      expect(await enter()).toMatchObject({ allowed: true, stale: false });

      const contracts = await processOf(platform, 'contracts');
      process.kill(contracts, 'SIGSTOP');
      try {
        await eventually(async () => (await enter()).stale, 'the silence to be noticed', 20_000);
        expect(await enter()).toMatchObject({ allowed: true, stale: true });
        const { devices } = await club.staff.run<{ devices: { id: string; name: string; version: number }[] }>(
          '{ devices { id name version } }',
        );
        const { id: deviceId, name, version: expectedVersion } = devices[0]!;
        await club.staff.expect('DeviceUpdated', 'mutation U($input: UpdateDeviceInput!) { updateDevice(input: $input) { __typename } }', {
          input: { deviceId, name, decidesAloneMinutes: 0, expectedVersion },
        });
        expect(await enter()).toMatchObject({ allowed: false, code: 'ENTRY_FACTS_STALE', stale: true });
      } finally {
        process.kill(contracts, 'SIGCONT');
      }
      await eventually(async () => (await enter()).allowed, 'contracts to be heard again', recovery);
    },
  );

  it('contracts frozen for ten seconds: the others answer as fast as before (F2)', { timeout: 120_000 }, async () => {
    const { platform, club } = opened;
    const others = 'query Others { viewer { account { name lastEntry { at } } } }';
    const median = async (forMs: number): Promise<number> => {
      const took: number[] = [];
      for (const end = performance.now() + forMs; performance.now() < end; await sleep(20)) {
        const start = performance.now();
        await club.holder.run(others);
        took.push(performance.now() - start);
      }
      return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)]!;
    };
    await median(1_000);
    const usual = await median(4_000);
    const contracts = await processOf(platform, 'contracts');
    process.kill(contracts, 'SIGSTOP');
    try {
      expect(await median(10_000)).toBeLessThan(2 * usual);
    } finally {
      process.kill(contracts, 'SIGCONT');
    }
    await eventually(() => club.holder.attempt(operations.myContracts), 'contracts to answer again', recovery);
  });
});

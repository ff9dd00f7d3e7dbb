import { mkdtemp, readFile, rm } from 'node:fs/promises';
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
  showCode,
  startPlatformProcess,
  World,
} from '@monban/testkit/world';
import { expect, it } from 'vitest';
import { startLoadBalancer } from '../faults/load-balancer.ts';

const services = ['gateway', 'identity', 'contracts', 'access', 'billing'];

const screen = `query Screen {
  contracts(first: 10) { edges { node { number state product { name monthlyPrice { net { amount } } } holder { name lastEntry { at } } } } }
}`;

const priceVersion = 'query Price($id: ID!) { product(id: $id) { monthlyPrice { version } } }';

/** The processes that a platform has started, by the port that each listens on. */
async function processesByPort({ child }: PlatformProcess): Promise<Map<number, number>> {
  const children = (await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')).trim().split(' ');
  const pairs = await Promise.all(
    children.map(async (pid): Promise<[number, number]> => {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return [Number(/(?:^|\0)PORT=(\d+)/.exec(environment)?.[1]), Number(pid)];
    }),
  );
  return new Map(pairs);
}

const isReady = (innerPort: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${innerPort}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Ends one replica of every service with this signal, and waits until its successor is ready. */
async function replace(platform: PlatformProcess, firstPort: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const before = await processesByPort(platform);
  const ports = services.map((_, i) => firstPort + i);
  for (const port of ports) process.kill(before.get(port)!, signal);
  for (const port of ports) {
    await eventually(
      async () => {
        const pid = (await processesByPort(platform)).get(port);
        return pid !== undefined && pid !== before.get(port) && (await isReady(port + services.length));
      },
      `the successor on port ${port}`,
      60_000,
    );
  }
}

interface Person {
  readonly email: string;
  readonly password: string;
}

/** People who use the platform one action after the other, each independently; records everything that fails. */
function useAllTheTime(world: World, club: Club, tablet: Awaited<ReturnType<Club['staff']['logIn']>>) {
  let failures: string[] = [];
  let operationsDone = 0;
  const registered: Person[] = [];
  const end = new AbortController();
  const always = async (what: string, act: (i: number) => Promise<unknown>): Promise<void> => {
    for (let i = 0; !end.signal.aborted; i++) {
      try {
        await act(i);
        operationsDone++;
      } catch (error) {
        failures.push(`${what}: ${(error as Error).message}`);
      }
      await sleep(100);
    }
  };
  const everybody = Promise.all([
    always('the list of contracts', () => club.staff.run(screen)),
    always('own contracts', () => club.holder.run(operations.myContracts)),
    always('the price', async (i) => {
      // a person whose answer was cut may exist all the same
      const { product } = await club.staff.run<{ product: { monthlyPrice: { version: number } | null } }>(priceVersion, {
        id: club.productId,
      });
      const seen = product.monthlyPrice ? { expectedVersion: product.monthlyPrice.version } : {};
      await club.staff.expect('MonthlyPriceSet', operations.setMonthlyPrice, {
        input: { productId: club.productId, net: 1_000 + i, ...seen },
      });
    }),
    always('the door', async () => {
      const judged = await showCode(tablet, club.holder);
      if (!judged.allowed || judged.stale) throw new Error(JSON.stringify(judged));
    }),
    always('a seat', async (i) => {
      const person = { name: `人 ${i}`, email: `seat${i}@club.example.jp`, password: newPassword() };
      await world.register(club.storefrontId, { ...person, inviteToken: club.inviteToken });
      registered.push(person);
    }),
  ]);
  return {
    /** Failures since the last call. */
    failures(): string[] {
      const found = failures;
      failures = [];
      return found;
    },
    async end() {
      end.abort();
      await everybody;
      return { operationsDone, registered };
    },
  };
}

/** Number of taken seats, according to contracts. */
async function seatsUsed(club: Club): Promise<number> {
  const { myContracts } = await club.holder.run<{ myContracts: { seats: { used: number } }[] }>(operations.myContracts);
  return myContracts[0]!.seats.used;
}

it(
  'two of each service, one asked to end and the other killed: nobody notices the first, nothing is lost or mailed twice (D7)',
  {
    timeout: 240_000,
  },
  async () => {
    const [dataDir, port] = [await mkdtemp(join(tmpdir(), 'monban-platform-')), await freePort()];
    const platform = await startPlatformProcess({
      dataDir,
      port,
      task: 'start-distributed',
      env: { MONBAN_REPLICAS: '2', MONBAN_LOG_LEVEL: 'warn' },
    });
    const balancer = await startLoadBalancer([`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 10}`]);
    try {
      const world = new World(balancer.origin, platform.mailboxToken);
      const club = await openClub(world, platform.firstAdministratorLink()!, 500);
      const door = await openDoor(club.staff, '本店', '入口');
      const tablet = await world.admin().logIn(door.id, door.password);
      await eventually(async () => (await showCode(tablet, club.holder)).allowed, 'access to hear of the contract');

      const people = useAllTheTime(world, club, tablet);
      await replace(platform, port, 'SIGTERM');
      expect(people.failures(), platform.output()).toEqual([]);

      await replace(platform, port + 10, 'SIGKILL');
      // a cut request is reported as an outage or a lost connection, never as a wrong answer
      const wrong = people
        .failures()
        .filter((failure) => !/SERVICE_UNAVAILABLE|SESSION_UNAVAILABLE|no gateway|fetch failed|"stale":true/.test(failure));
      expect(wrong, platform.output()).toEqual([]);
      await sleep(2_000);
      expect(people.failures(), platform.output()).toEqual([]);
      const { operationsDone, registered } = await people.end();
      expect(operationsDone).toBeGreaterThan(100);

      // nobody who was told "registered" is lost: each can log in, and the door knows each
      expect(await seatsUsed(club)).toBeGreaterThanOrEqual(registered.length);
      for (const { email, password } of registered) {
        const person = await world.visitor(club.storefrontId).logIn(email, password);
        await eventually(async () => (await showCode(tablet, person)).allowed, `the door to know ${email}`);
        const subjects = (await world.mails(email)).map(({ subject }) => subject);
        expect(subjects, email).toEqual([...new Set(subjects)]);
      }
    } finally {
      balancer.close();
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);

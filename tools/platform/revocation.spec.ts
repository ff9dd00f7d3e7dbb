import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Club,
  eventually,
  freePort,
  freshCode,
  type GraphClient,
  newPassword,
  openClub,
  openDoor,
  operations,
  type PlatformProcess,
  readCode,
  showCode,
  startPlatformProcess,
  World,
} from '@monban/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * A revocation takes effect within a second of its acknowledgement, while the services are connected (`trust.md` 13, other-rules
 * "Revocation").
 */
const aSecond = 1_000;

const { recordEntry } = operations;

const viewerOf = async (client: GraphClient): Promise<unknown> =>
  (await client.run<{ viewer: unknown }>('query Me { viewer { account { id } } }')).viewer;

describe.each(['start', 'start-distributed'] as const)('revocation within a second (%s)', (task) => {
  let dataDir: string;
  let platform: PlatformProcess;
  let world: World;
  let club: Club;
  let tablet: GraphClient;
  let members = 0;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'monban-platform-'));
    platform = await startPlatformProcess({ dataDir, port: await freePort(), task });
    world = new World(platform.origin, platform.mailboxToken);
    club = await openClub(world, platform.firstAdministratorLink()!, 20);
    const door = await openDoor(club.staff, '本店', '入口');
    tablet = await world.admin().logIn(door.id, door.password);
  }, 90_000);
  afterAll(async () => {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** A logged-in seat member whom the door knows. */
  async function seated() {
    const person = { name: '席 花子', email: `seat${members++}@club.example.jp`, password: newPassword() };
    const client = await world.register(club.storefrontId, { ...person, inviteToken: club.inviteToken });
    await eventually(async () => (await showCode(tablet, client)).allowed, 'access to hear of the seat');
    return { ...person, client, code: await freshCode(client) };
  }

  const logInOf = async ({ email, password }: { email: string; password: string }): Promise<string> => {
    const logIn = 'mutation LogIn($input: LogInInput!) { logIn(input: $input) { __typename } }';
    return (await world.visitor(club.storefrontId).run<{ logIn: { __typename: string } }>(logIn, { input: { login: email, password } }))
      .logIn.__typename;
  };

  const suspend = async (): Promise<void> => {
    const { contract } = await club.staff.run<{ contract: { version: number } }>('query C($id: ID!) { contract(id: $id) { version } }', {
      id: club.contractId,
    });
    const input = { contractId: club.contractId, reason: 'BY_OPERATOR', note: '確認中です', expectedVersion: contract.version };
    await club.staff.expect(
      'ContractStateChanged',
      'mutation S($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }',
      { input },
    );
  };
  const resume = async (): Promise<void> => {
    const { contract } = await club.staff.run<{ contract: { version: number } }>('query C($id: ID!) { contract(id: $id) { version } }', {
      id: club.contractId,
    });
    const input = { contractId: club.contractId, expectedVersion: contract.version };
    await club.staff.expect(
      'ContractStateChanged',
      'mutation R($input: ResumeContractInput!) { resumeContract(input: $input) { __typename } }',
      { input },
    );
  };

  it('a removed seat member: session, login and door refuse, the address is free again (T-43…T-45)', async () => {
    const person = await seated();
    const { myContracts } = await club.holder.run<{
      myContracts: { seatMembers: { edges: { node: { id: string; account: { email: string } } }[] } }[];
    }>('query Members { myContracts(first: 10) { seatMembers(first: 100) { edges { node { id account { email } } } } } }');
    const seat = myContracts[0]!.seatMembers.edges.find(({ node }) => node.account.email === person.email)!.node;
    await club.holder.expect(
      'SeatMemberRemoved',
      'mutation X($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename } }',
      {
        input: { seatId: seat.id },
      },
    );
    await eventually(async () => (await viewerOf(person.client)) === null, 'the live session to end', aSecond);
    await eventually(async () => (await logInOf(person)) === 'LogInRefused', 'the login to be refused', aSecond);
    await eventually(async () => !(await readCode(tablet, person.code)).allowed, 'the door to refuse', aSecond);
    await eventually(
      async () => (await world.mails(person.email)).some(({ subject }) => subject.includes('契約から外れました')),
      'the farewell mail',
    );
    const again = await world.register(club.storefrontId, {
      name: '再び 花子',
      email: person.email,
      password: newPassword(),
      inviteToken: club.inviteToken,
    });
    expect(await viewerOf(again)).not.toBeNull();
  });

  it('a suspended contract: its seat members are out, the holder reads why, and resuming restores their access (T-36, T-55)', async () => {
    const person = await seated();
    await suspend();
    await eventually(async () => (await viewerOf(person.client)) === null, 'the live session to end', aSecond);
    expect(await logInOf(person)).toBe('ContractNotActive');
    await eventually(async () => !(await readCode(tablet, person.code)).allowed, 'the door to refuse', aSecond);
    const { myContracts } = await club.holder.run(
      'query Mine { myContracts { state suspensionReason suspensionNote inviteLink { url } } }',
    );
    expect(myContracts).toEqual([{ state: 'SUSPENDED', suspensionReason: 'BY_OPERATOR', suspensionNote: '確認中です', inviteLink: null }]);
    await resume();
    await eventually(async () => (await logInOf(person)) === 'LoggedIn', 'the login to work again', aSecond);
    await eventually(async () => (await readCode(tablet, person.code)).allowed, 'the door to open again', aSecond);
  });

  it('a locked person is out and nobody else (T-53, T-54)', async () => {
    const [locked, other] = [await seated(), await seated()];
    const { customers } = await club.staff.run<{ customers: { edges: { node: { id: string; version: number } }[] } }>(
      'query Find($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id version } } } }',
      { filter: { search: locked.email } },
    );
    const { id: accountId, version: expectedVersion } = customers.edges[0]!.node;
    await club.staff.expect('AccountLockSet', 'mutation L($input: LockAccountInput!) { lockAccount(input: $input) { __typename } }', {
      input: { accountId, expectedVersion },
    });
    await eventually(async () => (await viewerOf(locked.client)) === null, 'the live session to end', aSecond);
    expect(await logInOf(locked)).toBe('AccountLocked');
    expect(await viewerOf(other.client)).not.toBeNull();
    expect(await viewerOf(club.holder)).not.toBeNull();
  });

  it('a person whose entry is stopped: the door refuses and says why, login and others are unaffected, clearing it opens the door again (H-59, H-61, P-X-04)', async () => {
    const [stopped, other] = [await seated(), await seated()];
    const set = async (value: boolean): Promise<void> => {
      const { customers } = await club.staff.run<{ customers: { edges: { node: { id: string; version: number } }[] } }>(
        'query Find($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id version } } } }',
        { filter: { search: stopped.email } },
      );
      const { id: accountId, version: expectedVersion } = customers.edges[0]!.node;
      await club.staff.expect('EntryStopSet', 'mutation E($input: SetEntryStopInput!) { setEntryStop(input: $input) { __typename } }', {
        input: { accountId, stopped: value, expectedVersion },
      });
    };
    await set(true);
    await eventually(async () => (await readCode(tablet, stopped.code)).code === 'ENTRY_STOPPED_PROFILE', 'the door to refuse', aSecond);
    expect(await viewerOf(stopped.client)).not.toBeNull();
    expect(await logInOf(stopped)).toBe('LoggedIn');
    expect((await readCode(tablet, other.code)).allowed).toBe(true);
    await set(false);
    await eventually(async () => (await readCode(tablet, stopped.code)).allowed, 'the door to open again', aSecond);
  });

  it('a stolen tablet: once locked it reads nothing more, and after a new password the old one opens nothing', async () => {
    const door = await openDoor(club.staff, '支店', '裏口');
    const stolen = await world.admin().logIn(door.id, door.password);
    const person = await seated();
    expect((await readCode(stolen, person.code)).allowed).toBe(true);
    const isOut = async (): Promise<boolean> => (await viewerOf(stolen)) === null;
    const lock = async (locked: boolean): Promise<void> => {
      const { devices } = await club.staff.run<{ devices: { account: { id: string; version: number } }[] }>(
        'query D { devices { account { id version } } }',
      );
      const { version: expectedVersion } = devices.find(({ account }) => account.id === door.id)!.account;
      const verb = locked ? 'lockAccount' : 'unlockAccount';
      const type = locked ? 'LockAccountInput' : 'UnlockAccountInput';
      await club.staff.expect('AccountLockSet', `mutation L($input: ${type}!) { ${verb}(input: $input) { __typename } }`, {
        input: { accountId: door.id, expectedVersion },
      });
    };
    await lock(true);
    await eventually(isOut, 'the tablet to be out', aSecond);
    const answer = await stolen.ask(recordEntry, { input: { idempotencyKey: newPassword(), memberCode: person.code, direction: 'ENTRY' } });
    expect(answer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const self = await stolen.ask('{ thisDevice { id } }');
    expect(self.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    await lock(false);
    const { password } = await club.staff.expect<{ password: string }>(
      'DevicePasswordReissued',
      'mutation P($input: ReissueDevicePasswordInput!) { reissueDevicePassword(input: $input) { __typename ... on DevicePasswordReissued { password } } }',
      { input: { accountId: door.id } },
    );
    await expect(world.admin().logIn(door.id, door.password)).rejects.toThrow('LogInRefused');
    expect(await viewerOf(await world.admin().logIn(door.id, password))).not.toBeNull();
    expect(await viewerOf(tablet)).not.toBeNull();
  });

  it('staff: a session ended from elsewhere is over; a new password keeps only the session that set it, with a new token', async () => {
    const { email, password } = club.logins.staff;
    const [here, elsewhere] = [await world.admin().logIn(email, password), await world.admin().logIn(email, password)];
    const { viewer } = await here.run<{ viewer: { account: { sessions: { id: string; current: boolean }[] } } }>(
      'query Mine { viewer { account { sessions(first: 100) { id current } } } }',
    );
    const [latest] = viewer.account.sessions.filter(({ current }) => !current).toSorted((a, b) => b.id.localeCompare(a.id));
    await here.expect('SessionEnded', 'mutation E($input: EndSessionInput!) { endSession(input: $input) { __typename } }', {
      input: { sessionId: latest!.id },
    });
    await eventually(async () => (await viewerOf(elsewhere)) === null, 'the other session to end', aSecond);

    const again = await world.admin().logIn(email, password);
    const old = world.admin().keep(here.cookies);
    const fresh = newPassword();
    await here.expect(
      'OwnPasswordChanged',
      'mutation P($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { __typename } }',
      {
        input: { currentPassword: password, newPassword: fresh },
      },
    );
    await eventually(async () => (await viewerOf(again)) === null, 'every other session to end', aSecond);
    await eventually(async () => (await viewerOf(old)) === null, 'the old token to stop working', aSecond);
    expect(await viewerOf(here)).not.toBeNull();
    await club.staff.logIn(email, fresh);
  });

  it('a forgotten password: the mailed link ends every session and works once', async () => {
    const person = await seated();
    const visitor = world.visitor(club.storefrontId);
    const known = (await world.mails(person.email)).length;
    await visitor.expect(
      'PasswordLinkOrdered',
      'mutation F($input: StartPasswordResetInput!) { startPasswordReset(input: $input) { __typename } }',
      {
        input: { email: person.email },
      },
    );
    const token = await world.passwordToken(person.email, known);
    const password = newPassword();
    const reset = 'mutation R($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';
    await visitor.expect('PasswordWasReset', reset, { input: { token, password } });
    await eventually(async () => (await viewerOf(person.client)) === null, 'the live session to end', aSecond);
    expect([await logInOf(person), await logInOf({ ...person, password })]).toEqual(['LogInRefused', 'LoggedIn']);
    await visitor.expect('PasswordLinkUsed', reset, { input: { token, password: newPassword() } });
  });
});

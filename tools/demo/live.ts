import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@monban/domain-kit';
import { eventually, type GraphClient, inviteTokenOf, newPassword, operations, type World } from '@monban/testkit/world';
import { forceClock, forceEntries, waitingEvents } from './force.ts';
import { pastEntries } from './history.ts';
import { instantOf } from './standing.ts';
import type { Deed, Story } from './story.ts';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Databases that the generator moves clocks in, and looks into to see that everything has been heard. */
export type DatabaseUrls = Readonly<Record<'identity' | 'contracts' | 'access' | 'billing', string>>;

export interface Lived {
  readonly storefrontId: string;
  readonly staff: Login;
  readonly devices: readonly { readonly id: string; readonly password: string }[];
  /** The invite token that was last passed on, by the story's contract. */
  readonly invites: ReadonlyMap<string, string>;
}

const members = 'query Members { myContracts(first: 10) { id seatMembers(first: 100) { edges { node { id account { email } } } } } }';
const removeSeatMember = `mutation Remove($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename ... on Error { code } } }`;
const renewInviteLink = `mutation Renew($input: RenewInviteLinkInput!) { renewInviteLink(input: $input) { __typename ... on Error { code } } }`;
const suspendContract = `mutation Suspend($input: SuspendContractInput!) { suspendContract(input: $input) { __typename ... on Error { code } } }`;
const setSeatAllowance = `mutation Allow($input: SetSeatAllowanceInput!) { setSeatAllowance(input: $input) { __typename ... on Error { code } } }`;
const lockAccount = `mutation Lock($input: LockAccountInput!) { lockAccount(input: $input) { __typename ... on Error { code } } }`;
const setEntryStop = `mutation Stop($input: SetEntryStopInput!) { setEntryStop(input: $input) { __typename ... on Error { code } } }`;
const findCustomer = `query Find($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id version email } } } }`;
const startedUntil = `mutation Start($input: StartRegistrationInput!) { startRegistration(input: $input) { __typename ... on ConfirmationMailSent { expiresAt } ... on Error { code message } } }`;

/** How many people do the same thing at the same moment. */
const atOnce = 6;
/** On one day people register first, then get contracts, then invite others; all else is done one by one, as told. */
const ranks: Readonly<Partial<Record<Deed['kind'], number>>> = { signUp: 0, contract: 1, seat: 2 };
const rankOf = ({ kind }: Deed): number => ranks[kind] ?? 3;

/**
 * Lives a tenant's past in order, through the gateway and the mails as people do, with the tenant's business clock at the day of each step
 * and at last at now. Every rule has been passed on the way, on the day it was passed.
 */
export class Life {
  readonly #world: World;
  readonly #story: Story;
  readonly #urls: DatabaseUrls;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #started = systemClock.now();
  readonly #accounts = new Map<string, string>();
  readonly #contracts = new Map<string, { id: string; number: number; holder: string }>();
  readonly #products = new Map<string, string>();
  readonly #clients = new Map<string, Promise<GraphClient>>();
  readonly #secrets = new Map<string, string>();
  readonly #invites = new Map<string, string>();
  readonly #doors: { locationId: string; deviceId: string; accountId: string; password: string }[] = [];
  #tenantId = '';
  #desk!: GraphClient;
  #offset = Temporal.Duration.from({ seconds: 0 });

  /** `passwords`: of people whose login is told afterwards, by address; everybody else gets one that nobody knows. */
  constructor(world: World, story: Story, urls: DatabaseUrls, passwords: ReadonlyMap<string, string>) {
    this.#world = world;
    this.#story = story;
    this.#urls = urls;
    this.#passwords = passwords;
  }

  async live(admin: GraphClient, seed: number): Promise<Lived> {
    const { tenant, steps } = this.#story;
    const staff = await this.#begin(admin);
    const oldest = steps[0];
    if (oldest) await this.#moveTo(instantOf({ daysAgo: oldest.daysAgo + 1, hour: 10 }, this.#started));
    await this.#setUp();
    for (const group of Map.groupBy(steps, ({ daysAgo, hour }) => `${daysAgo} ${hour}`).values()) {
      await this.#moveTo(instantOf(group[0]!, this.#started));
      await this.#together(group);
    }
    if (oldest) await this.#setClock(0);
    for (const name of ['identity', 'contracts'] as const) {
      await eventually(async () => (await waitingEvents(this.#urls[name], this.#tenantId)) === 0, `events of ${name}`, 60_000);
    }
    await this.#history(seed);
    const devices = this.#doors.map(({ accountId, password }) => ({ id: accountId, password }));
    return { storefrontId: tenant.storefrontId, staff, devices, invites: this.#invites };
  }

  async #begin(admin: GraphClient): Promise<Login> {
    const { seats, ...input } = this.#story.tenant;
    const { tenant } = await admin.expect<{ tenant: { id: string; version: number } }>('TenantCreated', operations.createTenant, { input });
    this.#tenantId = tenant.id;
    if (seats) {
      const features = { tenantId: tenant.id, features: ['SEATS'], expectedVersion: tenant.version };
      await admin.expect('TenantFeaturesSet', operations.setTenantFeatures, { input: features });
    }
    const staff = { email: input.staffEmail, password: newPassword() };
    const token = await this.#world.confirmationToken(staff.email);
    this.#desk = await this.#world.confirm(this.#world.admin(), staff.email, token, staff.password);
    return staff;
  }

  async #setUp(): Promise<void> {
    for (const { name, seatAllowance, net } of this.#story.products) {
      const { product } = await this.#desk.expect<{ product: { id: string } }>('ProductCreated', operations.createProduct, {
        input: { name, seatAllowance },
      });
      await this.#desk.expect('MonthlyPriceSet', operations.setMonthlyPrice, { input: { productId: product.id, net } });
      this.#products.set(name, product.id);
    }
    for (const { name, device } of this.#story.locations) {
      const { location } = await this.#desk.expect<{ location: { id: string } }>('LocationCreated', operations.createLocation, {
        input: { name },
      });
      const login = await this.#desk.expect<{ account: { id: string }; password: string }>(
        'DeviceAccountCreated',
        operations.createDeviceAccount,
        { input: { name: device } },
      );
      const input = { accountId: login.account.id, locationId: location.id, name: device };
      const installed = await this.#desk.expect<{ device: { id: string } }>('DeviceInstalled', operations.installDevice, { input });
      this.#doors.push({
        locationId: location.id,
        deviceId: installed.device.id,
        accountId: login.account.id,
        password: login.password,
      });
    }
  }

  async #moveTo(then: Temporal.Instant): Promise<void> {
    await this.#setClock(Math.min(0, Math.floor(then.since(systemClock.now()).total('seconds'))));
  }

  async #setClock(seconds: number): Promise<void> {
    this.#offset = Temporal.Duration.from({ seconds });
    await forceClock(this.#urls.identity, this.#tenantId, seconds);
    const [someone] = this.#clients.values();
    if (!someone) return await sleep(200);
    // a code says until when it is good by the clock that we have just moved
    await eventually(
      async () => {
        const client = await someone;
        const { issueMemberCode } = await client.run<{ issueMemberCode: { expiresAt: string } }>(operations.issueMemberCode);
        return Temporal.Instant.from(issueMemberCode.expiresAt).since(this.#now()).total('hours') < 2;
      },
      'the moved clock',
      30_000,
    );
  }

  #now(): Temporal.Instant {
    return systemClock.now().add(this.#offset);
  }

  async #together(deeds: readonly Deed[]): Promise<void> {
    for (const [rank, group] of Map.groupBy(
      deeds.toSorted((a, b) => rankOf(a) - rankOf(b)),
      rankOf,
    )) {
      const size = rank < 3 ? atOnce : 1;
      for (let from = 0; from < group.length; from += size) {
        await Promise.all(group.slice(from, from + size).map((deed) => this.#do(deed)));
      }
      if (group.some(({ kind }) => kind === 'signUp' || kind === 'seat')) await this.#learnAccounts();
    }
  }

  /** The ids of whoever registered last. */
  async #learnAccounts(): Promise<void> {
    const { customers } = await this.#desk.run<{ customers: { edges: { node: { id: string; email: string } }[] } }>(
      'query Newest { customers(first: 100) { edges { node { id email } } } }',
    );
    for (const { node } of customers.edges) this.#accounts.set(node.email, node.id);
  }

  async #do(deed: Deed): Promise<void> {
    switch (deed.kind) {
      case 'signUp':
        return this.#register(deed.person, null);
      case 'seat':
        return this.#register(deed.person, await this.#inviteToken(deed.contract));
      case 'start':
        return await this.#start(deed.person, deed.contract === undefined ? null : await this.#inviteToken(deed.contract));
      case 'tooLate':
        return this.#confirm(deed.email, deed.because);
      case 'contract':
        return this.#assign(deed);
      case 'remove':
        return this.#remove(deed.contract, deed.email);
      case 'renewLink':
        return this.#asHolder(deed.contract, 'InviteLinkRenewed', renewInviteLink, { contractId: this.#contracts.get(deed.contract)!.id });
      case 'suspend':
        return this.#suspend(deed);
      case 'lock':
        return this.#lock(deed.email);
      case 'stopEntry':
        return this.#stopEntry(deed.email);
      case 'allowance':
        return this.#allow(deed.product, deed.to);
    }
  }

  async #start({ name, email }: { name: string; email: string }, inviteToken: string | null): Promise<void> {
    const client = this.#world.visitor(this.#story.tenant.storefrontId);
    const input = { name, email, ...(inviteToken ? { inviteToken } : {}) };
    const { expiresAt } = await client.expect<{ expiresAt: string }>('ConfirmationMailSent', startedUntil, { input });
    const hours = Temporal.Instant.from(expiresAt).since(this.#now()).total('hours');
    if (hours < 23 || hours > 25) throw new Error(`a registration of the demo lives at another time than the demo: ${hours} hours left`);
  }

  async #register(person: { name: string; email: string }, inviteToken: string | null): Promise<void> {
    await this.#start(person, inviteToken);
    await this.#confirm(person.email, 'RegistrationCompleted');
  }

  async #confirm(email: string, outcome: string): Promise<void> {
    const token = await this.#world.confirmationToken(email);
    const password = this.#passwords.get(email) ?? newPassword();
    this.#secrets.set(email, password);
    const visitor = this.#world.visitor(this.#story.tenant.storefrontId);
    await visitor.expect(outcome, operations.confirmRegistration, { input: { token, password } });
  }

  async #customer(email: string): Promise<{ id: string; version: number }> {
    const { customers } = await this.#desk.run<{ customers: { edges: { node: { id: string; version: number; email: string } }[] } }>(
      findCustomer,
      { filter: { search: email } },
    );
    return customers.edges.map(({ node }) => node).find((node) => node.email === email)!;
  }

  async #assign({ contract, product, holder }: { contract: string; product: string; holder: string }): Promise<void> {
    const input = { productId: this.#products.get(product)!, holderId: this.#accounts.get(holder)! };
    const assigned = await this.#desk.expect<{ contract: { id: string; number: number } }>('ContractAssigned', operations.assignContract, {
      input,
    });
    this.#contracts.set(contract, { ...assigned.contract, holder });
  }

  #logIn(email: string): Promise<GraphClient> {
    const known = this.#clients.get(email);
    if (known) return known;
    const visitor = this.#world.visitor(this.#story.tenant.storefrontId);
    const client = visitor.logIn(email, this.#secrets.get(email)!);
    this.#clients.set(email, client);
    return client;
  }

  async #inviteToken(contract: string): Promise<string> {
    const { id, holder } = this.#contracts.get(contract)!;
    const client = await this.#logIn(holder);
    const { myContracts } = await client.run<{ myContracts: { id: string; inviteLink: { url: string } | null }[] }>(operations.myContracts);
    const token = inviteTokenOf(myContracts.find((one) => one.id === id)!.inviteLink!.url);
    this.#invites.set(contract, token);
    return token;
  }

  async #asHolder(contract: string, typename: string, mutation: string, input: object): Promise<void> {
    const client = await this.#logIn(this.#contracts.get(contract)!.holder);
    await client.expect(typename, mutation, { input });
  }

  async #remove(contract: string, email: string): Promise<void> {
    const client = await this.#logIn(this.#contracts.get(contract)!.holder);
    type Members = { myContracts: { seatMembers: { edges: { node: { id: string; account: { email: string } | null } }[] } }[] };
    const { myContracts } = await client.run<Members>(members);
    const seats = myContracts.flatMap(({ seatMembers }) => seatMembers.edges.map(({ node }) => node));
    const seatId = seats.find(({ account }) => account?.email === email)!.id;
    await client.expect('SeatMemberRemoved', removeSeatMember, { input: { seatId } });
  }

  async #suspend({ contract, reason, note }: { contract: string; reason: string; note: string }): Promise<void> {
    const { id } = this.#contracts.get(contract)!;
    const { contract: now } = await this.#desk.run<{ contract: { version: number } }>(
      'query Version($id: ID!) { contract(id: $id) { version } }',
      { id },
    );
    const input = { contractId: id, reason, note, expectedVersion: now.version };
    await this.#desk.expect('ContractStateChanged', suspendContract, { input });
  }

  async #lock(email: string): Promise<void> {
    const { id, version } = await this.#customer(email);
    await this.#desk.expect('AccountLockSet', lockAccount, { input: { accountId: id, expectedVersion: version } });
  }

  async #stopEntry(email: string): Promise<void> {
    const { id, version } = await this.#customer(email);
    await this.#desk.expect('EntryStopSet', setEntryStop, { input: { accountId: id, stopped: true, expectedVersion: version } });
  }

  async #allow(product: string, allowance: number): Promise<void> {
    const productId = this.#products.get(product)!;
    const { products } = await this.#desk.run<{ products: { edges: { node: { id: string; version: number } }[] } }>(
      'query Products { products(first: 100) { edges { node { id version } } } }',
    );
    const expectedVersion = products.edges.find(({ node }) => node.id === productId)!.node.version;
    const { impact } = await this.#desk.run<{ impact: { token: string } }>(
      'query Impact($productId: ID!, $allowance: Int!) { impact: seatAllowanceImpact(productId: $productId, allowance: $allowance) { token } }',
      { productId, allowance },
    );
    const input = { productId, allowance, expectedVersion, impactToken: impact.token };
    await this.#desk.expect('SeatAllowanceSet', setSeatAllowance, { input });
  }

  async #history(seed: number): Promise<void> {
    const register = { accounts: this.#accounts, contracts: this.#contracts, doors: this.#doors };
    await forceEntries(this.#urls.access, this.#tenantId, pastEntries(this.#story, register, { seed, now: systemClock.now() }));
  }
}

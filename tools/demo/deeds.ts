import { type GraphClient, inviteTokenOf, newPassword, operations, type World } from '@monban/testkit/world';
import type { Deed } from './story.ts';

const members = 'query Members { myContracts(first: 10) { id seatMembers(first: 100) { edges { node { id account { email } } } } } }';
const removeSeatMember = `mutation Remove($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename ... on Error { code } } }`;
const renewInviteLink = `mutation Renew($input: RenewInviteLinkInput!) { renewInviteLink(input: $input) { __typename ... on Error { code } } }`;
const suspendContract = `mutation Suspend($input: SuspendContractInput!) { suspendContract(input: $input) { __typename ... on Error { code } } }`;
const setSeatAllowance = `mutation Allow($input: SetSeatAllowanceInput!) { setSeatAllowance(input: $input) { __typename ... on Error { code } } }`;
const lockAccount = `mutation Lock($input: LockAccountInput!) { lockAccount(input: $input) { __typename ... on Error { code } } }`;
const setEntryStop = `mutation Stop($input: SetEntryStopInput!) { setEntryStop(input: $input) { __typename ... on Error { code } } }`;
const findCustomer = `query Find($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id version email } } } }`;
const startedUntil = `mutation Start($input: StartRegistrationInput!) { startRegistration(input: $input) { __typename ... on ConfirmationMailSent { expiresAt } ... on Error { code message } } }`;

export interface DeedFacts {
  readonly world: World;
  readonly storefrontId: string;
  /** Staff of the tenant. */
  readonly desk: GraphClient;
  /** Product ids by name. */
  readonly products: ReadonlyMap<string, string>;
  /** Addresses of people whose login is printed later; everybody else gets a random password. */
  readonly passwords: ReadonlyMap<string, string>;
  /** The tenant's business time. */
  readonly now: () => Temporal.Instant;
}

/** What a tenant's people and staff do, each action through the gateway and the mails, as people do it. */
export class Deeds {
  readonly #world: World;
  readonly #storefrontId: string;
  readonly #desk: GraphClient;
  readonly #products: ReadonlyMap<string, string>;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #now: () => Temporal.Instant;
  readonly #clients = new Map<string, Promise<GraphClient>>();
  readonly #secrets = new Map<string, string>();
  /** Account ids by address. */
  readonly accounts = new Map<string, string>();
  /** By their name in the story. */
  readonly contracts = new Map<string, { id: string; number: number; holder: string }>();
  /** The invite token that was last handed out, by the story's contract. */
  readonly invites = new Map<string, string>();

  constructor({ world, storefrontId, desk, products, passwords, now }: DeedFacts) {
    this.#world = world;
    this.#storefrontId = storefrontId;
    this.#desk = desk;
    this.#products = products;
    this.#passwords = passwords;
    this.#now = now;
  }

  /** Somebody logged in; null before anybody is. */
  get someone(): Promise<GraphClient> | undefined {
    return this.#clients.values().next().value;
  }

  /** The ids of the people who registered last. */
  async learnAccounts(): Promise<void> {
    const { customers } = await this.#desk.run<{ customers: { edges: { node: { id: string; email: string } }[] } }>(
      'query Newest { customers(first: 100) { edges { node { id email } } } }',
    );
    for (const { node } of customers.edges) this.accounts.set(node.email, node.id);
  }

  async do(deed: Deed): Promise<void> {
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
        return this.#asHolder(deed.contract, 'InviteLinkRenewed', renewInviteLink, { contractId: this.contracts.get(deed.contract)!.id });
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
    const client = this.#world.visitor(this.#storefrontId);
    const input = { name, email, ...(inviteToken ? { inviteToken } : {}) };
    const { expiresAt } = await client.expect<{ expiresAt: string }>('ConfirmationMailSent', startedUntil, { input });
    const hours = Temporal.Instant.from(expiresAt).since(this.#now()).total('hours');
    if (hours < 23 || hours > 25)
      throw new Error(`a registration of the demo runs on a different clock than the demo: ${hours} hours left`);
  }

  async #register(person: { name: string; email: string }, inviteToken: string | null): Promise<void> {
    await this.#start(person, inviteToken);
    await this.#confirm(person.email, 'RegistrationCompleted');
  }

  async #confirm(email: string, outcome: string): Promise<void> {
    const token = await this.#world.confirmationToken(email);
    const password = this.#passwords.get(email) ?? newPassword();
    this.#secrets.set(email, password);
    const visitor = this.#world.visitor(this.#storefrontId);
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
    const input = { productId: this.#products.get(product)!, holderId: this.accounts.get(holder)! };
    const assigned = await this.#desk.expect<{ contract: { id: string; number: number } }>('ContractAssigned', operations.assignContract, {
      input,
    });
    this.contracts.set(contract, { ...assigned.contract, holder });
  }

  #logIn(email: string): Promise<GraphClient> {
    const known = this.#clients.get(email);
    if (known) return known;
    const visitor = this.#world.visitor(this.#storefrontId);
    const client = visitor.logIn(email, this.#secrets.get(email)!);
    this.#clients.set(email, client);
    return client;
  }

  async #inviteToken(contract: string): Promise<string> {
    const { id, holder } = this.contracts.get(contract)!;
    const client = await this.#logIn(holder);
    const { myContracts } = await client.run<{ myContracts: { id: string; inviteLink: { url: string } | null }[] }>(operations.myContracts);
    const token = inviteTokenOf(myContracts.find((one) => one.id === id)!.inviteLink!.url);
    this.invites.set(contract, token);
    return token;
  }

  async #asHolder(contract: string, typename: string, mutation: string, input: object): Promise<void> {
    const client = await this.#logIn(this.contracts.get(contract)!.holder);
    await client.expect(typename, mutation, { input });
  }

  async #remove(contract: string, email: string): Promise<void> {
    const client = await this.#logIn(this.contracts.get(contract)!.holder);
    type Members = { myContracts: { seatMembers: { edges: { node: { id: string; account: { email: string } | null } }[] } }[] };
    const { myContracts } = await client.run<Members>(members);
    const seats = myContracts.flatMap(({ seatMembers }) => seatMembers.edges.map(({ node }) => node));
    const seatId = seats.find(({ account }) => account?.email === email)!.id;
    await client.expect('SeatMemberRemoved', removeSeatMember, { input: { seatId } });
  }

  async #suspend({ contract, reason, note }: { contract: string; reason: string; note: string }): Promise<void> {
    const { id } = this.contracts.get(contract)!;
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
    const input = { productId, allowance, expectedVersion, previewToken: impact.token };
    await this.#desk.expect('SeatAllowanceSet', setSeatAllowance, { input });
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { GraphClient } from './graph-client.ts';

const error = '... on Error { code message } ... on InvalidInput { issues { path code } }';

export const operations = {
  createTenant: `mutation CreateTenant($input: CreateTenantInput!) { createTenant(input: $input) { __typename ... on TenantCreated { tenant { id version storefronts { id } } } ${error} } }`,
  setTenantFeatures: `mutation SetFeatures($input: SetTenantFeaturesInput!) { setTenantFeatures(input: $input) { __typename ... on Error { code message } } }`,
  startRegistration: `mutation Start($input: StartRegistrationInput!) { startRegistration(input: $input) { __typename ${error} } }`,
  confirmRegistration: `mutation Confirm($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) { __typename ${error} } }`,
  createProduct: `mutation CreateProduct($input: CreateProductInput!) { createProduct(input: $input) { __typename ... on ProductCreated { product { id version } } ${error} } }`,
  setMonthlyPrice: `mutation SetPrice($input: SetMonthlyPriceInput!) { setMonthlyPrice(input: $input) { __typename ${error} } }`,
  assignContract: `mutation Assign($input: AssignContractInput!) { assignContract(input: $input) { __typename ... on ContractAssigned { contract { id number version } } ${error} } }`,
  createLocation: `mutation CreateLocation($input: CreateLocationInput!) { createLocation(input: $input) { __typename ... on LocationCreated { location { id } } ${error} } }`,
  createDeviceAccount: `mutation CreateDevice($input: CreateDeviceAccountInput!) { createDeviceAccount(input: $input) { __typename ... on DeviceAccountCreated { account { id } password } ${error} } }`,
  installDevice: `mutation Install($input: InstallDeviceInput!) { installDevice(input: $input) { __typename ... on DeviceInstalled { device { id } } ${error} } }`,
  issueMemberCode: `mutation IssueCode { issueMemberCode { code expiresAt } }`,
  recordEntry: `mutation Record($input: RecordEntryInput!) { recordEntry(input: $input) { __typename ... on EntryJudged { record { id allowed code stale message } } ${error} } }`,
  myContracts: `query Mine { myContracts { id number state inviteLink { url } seats { allowance used free state } product { id name } } }`,
} as const;

/** Waits for something that crosses services; fails with what it saw last. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, what: string, withinMs = 10_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  // polling costs the platform time that it needs for the work itself, so poll less and less often
  for (let pause = 25; ; pause = Math.min(pause * 1.3, 150)) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms for ${what}`);
    await sleep(pause);
  }
}

interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly links: readonly string[];
  readonly sentAt: string;
}

/**
 * Creates tenants, people and contracts on a running platform the way people do: through the gateway and the mails. For demo data and
 * tests; everything it creates has passed every rule.
 */
export class World {
  readonly origin: string;
  readonly #mailboxToken: string;

  /** `mailboxToken` grants access to the mails, as the start prints it. */
  constructor(origin: string, mailboxToken: string) {
    this.origin = origin;
    this.#mailboxToken = mailboxToken;
  }

  admin(): GraphClient {
    return new GraphClient(this.origin, 'admin');
  }

  visitor(storefrontId: string): GraphClient {
    return new GraphClient(this.origin, `s/${storefrontId}`);
  }

  async mails(to: string): Promise<MailMessage[]> {
    const query = new URLSearchParams({ to, token: this.#mailboxToken });
    const response = await fetch(`${this.origin}/mailbox/api/messages?${query.toString()}`);
    if (!response.ok) throw new Error(`the mailbox answered ${response.status}: is this its token?`);
    return (await response.json()) as MailMessage[];
  }

  /** The token of the newest confirmation link mailed to an address, after the `known` mails that it had. */
  confirmationToken(to: string, known = 0): Promise<string> {
    return this.#mailedToken('confirm', to, known);
  }

  /** The same for a link that sets a password. */
  passwordToken(to: string, known = 0): Promise<string> {
    return this.#mailedToken('reset-password', to, known);
  }

  #mailedToken(page: string, to: string, known: number): Promise<string> {
    return eventually(
      async () => {
        const mails = await this.mails(to);
        for (const mail of mails.slice(0, mails.length - known)) {
          const token = mail.links.map((link) => new RegExp(`/${page}/([\\w-]+)`).exec(link)?.[1]).find(Boolean);
          if (token) return token;
        }
        return null;
      },
      `a mail with a link /${page}/ to ${to}`,
      30_000,
    );
  }

  /** Confirms with a token from a mail and logs in. */
  async confirm(client: GraphClient, login: string, token: string, password: string): Promise<GraphClient> {
    await client.expect('RegistrationCompleted', operations.confirmRegistration, { input: { token, password } });
    return client.logIn(login, password);
  }

  /** Registers an ordinary customer or, with an invite token, a seat member, and logs in. */
  async register(
    storefrontId: string,
    person: { name: string; email: string; password: string; inviteToken?: string },
  ): Promise<GraphClient> {
    const client = this.visitor(storefrontId);
    const { password, ...input } = person;
    const known = (await this.mails(person.email)).length;
    await client.expect('ConfirmationMailSent', operations.startRegistration, { input });
    return this.confirm(client, person.email, await this.confirmationToken(person.email, known), password);
  }
}

/** Token of an invite URL. */
export const inviteTokenOf = (url: string): string => /\/invite\/([\w-]+)/.exec(url)![1]!;

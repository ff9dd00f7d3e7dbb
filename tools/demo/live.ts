import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@monban/domain-kit';
import { eventually, type GraphClient, newPassword, operations, type World } from '@monban/testkit/world';
import { Deeds } from './deeds.ts';
import { forceClock, forceEntries, waitingEvents } from './force.ts';
import { pastEntries } from './history.ts';
import { instantOf } from './standing.ts';
import type { Deed, Story } from './story.ts';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Databases in which the generator moves clocks and checks that every event was delivered. */
export type DatabaseUrls = Readonly<Record<'identity' | 'contracts' | 'access' | 'billing', string>>;

export interface Lived {
  readonly storefrontId: string;
  readonly staff: Login;
  readonly devices: readonly { readonly id: string; readonly password: string }[];
  /** The invite token that was last handed out, by the story's contract. */
  readonly invites: ReadonlyMap<string, string>;
}

/** How many people do the same thing at the same moment. */
const atOnce = 6;
/**
 * Within one day, people first register, then get contracts, then invite others; everything else happens one by one, in the story's order.
 */
const ranks: Readonly<Partial<Record<Deed['kind'], number>>> = { signUp: 0, contract: 1, seat: 2 };
const rankOf = ({ kind }: Deed): number => ranks[kind] ?? 3;

/**
 * Lives through a tenant's past in order, through the gateway and the mails as people do, with the tenant's business clock set to the day
 * of each step and finally to now. Every step has passed every rule, on its own day.
 */
export class Life {
  readonly #world: World;
  readonly #story: Story;
  readonly #urls: DatabaseUrls;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #started = systemClock.now();
  readonly #products = new Map<string, string>();
  readonly #doors: { locationId: string; deviceId: string; accountId: string; password: string }[] = [];
  #tenantId = '';
  #desk!: GraphClient;
  #deeds!: Deeds;
  #offset = Temporal.Duration.from({ seconds: 0 });

  /** `passwords`: addresses of people whose login is printed later; everybody else gets a random password. */
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
    return { storefrontId: tenant.storefrontId, staff, devices, invites: this.#deeds.invites };
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
    this.#deeds = new Deeds({
      world: this.#world,
      storefrontId: input.storefrontId,
      desk: this.#desk,
      products: this.#products,
      passwords: this.#passwords,
      now: () => this.#now(),
    });
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
    const { someone } = this.#deeds;
    if (!someone) return await sleep(200);
    // the expiry of a code shows the clock that we have just moved
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
        await Promise.all(group.slice(from, from + size).map((deed) => this.#deeds.do(deed)));
      }
      if (group.some(({ kind }) => kind === 'signUp' || kind === 'seat')) await this.#deeds.learnAccounts();
    }
  }

  async #history(seed: number): Promise<void> {
    const { accounts, contracts } = this.#deeds;
    const register = { accounts, contracts, doors: this.#doors };
    await forceEntries(this.#urls.access, this.#tenantId, pastEntries(this.#story, register, { seed, now: systemClock.now() }));
  }
}

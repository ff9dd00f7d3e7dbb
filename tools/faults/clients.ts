import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshCode, type GraphClient, isOutage, newPassword, operations, UnexpectedAnswer } from '@monban/testkit/world';
import type { Chance } from '../demo/chance.ts';
import type { Outcome } from './history.ts';
import type { Scene } from './scene.ts';

interface Work {
  readonly scene: Scene;
  readonly chance: Chance;
  /** Whether the round is still running. */
  readonly goesOn: () => boolean;
}

/** The type of a mutation's result; throws when its outcome is unknown. */
async function result(client: GraphClient, document: string, input: object): Promise<{ __typename: string } & Record<string, unknown>> {
  const data = await client.run<Record<string, { __typename: string }>>(document, { input });
  return Object.values(data)[0]!;
}
const outcomeOf = (typename: string, success: string): Outcome => (typename === success ? 'ok' : 'refused');
const mutation = (field: string, input: string): string => `mutation X($input: ${input}!) { ${field}(input: $input) { __typename } }`;

/** Follows the invite link again and again, each time as a new person, and clicks until there is an answer. */
export async function registers({ scene, chance, goesOn }: Work, name: string): Promise<void> {
  const { club, world, history } = scene;
  for (let i = 0; goesOn(); i++) {
    const [person, password] = [`${name}-${i}@club.example.jp`, newPassword()];
    const visitor = world.visitor(club.storefrontId);
    const form = { name: `人 ${name} ${i}`, email: person, inviteToken: club.inviteToken };
    await history.run('register', { person, password }, async () => {
      const started = await insisting(goesOn, () => result(visitor, operations.startRegistration, form));
      if (started.__typename === 'SeatsFull') return { outcome: 'refused' };
      if (started.__typename !== 'ConfirmationMailSent') throw new Error(started.__typename);
      const token = await world.confirmationToken(person);
      const told = await insisting(goesOn, async () => {
        const answer = await result(visitor, operations.confirmRegistration, { token, password });
        return answer.__typename === 'RegistrationPending' ? null : answer;
      });
      return { outcome: outcomeOf(told.__typename, 'RegistrationCompleted') };
    });
    await sleep(chance.between(50, 400));
  }
}

/** Tries until there is an answer, up to a while after the end of the round. */
async function insisting<T>(goesOn: () => boolean, attempt: () => Promise<T | null>): Promise<T> {
  for (let after = 0; ;) {
    const answer = await attempt().catch((error: unknown) => {
      if (!isOutage(error) || after >= 20) throw error;
      return null;
    });
    if (answer !== null) return answer;
    if (!goesOn()) after++;
    await sleep(250);
  }
}

/** The seat members of the club's contract, by address; null while identity cannot name one of them. */
export async function seatMembers({ club }: Scene): Promise<{ id: string; person: string }[] | null> {
  const { myContracts } = await club.holder.run<{
    myContracts: { seatMembers: { edges: { node: { id: string; account: { email: string | null } | null } }[] } }[];
  }>('query Members { myContracts(first: 10) { seatMembers(first: 100) { edges { node { id account { id email } } } } } }');
  const { edges } = myContracts[0]!.seatMembers;
  const members = edges.flatMap(({ node: { id, account } }) => (account?.email ? [{ id, person: account.email }] : []));
  // identity names a person once it has received the seat's event
  return members.length === edges.length ? members : null;
}

/** The holder removes one seat member after the other. */
export async function removes({ scene, chance, goesOn }: Work): Promise<void> {
  while (goesOn()) {
    await sleep(chance.between(150, 700));
    const members = await scene.history.unlessDown(() => seatMembers(scene));
    if (!members || members.length === 0) continue;
    const { id, person } = chance.pick(members);
    await scene.history.run('remove', { person }, async () => {
      const { __typename } = await result(scene.club.holder, mutation('removeSeatMember', 'RemoveSeatMemberInput'), { seatId: id });
      return { outcome: outcomeOf(__typename, 'SeatMemberRemoved') };
    });
  }
}

/** Staff stop a person's entries and allow them again. */
export async function stops({ scene, chance, goesOn }: Work, email: string): Promise<void> {
  const set = (stopped: boolean) =>
    scene.history.run(stopped ? 'stop' : 'allow', { person: email }, async () => {
      const { customers } = await scene.club.staff.run<{ customers: { edges: { node: { id: string; version: number } }[] } }>(
        'query Find($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id version } } } }',
        { filter: { search: email } },
      );
      const { id: accountId, version: expectedVersion } = customers.edges[0]!.node;
      const input = { accountId, stopped, expectedVersion };
      const { __typename } = await result(scene.club.staff, mutation('setEntryStop', 'SetEntryStopInput'), input);
      return { outcome: outcomeOf(__typename, 'EntryStopSet') };
    });
  while (goesOn()) {
    await sleep(chance.between(300, 1_500));
    await set(true);
    await sleep(chance.between(500, 6_000));
    while (goesOn() && (await set(false)).outcome !== 'ok') await sleep(300);
  }
}

/** Shows a person's codes at a door; every fifth reading is sent three times under one key. */
export async function enters({ scene, chance, goesOn }: Work, email: string, person: GraphClient): Promise<void> {
  while (goesOn()) {
    await sleep(chance.between(80, 300));
    const memberCode = await scene.history.unlessDown(() => freshCode(person));
    if (memberCode === null) continue;
    const key = randomUUID();
    const times = chance.between(1, 5) === 1 ? 3 : 1;
    await Promise.all(Array.from({ length: times }, () => read(scene, email, key, memberCode)));
  }
}

async function read({ history, tablet }: Scene, person: string, key: string, memberCode: string): Promise<void> {
  await history.run('read', { person, key }, async () => {
    const answer = await result(tablet, operations.recordEntry, { idempotencyKey: key, memberCode, direction: 'ENTRY' });
    const record = answer['record'] as { id: string; allowed: boolean } | undefined;
    return record ? { outcome: 'ok', allowed: record.allowed, recordId: record.id } : { outcome: 'refused' };
  });
}

const product = 'query P($id: ID!) { product(id: $id) { id name version monthlyPrice { net { amount } version } } }';
interface Product {
  readonly name: string;
  readonly version: number;
  readonly monthlyPrice: { readonly net: { readonly amount: number }; readonly version: number } | null;
}

/** Staff write the name of a product (contracts) and its price (billing), and read them back at once. */
export async function writes({ scene, chance, goesOn }: Work): Promise<void> {
  const { club, history } = scene;
  const look = async (): Promise<Product> => (await club.staff.run<{ product: Product }>(product, { id: club.productId })).product;
  for (let i = 0; goesOn(); i++) {
    await sleep(chance.between(100, 400));
    const before = await history.unlessDown(look);
    if (!before) continue;
    const [name, net] = [`法人プラン ${i}`, 1_000 + i];
    await history.run('write', { cell: 'name', value: name }, async () => {
      const input = { productId: club.productId, name, expectedVersion: before.version };
      const { __typename } = await result(club.staff, mutation('renameProduct', 'RenameProductInput'), input);
      return { outcome: outcomeOf(__typename, 'ProductRenamed') };
    });
    await history.run('write', { cell: 'price', value: String(net) }, async () => {
      const version = before.monthlyPrice ? { expectedVersion: before.monthlyPrice.version } : {};
      const { __typename } = await result(club.staff, operations.setMonthlyPrice, { productId: club.productId, net, ...version });
      return { outcome: outcomeOf(__typename, 'MonthlyPriceSet') };
    });
    const seen = look();
    await history.run('look', { cell: 'name' }, async () => ({ outcome: 'ok', value: (await seen).name }));
    await history.run('look', { cell: 'price' }, async () => {
      const { monthlyPrice } = await seen;
      return monthlyPrice ? { outcome: 'ok', value: String(monthlyPrice.net.amount) } : { outcome: 'unknown' };
    });
  }
}

const denials: readonly (string | undefined)[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** Queries every list, allowed or not; the scene listens to the answers. */
export async function looksAround({ scene, chance, goesOn }: Work, clients: readonly GraphClient[]): Promise<void> {
  const everything = [
    '{ customers(first: 50) { edges { node { id name email } } } }',
    '{ contracts(first: 50) { edges { node { id number holder { id name } product { id name } } } } }',
    '{ products(first: 50) { edges { node { id name } } } }',
    '{ entries(first: 50) { edges { node { id account { id name } } } } }',
    '{ registrations(first: 50) { edges { node { id name email } } } }',
    '{ viewer { account { id name email } } myContracts { id product { id name } holder { id name } } }',
  ];
  while (goesOn()) {
    await sleep(chance.between(100, 300));
    const [client, query] = [chance.pick(clients), chance.pick(everything)];
    await scene.history.unlessDown(async () => {
      const answer = await client.ask(query);
      const errors = answer.errors.filter(({ extensions }) => !denials.includes(extensions?.code));
      if (errors.length > 0) throw new UnexpectedAnswer('an error that is not a denial', query, {}, { ...answer, errors });
    });
  }
}

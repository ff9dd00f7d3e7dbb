import { idFromUuid, newId, uuidOf, type Id } from '@monban/domain-kit';
import { expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openBusiness, startForTest as startContracts } from '../../subgraphs/contracts/src/testing/business.ts';
import { completeRegistration } from '../../subgraphs/identity/src/registrations/complete-registration.ts';
import {
  confirmRegistration,
  openStorefront,
  startForTest as startIdentity,
  startRegistration,
} from '../../subgraphs/identity/src/testing/storefront.ts';
import { type ClickAnswer, type Facts, type Told, violationsOf } from './seat-claim.facts.ts';

// The orders of seat-claim.test.ts on PostgreSQL, through the functions and transactions of the product: the actions of one batch run
// concurrently. The answer of contracts may be lost, a claim may arrive late, and events at any time, some of them twice.

const contracts = await startTestSubgraph(startContracts, { name: 'contracts' });
const identity = await startTestSubgraph(startIdentity, { name: 'identity', logLevel: 'silent' });

const passwords = { first: 'umi-no-kaze-42', second: 'yama-no-yuki-77' } as const;
const addresses = ['a@example.jp', 'a@example.jp', 'b@example.jp', 'c@example.jp'];
const told: Readonly<Record<string, ClickAnswer>> = {
  RegistrationCompleted: 'COMPLETED',
  RegistrationPending: 'PENDING',
  RegistrationConfirmedAlready: 'OTHER_PASSWORD',
  SeatsFull: 'FULL',
  InviteLinkDead: 'DEAD',
  RegistrationRemoved: 'REMOVED',
  RegistrationAddressTaken: 'ADDRESS_TAKEN',
  ConfirmLinkUnknown: 'UNKNOWN',
};
const removeSeat = 'mutation ($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename } }';
const renewLink = 'mutation ($input: RenewInviteLinkInput!) { renewInviteLink(input: $input) { __typename } }';

/** What happens to the claim of a click, if there is one. */
type Fate = 'ANSWERED' | 'ANSWER_LOST' | 'LATE';

type Move =
  | { readonly does: 'click'; readonly who: number; readonly password: keyof typeof passwords; readonly fate: Fate }
  | { readonly does: 'remove'; readonly n: number }
  | { readonly does: 'allow'; readonly allowance: number }
  | { readonly does: 'hear' | 'renew' };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record<Move & { does: 'click' }>({
      does: fc.constant('click'),
      who: fc.nat({ max: addresses.length - 1 }),
      password: fc.constantFrom('first', 'second'),
      fate: fc.constantFrom('ANSWERED', 'ANSWER_LOST', 'LATE'),
    }),
  },
  { weight: 3, arbitrary: fc.record<Move & { does: 'remove' }>({ does: fc.constant('remove'), n: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record<Move & { does: 'allow' }>({ does: fc.constant('allow'), allowance: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.constant<Move>({ does: 'hear' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ does: 'renew' }) },
);

const click = (who: number, fate: Fate): Move => ({ does: 'click', who, password: 'first', fate });

/** Orders that once failed: a claim that arrives after the registration was told "full", and a seat released before its account exists. */
const known: Move[][] = [
  [click(2, 'ANSWERED'), click(3, 'LATE'), click(3, 'ANSWERED'), { does: 'allow', allowance: 3 }, { does: 'hear' }],
  [click(2, 'ANSWER_LOST'), { does: 'remove', n: 0 }, { does: 'hear' }, click(2, 'ANSWERED')],
];

/** Both owners with one contract of one seat and four people who have their mails. */
async function openWorld() {
  const tenantId = newId('tenant');
  const storefront = await openStorefront(identity, identity.tenant(tenantId));
  const business = await openBusiness(contracts, 1, contracts.tenant(tenantId));
  const fates = new Map<string, Fate>();
  const late: (() => Promise<unknown>)[] = [];
  identity.answer('contracts', async ({ query, variables }) => {
    if (!query.includes('takeSeat')) return { standing: { outcome: 'OPEN', contractId: business.contractId, linkVersion: 1 } };
    const { registrationId } = variables['input'] as { registrationId: string };
    const fate = fates.get(registrationId) ?? 'ANSWERED';
    fates.delete(registrationId);
    const claim = () => business.tenant.service('identity').run(query, variables);
    if (fate === 'LATE') late.push(claim);
    if (fate === 'LATE') throw new Error('the claim is still on its way');
    const answer = await claim();
    expect(answer.errors).toEqual([]);
    if (fate === 'ANSWER_LOST') throw new Error('the answer is lost');
    return answer.data;
  });
  const people: { id: Id<'registration'>; token: string }[] = [];
  for (const email of addresses) {
    const input = { name: '席 花子', email, inviteToken: 'any' };
    expectSuccess(await storefront.visitor.run(startRegistration, { input }), 'ConfirmationMailSent');
    const [row] = await storefront.tenant.sql<{ id: string }>('select id from registration order by id desc limit 1');
    people.push({ id: idFromUuid('registration', row!.id), token: await storefront.mailedToken(email) });
  }
  const arrive = () => Promise.all(late.splice(0).map((claim) => claim()));
  return { storefront, business, people, fates, arrive };
}

async function play(batches: readonly (readonly Move[])[]): Promise<Facts> {
  const { storefront, business, people, fates, arrive } = await openWorld();
  const { tenant, holder, contractId } = business;
  const answers: Told[] = [];
  let mostAllowed = 1;

  const hear = async (): Promise<void> => {
    await arrive();
    const events = await tenant.sql<{ aggregate_id: string; seq: string; data: Record<string, unknown> }>(
      "select aggregate_id, seq, data from outbox natural join event_log where destination = 'identity' and aggregate_type = 'seat' order by seq",
    );
    for (const { aggregate_id: id, seq, data } of events) {
      await storefront.tenant.deliver('contracts', { type: 'seat', id, seq: Number(seq), data });
    }
  };
  const make = async (one: Move): Promise<void> => {
    switch (one.does) {
      case 'click': {
        const person = people[one.who]!;
        fates.set(person.id, one.fate);
        const input = { token: person.token, password: passwords[one.password] };
        const { __typename } = expectSuccess(await storefront.visitor.run(confirmRegistration, { input }));
        answers.push({ registration: person.id, password: one.password, answer: told[String(__typename)]! });
        return;
      }
      case 'remove': {
        const seats = expectSuccess(await business.look()).seatMembers.edges as { node: { id: string } }[];
        const seat = seats[one.n % seats.length];
        if (seat) expectSuccess(await holder.run(removeSeat, { input: { seatId: seat.node.id } }));
        return;
      }
      case 'allow':
        mostAllowed = Math.max(mostAllowed, one.allowance);
        return business.allow(one.allowance);
      case 'renew':
        expectSuccess(await holder.run(renewLink, { input: { contractId } }), 'InviteLinkRenewed');
        return;
      case 'hear':
        return hear();
    }
  };
  // two concurrent changes of the allowance would fail on the expected version: one is enough
  for (const batch of batches) await Promise.all(batch.filter((one, i) => one.does !== 'allow' || i === 0).map(make));

  fates.clear();
  for (const { id } of people) await completeRegistration(identity.subgraph.tools, tenant.id, id, 'test');
  await hear();
  const ids = async (of: typeof tenant, select: string): Promise<string[]> => (await of.sql<{ id: string }>(select)).map(({ id }) => id);
  const [contract] = await tenant.sql<{ used: number }>('select seats_used as used from contract where id = ?', [uuidOf(contractId)]);
  return {
    used: contract!.used,
    mostAllowed,
    seated: await ids(tenant, 'select account_id as id from seat where released_at is null'),
    accounts: await ids(storefront.tenant, 'select id from account where erased_at is null'),
    logins: await ids(storefront.tenant, 'select id from credential'),
    underWay: await ids(storefront.tenant, "select id from registration where state = 'CONFIRMED'"),
    told: answers,
  };
}

it('the seat claim on PostgreSQL: no seat oversold, none leaked, no account without a seat, one answer for each registration', async () => {
  const batches = fc.array(fc.array(move, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5, size: 'max' });
  await fc.assert(
    fc.asyncProperty(batches, async (moves) => {
      expect(violationsOf(await play(moves))).toEqual([]);
    }),
    { numRuns: 25, examples: known.map((moves) => [moves.map((one) => [one])]), interruptAfterTimeLimit: 60_000, endOnFailure: true },
  );
}, 120_000);

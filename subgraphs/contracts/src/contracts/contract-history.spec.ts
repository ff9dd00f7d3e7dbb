import { newId } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { type Business, openBusiness, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts', logLevel: 'silent' });
const history = `query ($id: ID!, $first: Int, $after: String) { contract(id: $id) {
  stateHistory { edges { node { state since } } }
  inviteLinkStanding { usable madeAt }
  events(first: $first, after: $after) {
    edges { node { id kind at actor { id } account { id } allowanceBefore allowanceAfter reason note } } pageInfo { hasNextPage endCursor }
  }
} }`;
const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';
const resume = 'mutation ($input: ResumeContractInput!) { resumeContract(input: $input) { __typename } }';
const renew = 'mutation ($input: RenewInviteLinkInput!) { renewInviteLink(input: $input) { __typename } }';
const remove = 'mutation ($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename } }';

const rename = 'mutation ($input: RenameProductInput!) { renameProduct(input: $input) { __typename } }';
const leave = 'mutation ($input: LeaveSeatInput!) { leaveSeat(input: $input) { __typename } }';

const versionOf = async ({ tenant }: Business): Promise<number> =>
  (await tenant.sql<{ version: number }>('select version from contract'))[0]!.version;
const lookAt = async ({ tenant, contractId: id }: Business, more: object = {}) =>
  expectSuccess(await tenant.staff.run(history, { id, ...more }));

describe('history of a contract', () => {
  it('keeps each state with its beginning', async () => {
    const business = await openBusiness(contracts);
    const { tenant, contractId } = business;
    await tenant.staff.run(suspend, { input: { contractId, reason: 'UNPAID', expectedVersion: 1 } });
    await tenant.staff.run(resume, { input: { contractId, expectedVersion: 2 } });
    const { edges } = (await lookAt(business)).stateHistory as { edges: { node: { state: string; since: string } }[] };
    const states = edges.map(({ node }) => node.state);
    expect(states).toEqual(['ACTIVE', 'SUSPENDED', 'ACTIVE']);
    const times = edges.map(({ node }) => Temporal.Instant.from(node.since));
    expect(times).toEqual(times.toSorted((a, b) => Temporal.Instant.compare(b, a)));

    const page =
      'query ($id: ID!, $after: String) { contract(id: $id) { stateHistory(first: 2, after: $after) { edges { node { state since } } pageInfo { hasNextPage endCursor } } } }';
    type Page = { stateHistory: { edges: typeof edges; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const first = expectSuccess(await tenant.staff.run(page, { id: contractId })) as Page;
    const { pageInfo } = first.stateHistory;
    const second = expectSuccess(await tenant.staff.run(page, { id: contractId, after: pageInfo.endCursor })) as Page;
    expect([pageInfo.hasNextPage, second.stateHistory.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.stateHistory.edges, ...second.stateHistory.edges]).toEqual(edges);
  });

  it('lists newest first the events of the contract, its seats and its allowance, and who caused them', async () => {
    const business = await openBusiness(contracts, 3);
    const { tenant, contractId, holderId } = business;
    const one = await seatMember(business);
    const other = await seatMember(business);
    await business.holder.run(renew, { input: { contractId } });
    await business.allow(5);
    await tenant.staff.run(remove, { input: { seatId: one.seatId, reason: '退職のため' } });
    await other.asker.run(leave, { input: { seatId: other.seatId } });
    // of the product's events only those about the allowance appear
    await tenant.staff.run(rename, { input: { productId: business.productId, name: '改称', expectedVersion: 2 } });
    const suspension = { contractId, reason: 'UNPAID', note: '8月分', expectedVersion: await versionOf(business) };
    await tenant.staff.run(suspend, { input: suspension });
    const { events } = await lookAt(business);
    const staff = { id: expect.stringMatching(/^acc_/) };
    expect(events.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { kind: 'SUSPENDED', actor: staff, reason: 'UNPAID', note: '8月分', account: null },
      { kind: 'SEAT_LEFT', actor: { id: other.accountId }, account: { id: other.accountId } },
      { kind: 'SEAT_RELEASED', actor: staff, account: { id: one.accountId }, reason: '退職のため' },
      { kind: 'ALLOWANCE_SET', allowanceBefore: 3, allowanceAfter: 5, account: null },
      { kind: 'INVITE_LINK_RENEWED', actor: { id: holderId } },
      { kind: 'SEAT_TAKEN', actor: null, account: { id: other.accountId } },
      { kind: 'SEAT_TAKEN', actor: null, account: { id: one.accountId } },
      { kind: 'ASSIGNED', actor: staff },
    ]);
    const page = await lookAt(business, { first: 6 });
    expect(page.events.pageInfo.hasNextPage).toBe(true);
    const rest = await lookAt(business, { first: 6, after: page.events.pageInfo.endCursor });
    expect(rest.events.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual(['SEAT_TAKEN', 'ASSIGNED']);
  });

  it('says whether the invite link works and when it was created, without showing it (P-T-05)', async () => {
    const business = await openBusiness(contracts, 1);
    const { contractId } = business;
    const before = (await lookAt(business)).inviteLinkStanding;
    expect(before).toEqual({ usable: true, madeAt: expect.any(String) });
    await seatMember(business);
    await business.holder.run(renew, { input: { contractId } });
    const after = (await lookAt(business)).inviteLinkStanding;
    expect(after.usable).toBe(false);
    expect(Temporal.Instant.compare(after.madeAt, before.madeAt)).toBe(1);
  });

  it('is for staff: the holder sees the state of the link, a seat member nothing', async () => {
    const business = await openBusiness(contracts);
    const { asker } = await seatMember(business);
    const id = business.contractId;
    expect(expectSuccess(await business.holder.run(history, { id }))).toEqual({
      stateHistory: null,
      events: null,
      inviteLinkStanding: { usable: true, madeAt: expect.any(String) },
    });
    expect(expectSuccess(await asker.run(history, { id }))).toEqual({ stateHistory: null, events: null, inviteLinkStanding: null });
  });
});

describe('the contract list', () => {
  const list = `query ($first: Int, $after: String, $filter: ContractFilter, $sort: ContractSort) {
    contracts(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount holdersSearched edges { node { number } } pageInfo { hasNextPage endCursor } }
  }`;
  const numbers = (connection: { edges: { node: { number: number } }[] }): number[] => connection.edges.map(({ node }) => node.number);

  it('is searched by number, product and holder; without identity by the first two', async () => {
    const business = await openBusiness(contracts);
    const { tenant, holderId } = business;
    await openBusiness(contracts, 3, tenant);
    await tenant.sql(`update product set name = '法人ライト' where id = (select product_id from contract where number = 2)`);
    const find = async (search: string) => numbers(expectSuccess(await tenant.staff.run(list, { filter: { search } })));
    contracts.answer('identity', ({ variables }) => ({
      customersFound: { ids: variables['search'] === '森' ? [holderId] : [], more: false },
    }));
    expect(await find('森')).toEqual([1]);
    expect(await find('C-2')).toEqual([2]);
    expect(await find('２')).toEqual([2]);
    expect(await find('ライト')).toEqual([2]);
    expect(await find('%')).toEqual([]);
    contracts.answer('identity', () => {
      throw new Error('identity is away');
    });
    expect(await find('森')).toEqual([]);
    expect(await find('c-1')).toEqual([1]);
  });

  it.each([
    ['the newest of too many', () => ({ customersFound: { ids: [], more: true } }), 'NEWEST'],
    [
      'nobody’s while identity cannot be asked',
      () => {
        throw new Error('identity is away');
      },
      'NONE',
    ],
  ] as const)('says when it shows contracts of %s, and then gives no count', async (_, answer, holdersSearched) => {
    const { tenant } = await openBusiness(contracts);
    contracts.answer('identity', answer);
    const found = expectSuccess(await tenant.staff.run(list, { filter: { search: 'フルタイム' } }));
    expect(found).toMatchObject({ holdersSearched, totalCount: null, edges: [{ node: { number: 1 } }] });
    expect(expectSuccess(await tenant.staff.run(list))).toMatchObject({ holdersSearched: 'ALL', totalCount: 1 });
  });

  it('accepts only cursors of its own filter, and no forged ones', async () => {
    const { tenant } = await openBusiness(contracts);
    await openBusiness(contracts, 3, tenant);
    const { pageInfo } = expectSuccess(await tenant.staff.run(list, { first: 1, filter: { state: 'ACTIVE' } }));
    const after = pageInfo.endCursor;
    expect(numbers(expectSuccess(await tenant.staff.run(list, { after, filter: { state: 'ACTIVE', search: null } })))).toEqual([1]);
    const forged = Buffer.from(JSON.stringify(['contracts:NUMBER_DESC', tenant.id, 'no number'])).toString('base64url');
    for (const variables of [{ after }, { after: forged }, { after: `${after}x` }, { after: after.slice(2) }])
      expectRefusal(await tenant.staff.run(list, variables), 'BAD_USER_INPUT');
  });

  it('continues by cursor in every order, counts all, and accepts only cursors of its own order', async () => {
    const { tenant } = await openBusiness(contracts);
    for (let at = 0; at < 4; at++) await openBusiness(contracts, 3, tenant);
    await tenant.sql(`update contract set starts_on = '2026-01-01'::date + (number * 7) % 5`);
    const walk = async (sort: string): Promise<number[]> => {
      const seen: number[] = [];
      for (let after: string | null = null, more = true; more;) {
        const connection = expectSuccess(await tenant.staff.run(list, { first: 2, after, sort }));
        expect(connection.totalCount).toBe(5);
        seen.push(...numbers(connection));
        ({ endCursor: after, hasNextPage: more } = connection.pageInfo);
      }
      return seen;
    };
    expect(await walk('NUMBER_DESC')).toEqual([5, 4, 3, 2, 1]);
    expect(await walk('NUMBER_ASC')).toEqual([1, 2, 3, 4, 5]);
    expect(await walk('START_ASC')).toEqual([5, 3, 1, 4, 2]);
    expect(await walk('START_DESC')).toEqual([2, 4, 1, 3, 5]);
    const { pageInfo } = expectSuccess(await tenant.staff.run(list, { first: 2, sort: 'START_ASC' }));
    const answer = await tenant.staff.run(list, { after: pageInfo.endCursor, sort: 'NUMBER_ASC' });
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('limits itself to one product on request', async () => {
    const { tenant } = await openBusiness(contracts);
    const other = await openBusiness(contracts, 3, tenant);
    const of = async (productId: string) => numbers(expectSuccess(await tenant.staff.run(list, { filter: { productId } })));
    expect(await of(other.productId)).toEqual([2]);
    expect(await of(newId('product'))).toEqual([]);
    expect((await tenant.staff.run(list, { filter: { productId: 'prd_1' } })).errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

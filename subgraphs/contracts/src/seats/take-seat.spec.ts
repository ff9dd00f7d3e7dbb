import { newId } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { openBusiness, registration, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });

describe('takeSeat', () => {
  it('takes a free seat and informs identity and access', async () => {
    const { tenant, claim, look } = await openBusiness(contracts);
    const who = registration();
    expect(await claim(who)).toBe('TAKEN');
    const contract = expectSuccess(await look());
    expect(contract.seats).toEqual({ allowance: 3, used: 1, free: 2, state: 'WITHIN' });
    expect(contract.seatMembers.edges.map((edge: { node: { account: object } }) => edge.node.account)).toEqual([{ id: who.accountId }]);
    const told = await tenant.sql(
      "select destination, type, data->>'state' as state from outbox natural join event_log where aggregate_type = 'seat' order by destination",
    );
    expect(told).toEqual(['access', 'identity'].map((destination) => ({ destination, type: 'SeatTaken', state: 'TAKEN' })));
    expect(await tenant.sql("select from audit_entry where action = 'seat.taken'")).toHaveLength(1);
  });

  it('gives the same registration the same seat, even the last one (T-49)', async () => {
    const { claim, look } = await openBusiness(contracts, 1);
    const who = registration();
    expect([await claim(who), await claim(who), await claim(who)]).toEqual(['TAKEN', 'TAKEN', 'TAKEN']);
    expect(expectSuccess(await look()).seats).toMatchObject({ used: 1, state: 'FULL' });
    expect(await claim(registration())).toBe('FULL');
  });

  it('never gives more seats than there are to sixty-four people who click twice at once (T-49, P-T-06)', async () => {
    const { tenant, claim, look } = await openBusiness(contracts, 50);
    const people = Array.from({ length: 64 }, registration);
    const clicks = await Promise.all(people.map((who) => Promise.all([claim(who), claim(who)])));
    expect(clicks.filter(([first]) => first === 'TAKEN')).toHaveLength(50);
    for (const [first, second] of clicks) expect(second).toBe(first);
    expect(expectSuccess(await look()).seats).toEqual({ allowance: 50, used: 50, free: 0, state: 'FULL' });
    const seated = await tenant.sql<{ account_id: string }>('select account_id from seat');
    expect(seated).toHaveLength(50);
  });

  it('stores a refusal: the same registration is refused again even when a seat is free, so that no seat is taken that nobody uses', async () => {
    const business = await openBusiness(contracts, 1);
    const { claim, allow, look } = business;
    await seatMember(business);
    const late = registration();
    expect(await claim(late)).toBe('FULL');
    await allow(5);
    expect([await claim(late), await claim(late)]).toEqual(['FULL', 'FULL']);
    expect(expectSuccess(await look()).seats).toMatchObject({ used: 1, free: 4 });
    expect(await claim(registration())).toBe('TAKEN');
  });

  it('stores the refusal of a dead link, even if that version works later', async () => {
    const { claim, holder, contractId } = await openBusiness(contracts);
    const early = registration();
    expect(await claim(early, 2)).toBe('LINK_DEAD');
    const renew = 'mutation ($input: RenewInviteLinkInput!) { renewInviteLink(input: $input) { __typename } }';
    expectSuccess(await holder.run(renew, { input: { contractId } }), 'InviteLinkRenewed');
    expect(await claim(early, 2)).toBe('LINK_DEAD');
    expect(await claim(registration(), 2)).toBe('TAKEN');
  });

  it('says that a seat has been released since, and gives no second one', async () => {
    const business = await openBusiness(contracts);
    const who = registration();
    expect(await business.claim(who)).toBe('TAKEN');
    const { seatMembers } = expectSuccess(await business.look());
    await business.holder.run('mutation ($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename } }', {
      input: { seatId: seatMembers.edges[0].node.id },
    });
    expect([await business.claim(who), await business.claim(who)]).toEqual(['RELEASED', 'RELEASED']);
    expect(expectSuccess(await business.look()).seats).toMatchObject({ used: 0 });
  });

  it('gives one seat each: a registration that asks for another one is malformed', async () => {
    const { tenant, claim } = await openBusiness(contracts);
    const other = await openBusiness(contracts, 3, tenant);
    const who = registration();
    expect(await claim(who)).toBe('TAKEN');
    const query = 'mutation ($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
    const input = { contractId: other.contractId, linkVersion: 1, ...who };
    expectRefusal(await tenant.service('identity').run(query, { input }), 'BAD_USER_INPUT');
    expect(expectSuccess(await other.look()).seats).toMatchObject({ used: 0 });
  });

  it('gives no seat for a dead link, nor on an unknown contract', async () => {
    const { claim } = await openBusiness(contracts);
    expect(await claim(registration(), 2)).toBe('LINK_DEAD');
    const elsewhere = contracts.tenant();
    const input = { contractId: newId('contract'), linkVersion: 1, ...registration() };
    const query = 'mutation ($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
    expect(expectSuccess(await elsewhere.service('identity').run(query, { input })).outcome).toBe('LINK_DEAD');
  });

  it('frees one seat for one person when somebody leaves a full contract', async () => {
    const business = await openBusiness(contracts, 1);
    const { seatId } = await seatMember(business);
    await business.holder.run('mutation ($input: RemoveSeatMemberInput!) { removeSeatMember(input: $input) { __typename } }', {
      input: { seatId },
    });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => business.claim(registration())));
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'FULL'), 'TAKEN']);
  });

  it('is a command of identity and nobody else', async () => {
    const { tenant, contractId, holder } = await openBusiness(contracts);
    const query = 'mutation ($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
    const input = { contractId, linkVersion: 1, ...registration() };
    for (const asker of [tenant.staff, holder, tenant.service('access'), tenant.service('billing')]) {
      expectRefusal(await asker.run(query, { input }), 'FORBIDDEN');
    }
    expectRefusal(await tenant.service('identity').run(query, { input: { ...input, contractId: 'ctr_1' } }), 'BAD_USER_INPUT');
  });
});

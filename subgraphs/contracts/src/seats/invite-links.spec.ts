import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph, type Answer } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { type Business, openBusiness, registration, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const seatInvite = `query ($token: String!) { seatInvite(token: $token) { __typename ... on SeatInvite { productName holder { id } } ... on Error { code message } } }`;
const renew = `mutation ($input: RenewInviteLinkInput!) {
  renewInviteLink(input: $input) { __typename ... on InviteLinkRenewed { contract { inviteLink { url } } } ... on Error { code message } }
}`;

const tokenIn = (url: string): string => new URL(url).pathname.split('/').at(-1)!;
const tokenOf = async (business: Business): Promise<string> => tokenIn(expectSuccess(await business.look()).inviteLink.url);
const open = ({ tenant }: Business, token: string, more: object = {}): Promise<Answer> =>
  tenant.as({ realm: 'ANONYMOUS', accountId: null, surface: 's/87465', storefrontId: '87465', ...more }).run(seatInvite, { token });

describe('seatInvite', () => {
  it('tells a visitor of the storefront who invites to what', async () => {
    const business = await openBusiness(contracts);
    expect(expectSuccess(await open(business, await tokenOf(business)), 'SeatInvite')).toMatchObject({
      productName: 'フルタイム会員',
      holder: { id: business.holderId },
    });
  });

  it('says that no seat is free (T-48)', async () => {
    const business = await openBusiness(contracts, 1);
    const token = await tokenOf(business);
    await seatMember(business);
    expectFailure(await open(business, token), 'SeatsFull', { code: 'SEAT_FULL' });
  });

  it('is dead on another storefront, in another tenant, tampered with, or while seats are off', async () => {
    const business = await openBusiness(contracts);
    const token = await tokenOf(business);
    const dead = { code: 'SEAT_LINK_DEAD' };
    expectFailure(await open(business, token, { storefrontId: '87466', surface: 's/87466' }), 'InviteLinkDead', dead);
    expectFailure(await open(await openBusiness(contracts), token), 'InviteLinkDead', dead);
    expectFailure(await open(business, `${token.slice(0, -2)}AA`), 'InviteLinkDead', dead);
    expectFailure(await open(business, 'x'), 'InviteLinkDead', dead);
    expectFailure(await open(business, token, { features: [] }), 'InviteLinkDead', dead);
  });
});

describe('inviteStanding', () => {
  it('tells identity, and nobody else, whether a link is open', async () => {
    const business = await openBusiness(contracts);
    const query = 'query ($token: String!) { inviteStanding(token: $token, storefrontId: "87465") { outcome contractId linkVersion } }';
    const token = await tokenOf(business);
    expect(expectSuccess(await business.tenant.service('identity').run(query, { token }))).toEqual({
      outcome: 'OPEN',
      contractId: business.contractId,
      linkVersion: 1,
    });
    expectRefusal(await business.holder.run(query, { token }), 'FORBIDDEN');
    expectRefusal(await business.tenant.staff.run(query, { token }), 'FORBIDDEN');
  });
});

describe('renewInviteLink', () => {
  it('creates a new link and invalidates the old one, even for people who have opened its form (P-T-05)', async () => {
    const business = await openBusiness(contracts);
    const old = await tokenOf(business);
    const { contract } = expectSuccess(
      await business.holder.run(renew, { input: { contractId: business.contractId } }),
      'InviteLinkRenewed',
    );
    const fresh = tokenIn(contract.inviteLink.url);
    expect(fresh).not.toBe(old);
    expectFailure(await open(business, old), 'InviteLinkDead');
    expectSuccess(await open(business, fresh), 'SeatInvite');
    expect(await business.claim(registration(), 1)).toBe('LINK_DEAD');
    expect(await business.claim(registration(), 2)).toBe('TAKEN');
  });

  it('is for the holder only', async () => {
    const business = await openBusiness(contracts);
    const input = { contractId: business.contractId };
    const { asker } = await seatMember(business);
    const strangers = [asker, business.tenant.customer(newId('account')), contracts.tenant().customer(business.holderId)];
    for (const stranger of strangers) expectFailure(await stranger.run(renew, { input }), 'ContractUnknown', { code: 'CONTRACT_UNKNOWN' });
    expectRefusal(await business.tenant.staff.run(renew, { input }), 'FORBIDDEN');
    expectFailure(await business.holder.run(renew, { input: { contractId: 'ctr_1' } }), 'ContractUnknown');
  });
});

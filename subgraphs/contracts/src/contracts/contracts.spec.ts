import { newId } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { assignContract, openBusiness, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const everything = `id number startsOn state suspensionReason suspensionNote product { name } holder { id } seats { used } seatMembers { edges { node { account { id } takenAt } } } inviteLink { url }`;
const oneContract = `query ($id: ID!) { contract(id: $id) { ${everything} } }`;
const byKey = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Contract { id } } }`;

describe('who sees what of a contract (4.1)', () => {
  it('shows its holder everything', async () => {
    const business = await openBusiness(contracts);
    const { accountId } = await seatMember(business);
    expect(expectSuccess(await business.holder.run(oneContract, { id: business.contractId }))).toMatchObject({
      number: 1,
      product: { name: 'フルタイム会員' },
      holder: { id: business.holderId },
      seats: { used: 1 },
      seatMembers: { edges: [{ node: { account: { id: accountId } } }] },
      inviteLink: { url: expect.stringMatching(/^https:\/\/monban\.example\/s\/87465\/invite\//) },
    });
  });

  it('shows staff everything but the invite link', async () => {
    const business = await openBusiness(contracts);
    const seen = expectSuccess(await business.tenant.staff.run(oneContract, { id: business.contractId }));
    expect(seen).toMatchObject({
      number: 1,
      holder: { id: business.holderId },
      seats: { used: 0 },
      seatMembers: { edges: [] },
      inviteLink: null,
    });
  });

  it.each([
    ['the holder', { viewerCanChangeState: false, viewerCanRemoveSeatMembers: true, viewerCanRenewInviteLink: true }],
    ['a seat member', { viewerCanChangeState: false, viewerCanRemoveSeatMembers: false, viewerCanRenewInviteLink: false }],
    ['staff', { viewerCanChangeState: true, viewerCanRemoveSeatMembers: true, viewerCanRenewInviteLink: false }],
    ['the reception', { viewerCanChangeState: false, viewerCanRemoveSeatMembers: false, viewerCanRenewInviteLink: false }],
  ] as const)('tells %s what they may do with it', async (who, can) => {
    const business = await openBusiness(contracts);
    const { asker: member } = await seatMember(business);
    const reception = business.tenant.as({ realm: 'STAFF', role: 'RECEPTION' });
    const asker = { 'the holder': business.holder, 'a seat member': member, staff: business.tenant.staff, 'the reception': reception }[who];
    const asked = `query ($id: ID!) { contract(id: $id) { ${Object.keys(can).join(' ')} } }`;
    expect(expectSuccess(await asker.run(asked, { id: business.contractId }))).toEqual(can);
  });

  it('shows a seat member its name, its state and its holder, and nothing else (T-16)', async () => {
    const business = await openBusiness(contracts);
    const { asker } = await seatMember(business);
    expect(expectSuccess(await asker.run(oneContract, { id: business.contractId }))).toEqual({
      id: business.contractId,
      number: null,
      startsOn: null,
      state: 'ACTIVE',
      suspensionReason: null,
      suspensionNote: null,
      product: { name: 'フルタイム会員' },
      holder: { id: business.holderId },
      seats: null,
      seatMembers: null,
      inviteLink: null,
    });
    expect(expectSuccess(await asker.run('{ myContracts { id } }'))).toEqual([{ id: business.contractId }]);
    const suspend = 'mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { __typename } }';
    const halt = { contractId: business.contractId, reason: 'UNPAID', note: 'ご連絡ください', expectedVersion: 1 };
    expectSuccess(await business.tenant.staff.run(suspend, { input: halt }), 'ContractStateChanged');
    const halted = { state: 'SUSPENDED', suspensionReason: null, suspensionNote: null };
    expect(expectSuccess(await asker.run(oneContract, { id: business.contractId }))).toMatchObject(halted);
  });

  it('shows a stranger nothing, whichever way they ask', async () => {
    const { tenant, contractId } = await openBusiness(contracts);
    const elsewhere = contracts.tenant();
    for (const stranger of [tenant.customer(newId('account')), elsewhere.staff, elsewhere.customer(newId('account'))]) {
      expect((await stranger.run(oneContract, { id: contractId })).data).toEqual({ contract: null });
      expect((await stranger.run(byKey, { keys: [{ __typename: 'Contract', id: contractId }] })).data).toEqual({ _entities: [null] });
    }
    expect((await tenant.customer(newId('account')).run('{ myContracts { id } }')).data).toEqual({ myContracts: [] });
    expectRefusal(await tenant.as({ realm: 'DEVICE' }).run(oneContract, { id: contractId }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(oneContract, { id: contractId }), 'UNAUTHENTICATED');
  });

  it('shows nothing about seats while they are switched off (T-06)', async () => {
    const { tenant, contractId, holderId } = await openBusiness(contracts);
    const holder = tenant.as({ realm: 'CUSTOMER', accountId: holderId, features: [] });
    expect(expectSuccess(await holder.run(oneContract, { id: contractId }))).toMatchObject({
      seats: null,
      seatMembers: null,
      inviteLink: null,
    });
  });

  it('shows one person nothing of another’s contracts and seat', async () => {
    const business = await openBusiness(contracts);
    const { accountId, asker, seatId } = await seatMember(business);
    const query = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Account { heldContracts { id } seat { id } } } }';
    const keys = [business.holderId, accountId].map((id) => ({ __typename: 'Account', id }));
    expect(expectSuccess(await asker.run(query, { keys }))).toEqual([
      { heldContracts: null, seat: null },
      { heldContracts: [], seat: { id: seatId } },
    ]);
    expect(expectSuccess(await business.tenant.staff.run(query, { keys }))).toEqual([
      { heldContracts: [{ id: business.contractId }], seat: null },
      { heldContracts: [], seat: { id: seatId } },
    ]);
  });
});

describe('contracts', () => {
  it('takes as many statements for thirty contracts and their seats as for one', async () => {
    const business = await openBusiness(contracts);
    const { tenant, productId, holderId } = business;
    await seatMember(business);
    const list = `{ contracts(first: 100) { edges { node { ${everything} } } } }`;
    const one = await contracts.count(() => tenant.staff.run(list));
    for (let i = 0; i < 29; i++) await tenant.staff.run(assignContract, { input: { productId, holderId } });
    const thirty = await contracts.count(() => tenant.staff.run(list));
    expect(expectSuccess(thirty.result).edges).toHaveLength(30);
    expect(thirty.statements).toHaveLength(one.statements.length);
  });

  it('can be paged, newest first, and is for staff only', async () => {
    const { tenant, productId, holderId, holder } = await openBusiness(contracts);
    for (let i = 0; i < 4; i++) await tenant.staff.run(assignContract, { input: { productId, holderId } });
    const page =
      'query ($after: String) { contracts(first: 2, after: $after) { edges { node { number } } pageInfo { hasNextPage endCursor } } }';
    const numbers: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const connection = expectSuccess(await tenant.staff.run(page, { after }));
      numbers.push(...connection.edges.map((edge: { node: { number: number } }) => edge.node.number));
      ({ endCursor: after, hasNextPage: more } = connection.pageInfo);
    }
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    expectRefusal(await holder.run(page), 'FORBIDDEN');
  });
});

import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { openBusiness, registration, seatMember, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });
const fields = `__typename
  ... on ContractStateChanged { contract { state suspensionReason suspensionNote version } }
  ... on Error { code message }
  ... on VersionConflict { currentVersion }
  ... on ContractStateUnfit { state }`;
const suspend = `mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { ${fields} } }`;
const resume = `mutation ($input: ResumeContractInput!) { resumeContract(input: $input) { ${fields} } }`;

describe('suspendContract and resumeContract', () => {
  it('suspends with a reason and a message to the holder, keeps the seats, and resumes (T-36, T-55, P-T-11)', async () => {
    const business = await openBusiness(contracts);
    const { asker } = await seatMember(business);
    const { tenant, contractId, claim } = business;
    const input = { contractId, reason: 'UNPAID', note: '8月分のお支払いをお願いします。', expectedVersion: 1 };
    const { contract } = expectSuccess(await tenant.staff.run(suspend, { input }), 'ContractStateChanged');
    expect(contract).toEqual({ state: 'SUSPENDED', suspensionReason: 'UNPAID', suspensionNote: input.note, version: 2 });
    expect(expectSuccess(await business.look())).toMatchObject({ state: 'SUSPENDED', seats: { used: 1 }, inviteLink: null });
    expect(await claim(registration())).toBe('LINK_DEAD');
    // reason and message are for the holder; a seat member sees the state only (4.1)
    const seen = expectSuccess(
      await asker.run('query ($id: ID!) { contract(id: $id) { state suspensionReason suspensionNote } }', { id: contractId }),
    );
    expect(seen).toEqual({ state: 'SUSPENDED', suspensionReason: null, suspensionNote: null });
    const resumed = expectSuccess(await tenant.staff.run(resume, { input: { contractId, expectedVersion: 2 } }), 'ContractStateChanged');
    expect(resumed.contract).toEqual({ state: 'ACTIVE', suspensionReason: null, suspensionNote: null, version: 3 });
    const told = await tenant.sql(
      "select seq::int, data->>'state' as state from outbox natural join event_log where destination = 'access' and aggregate_id = ? order by seq",
      [uuidOf(contractId)],
    );
    expect(told).toEqual([
      { seq: 1, state: 'ACTIVE' },
      { seq: 2, state: 'SUSPENDED' },
      { seq: 3, state: 'ACTIVE' },
    ]);
  });

  it('changes nothing about a contract that is already in the requested state', async () => {
    const { tenant, contractId } = await openBusiness(contracts);
    expectFailure(await tenant.staff.run(resume, { input: { contractId, expectedVersion: 1 } }), 'ContractStateUnfit', { state: 'ACTIVE' });
  });

  it('changes nothing for an outdated version or an unknown contract', async () => {
    const { tenant, contractId } = await openBusiness(contracts);
    const input = { contractId, reason: 'BY_OPERATOR', expectedVersion: 7 };
    expectFailure(await tenant.staff.run(suspend, { input }), 'VersionConflict', { currentVersion: 1 });
    expectFailure(await contracts.tenant().staff.run(suspend, { input }), 'ContractUnknown', { code: 'CONTRACT_UNKNOWN' });
    expectFailure(await tenant.staff.run(suspend, { input: { ...input, contractId: newId('contract') } }), 'ContractUnknown');
    expectFailure(await tenant.staff.run(suspend, { input: { ...input, note: 'あ'.repeat(501) } }), 'InvalidInput');
  });

  it('lets one of two concurrent suspensions win', async () => {
    const { tenant, contractId } = await openBusiness(contracts);
    const input = { contractId, reason: 'BY_OPERATOR', expectedVersion: 1 };
    const answers = await Promise.all([tenant.staff.run(suspend, { input }), tenant.staff.run(suspend, { input })]);
    expect(outcomesOf(answers)).toEqual(['ContractStateChanged', 'VersionConflict']);
  });

  it('is for staff only', async () => {
    const { holder, contractId } = await openBusiness(contracts);
    expectRefusal(await holder.run(suspend, { input: { contractId, reason: 'BY_OPERATOR', expectedVersion: 1 } }), 'FORBIDDEN');
    expectRefusal(await holder.run(resume, { input: { contractId, expectedVersion: 1 } }), 'FORBIDDEN');
  });

  it('says how many are out before it is done, and asks again when somebody has joined since', async () => {
    const business = await openBusiness(contracts);
    await seatMember(business);
    const { tenant, contractId } = business;
    const shown = `__typename ... on ContractSuspensionPreview { seatMembersOut token contract { id } }
      ... on PreviewStale { code message preview { ... on ContractSuspensionPreview { seatMembersOut token } } }`;
    const ask = `mutation ($input: SuspendContractInput!) { suspendContract(input: $input) { ${shown} } }`;
    const input = { contractId, reason: 'BY_OPERATOR' };
    const seen = { ...input, expectedVersion: 1, dryRun: true };
    const preview = expectSuccess(await tenant.staff.run(ask, { input: seen }), 'ContractSuspensionPreview');
    expect(preview).toMatchObject({ seatMembersOut: 1, contract: { id: contractId } });
    expect(expectSuccess(await business.look())).toMatchObject({ state: 'ACTIVE', version: 1 });
    await seatMember(business);
    const stale = await tenant.staff.run(ask, { input: { ...input, expectedVersion: 1, previewToken: preview.token } });
    expectFailure(stale, 'PreviewStale', { code: 'PREVIEW_STALE', preview: { seatMembersOut: 2, token: expect.any(String) } });
    const { token } = expectSuccess(stale).preview;
    expectSuccess(await tenant.staff.run(ask, { input: { ...input, expectedVersion: 1, previewToken: token } }), 'ContractStateChanged');
  });
});

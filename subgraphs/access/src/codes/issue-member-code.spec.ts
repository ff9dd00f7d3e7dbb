import { manualClock, newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { accountState, memberWithContract, openDoor } from '../testing/door.ts';

const clock = manualClock('2026-11-23T01:00:00Z');
const access = await startTestSubgraph(startAccess, { name: 'access', clock });
const issue = 'mutation { issueMemberCode { code expiresAt } }';

describe('issueMemberCode', () => {
  it('issues a code that works for half an hour at every location of the tenant', async () => {
    const { tenant, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const { code, expiresAt } = expectSuccess(await tenant.customer(accountId).run(issue));
    expect(Temporal.Instant.from(expiresAt).since(clock.now()).total('minutes')).toBe(30);
    clock.advance({ minutes: 29, seconds: 59 });
    expect(expectSuccess(await present(code), 'EntryJudged').record.allowed).toBe(true);
    clock.advance({ seconds: 1 });
    expectFailure(await present(code), 'MemberCodeInvalid', { code: 'ENTRY_CODE_EXPIRED' });
  });

  it('stores no code, only its hash', async () => {
    const tenant = access.tenant();
    const { code } = expectSuccess(await tenant.customer(newId('account')).run(issue));
    const rows = await tenant.sql<{ hash: string }>('select * from member_code');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('keeps earlier codes valid, deletes expired ones, and keeps at most ten', async () => {
    const tenant = access.tenant();
    const member = tenant.customer(newId('account'));
    const count = async () => (await tenant.sql('select from member_code')).length;
    await member.run(issue);
    clock.advance({ minutes: 20 });
    await member.run(issue);
    expect(await count()).toBe(2);
    clock.advance({ minutes: 20 });
    await member.run(issue);
    expect(await count()).toBe(2);
    for (let i = 0; i < 12; i++) await member.run(issue);
    expect(await count()).toBe(10);
  });

  it('keeps every code valid that is issued at the same moment', async () => {
    const { tenant, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const answers = await Promise.all(Array.from({ length: 8 }, () => tenant.customer(accountId).run(issue)));
    for (const answer of answers) expectSuccess(await present(expectSuccess(answer).code), 'EntryJudged');
  });

  it('works in its own tenant only', async () => {
    const [here, elsewhere] = [await openDoor(access), await openDoor(access)];
    const { accountId } = await memberWithContract(here.tenant);
    const code = await here.codeOf(accountId);
    expectFailure(await elsewhere.present(code), 'MemberCodeInvalid');
  });

  it('dies with the account', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const code = await codeOf(accountId);
    await tenant.deliver('identity', accountState(accountId, { erased: true }, 2));
    expectFailure(await present(code), 'MemberCodeInvalid');
    expect(await tenant.sql('select from member_code')).toEqual([]);
  });

  it('is for members only', async () => {
    const { tenant, device } = await openDoor(access);
    expectRefusal(await device.run(issue), 'FORBIDDEN');
    expectRefusal(await tenant.staff.run(issue), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(issue), 'UNAUTHENTICATED');
  });
});

import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { memberOf } from '../testing/people.ts';
import { openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const login = { login: 'taro@example.jp', password: 'tsuki-no-hikari-7' };
const changeName = `mutation ($input: ChangeOwnNameInput!) { changeOwnName(input: $input) {
  __typename ... on OwnNameChanged { account { id name } } ... on Error { code message } ... on InvalidInput { issues { path code } }
} }`;

async function taro() {
  const storefront = await openStorefront(identity);
  const accountId = await storefront.customer(login.login, login.password);
  return { ...storefront, accountId, member: await memberOf(storefront, accountId, login) };
}

describe('changing one’s own name (4.1, P-T-01)', () => {
  it('is visible at once, found by staff, and audited without the name; no other service is informed', async () => {
    const { tenant, accountId, member } = await taro();
    const told = await tenant.sql('select from outbox');
    const changed = expectSuccess(await member.run(changeName, { input: { name: '  田中 太郎  ' } }), 'OwnNameChanged');
    expect(changed.account).toEqual({ id: accountId, name: '田中 太郎' });
    const search = 'query ($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id } } } }';
    const found = async (text: string) => expectSuccess(await tenant.staff.run(search, { filter: { search: text } })).edges;
    expect(await found('田中')).toEqual([{ node: { id: accountId } }]);
    expect(await found('taro@')).toHaveLength(1);
    expect(await found('顧客')).toEqual([]);
    expect(await tenant.sql('select from outbox')).toHaveLength(told.length);
    const audited = await tenant.sql(
      `select e.action, d.detail from audit_entry e join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id order by e.at desc limit 1`,
    );
    expect(audited).toEqual([{ action: 'account.nameChanged', detail: {} }]);
  });

  it('changes nothing when the name is the same', async () => {
    const { tenant, member } = await taro();
    expectSuccess(await member.run(changeName, { input: { name: '顧客 一郎' } }), 'OwnNameChanged');
    expect(await tenant.sql(`select from audit_entry where action = 'account.nameChanged'`)).toEqual([]);
  });

  it.each([
    [' ', 'REQUIRED'],
    ['あ'.repeat(101), 'TOO_BIG'],
    ['改\n行', 'CONTROL_CHARACTERS'],
  ])('refuses the names that a registration refuses: %j', async (name, code) => {
    const { member } = await taro();
    expectFailure(await member.run(changeName, { input: { name } }), 'InvalidInput', { issues: [{ path: ['name'], code }] });
  });

  it('is refused to visitors, staff and devices, and to a removed person', async () => {
    const { tenant, visitor } = await taro();
    const input = { name: '田中 太郎' };
    expectRefusal(await visitor.run(changeName, { input }), 'UNAUTHENTICATED');
    expectRefusal(await tenant.staff.run(changeName, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'DEVICE', accountId: newId('account') }).run(changeName, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.customer(newId('account')).run(changeName, { input }), 'UNAUTHENTICATED');
  });
});

import { newId } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { type Door, memberWithContract, openDoor } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });
const page = `query ($first: Int, $after: String, $filter: EntryRecordFilter) {
  entries(first: $first, after: $after, filter: $filter) {
    edges { node { id allowed account { id } contract { id } location { name } device { name } } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

async function enter(door: Door, accountId: string, times: number): Promise<string[]> {
  const code = await door.codeOf(accountId);
  const ids: string[] = [];
  for (let i = 0; i < times; i++) ids.unshift(expectSuccess(await door.present(code), 'EntryJudged').record.id);
  return ids;
}
const idsOf = (connection: { edges: { node: { id: string } }[] }) => connection.edges.map(({ node }) => node.id);

describe('entries', () => {
  it('is walked page by page, newest first, without a gap or a repetition', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    const ids = await enter(door, accountId, 7);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const connection = expectSuccess(await door.tenant.staff.run(page, { first: 3, after }));
      expect(connection.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...idsOf(connection));
      ({ endCursor: after, hasNextPage: more } = connection.pageInfo);
    }
    expect(seen).toEqual(ids);
  });

  it('holds what the filter asks for', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    const [allowed] = await enter(door, accountId, 1);
    const [refused] = await enter(door, newId('account'), 1);
    const list = async (filter: object) => idsOf(expectSuccess(await door.tenant.staff.run(page, { filter })));
    expect(await list({ allowed: true })).toEqual([allowed]);
    expect(await list({ allowed: false })).toEqual([refused]);
    expect(await list({ locationId: door.locationId })).toEqual([refused, allowed]);
    expect(await list({ locationId: newId('location') })).toEqual([]);
    expectRefusal(await door.tenant.staff.run(page, { filter: { locationId: 'acc_1' } }), 'BAD_USER_INPUT');
  });

  it('takes only cursors of this list and tenant', async () => {
    const [door, other] = [await openDoor(access), await openDoor(access)];
    await enter(door, newId('account'), 2);
    const { pageInfo } = expectSuccess(await door.tenant.staff.run(page, { first: 1 }));
    expectRefusal(await other.tenant.staff.run(page, { after: pageInfo.endCursor }), 'BAD_USER_INPUT');
    expectRefusal(await door.tenant.staff.run(page, { after: 'abc' }), 'BAD_USER_INPUT');
    expectRefusal(await door.tenant.staff.run(page, { first: 101 }), 'BAD_USER_INPUT');
  });

  it('is read with as many statements for thirty records as for one', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    await enter(door, accountId, 1);
    const one = await access.count(() => door.tenant.staff.run(page, { first: 100 }));
    await enter(door, accountId, 29);
    const thirty = await access.count(() => door.tenant.staff.run(page, { first: 100 }));
    expect(expectSuccess(thirty.result).edges).toHaveLength(30);
    expect(thirty.statements).toHaveLength(one.statements.length);
  });

  it('is for staff; a member reads their own history, and nobody else’s', async () => {
    const door = await openDoor(access);
    const [mine, others] = [await memberWithContract(door.tenant, 1), await memberWithContract(door.tenant, 2)];
    const ids = await enter(door, mine.accountId, 2);
    const [foreign] = await enter(door, others.accountId, 1);
    const me = door.tenant.customer(mine.accountId);
    expectRefusal(await me.run(page), 'FORBIDDEN');
    expectRefusal(await door.device.run(page), 'FORBIDDEN');
    expect(idsOf(expectSuccess(await me.run('{ myEntries { edges { node { id } } } }')))).toEqual(ids);
    expectRefusal(await door.tenant.staff.run('{ myEntries { edges { node { id } } } }'), 'FORBIDDEN');
    const byKey = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on EntryRecord { id } } }';
    const keys = [ids[0], foreign].map((id) => ({ __typename: 'EntryRecord', id }));
    expect((await me.run(byKey, { keys })).data).toEqual({ _entities: [{ id: ids[0] }, null] });
    expect((await door.tenant.staff.run(byKey, { keys })).data).toEqual({ _entities: [{ id: ids[0] }, { id: foreign }] });
    const elsewhere = access.tenant();
    expect((await elsewhere.staff.run(byKey, { keys })).data).toEqual({ _entities: [null, null] });
  });
});

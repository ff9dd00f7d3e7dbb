import { manualClock, newId } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
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

let busy: Promise<TestTenant> | undefined;
/** A tenant with so much history that reading all of it costs more than any index. */
async function aBusyTenant(): Promise<TestTenant> {
  const { tenant } = await openDoor(access);
  await tenant.sql(
    `insert into entry_record (tenant_id, id, created_at, at, direction, allowed, code, account_id, contract_id, location_id, device_id)
     select d.tenant_id, gen_random_uuid(), t, t, case when n % 2 = 0 then 'ENTRY' else 'EXIT' end, n % 20 <> 0,
       case when n % 20 = 0 then 'ENTRY_NO_PLAN' end, gen_random_uuid(), gen_random_uuid(), d.location_id, d.id
     from device d, generate_series(1, 20000) n, lateral (select timestamptz '2026-11-25T00:00:00Z' - n * interval '4 minutes' as t) at`,
  );
  await access.asOwner('analyze entry_record');
  return tenant;
}

describe('entries', () => {
  it('can be paged from newest to oldest, without a gap or a repetition', async () => {
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

  it('contains what the filter asks for', async () => {
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

  it('narrows by person, contract, code, notice, way and time, in any combination', async () => {
    const clock = manualClock('2026-11-24T01:00:00Z');
    const here = await startTestSubgraph(startAccess, { name: 'access', clock });
    const door = await openDoor(here);
    const [one, other] = [await memberWithContract(door.tenant, 1), await memberWithContract(door.tenant, 2)];
    const stranger = newId('account');
    const facts: { id: string; accountId: string; contractId: string | null; direction: string; at: string; code: string | null }[] = [];
    for (const direction of ['ENTRY', 'EXIT']) {
      for (const who of [one, { accountId: stranger, contractId: null }, other]) {
        clock.advance({ minutes: 1 });
        const { record } = expectSuccess(await door.present(await door.codeOf(who.accountId), { direction }), 'EntryJudged');
        facts.unshift({ ...who, id: record.id, direction, at: record.at, code: record.code });
      }
    }
    const [refused, warned] = [
      facts.find(({ code }) => code === 'ENTRY_NO_PLAN')!,
      facts.find(({ code }) => code === 'EXIT_NOT_ELIGIBLE')!,
    ];
    const conditions: [object, (fact: (typeof facts)[number]) => boolean][] = [
      [{ accountId: one.accountId }, ({ accountId }) => accountId === one.accountId],
      [{ accountId: stranger }, ({ accountId }) => accountId === stranger],
      [{ contractId: other.contractId }, ({ contractId }) => contractId === other.contractId],
      [{ code: 'ENTRY_NO_PLAN' }, ({ id }) => id === refused.id],
      [{ notice: 'ERROR' }, ({ id }) => id === refused.id],
      [{ notice: 'WARNING' }, ({ id }) => id === warned.id],
      [{ direction: 'EXIT' }, ({ direction }) => direction === 'EXIT'],
      [{ locationId: door.locationId }, () => true],
      [{ from: refused.at }, ({ at }) => at >= refused.at],
      [{ until: refused.at }, ({ at }) => at < refused.at],
    ];
    for (const [first, holdsFirst] of conditions) {
      for (const [second, holdsSecond] of conditions) {
        const filter = { ...first, ...second };
        if (Object.keys(filter).length === 1 && first !== second) continue;
        const expected = facts.filter((fact) => holdsFirst(fact) && holdsSecond(fact)).map(({ id }) => id);
        expect(idsOf(expectSuccess(await door.tenant.staff.run(page, { filter }))), JSON.stringify(filter)).toEqual(expected);
      }
    }
    for (const filter of [{ accountId: door.locationId }, { contractId: 'x' }]) {
      expectRefusal(await door.tenant.staff.run(page, { filter }), 'BAD_USER_INPUT');
    }
  });

  it.each([
    ['a location', { locationId: newId('location') }, 'entry_record_by_location'],
    ['a person', { accountId: newId('account') }, 'entry_record_by_account'],
    ['a contract', { contractId: newId('contract') }, 'entry_record_by_contract'],
    ['errors', { notice: 'ERROR' }, 'entry_record_noticed'],
    ['a code', { code: 'ENTRY_NO_PLAN' }, 'entry_record_noticed'],
    ['what was refused', { allowed: false }, 'entry_record_noticed'],
    ['errors of a location', { notice: 'ERROR', locationId: newId('location') }, 'entry_record_noticed_by_location'],
    ['one day', { from: '2026-11-23T15:00:00Z', until: '2026-11-24T15:00:00Z' }, 'entry_record_by_time'],
    ['one way', { direction: 'EXIT' }, 'entry_record_by_time'],
  ])('finds %s through an index in the order of the list', async (_, filter, index) => {
    busy ??= aBusyTenant();
    const tenant = await busy;
    const { statements } = await access.count(() => tenant.staff.run(page, { filter }));
    const list = statements.find((statement) => statement.includes('order by'))!;
    const plan = await tenant.sql<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${list}`);
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain(`${index} on`);
    expect(text).not.toContain('Sort');
  });

  it('accepts only cursors of this list and tenant', async () => {
    const [door, other] = [await openDoor(access), await openDoor(access)];
    await enter(door, newId('account'), 2);
    const { pageInfo } = expectSuccess(await door.tenant.staff.run(page, { first: 1 }));
    expectRefusal(await other.tenant.staff.run(page, { after: pageInfo.endCursor }), 'BAD_USER_INPUT');
    expectRefusal(await door.tenant.staff.run(page, { after: 'abc' }), 'BAD_USER_INPUT');
    expectRefusal(await door.tenant.staff.run(page, { first: 101 }), 'BAD_USER_INPUT');
  });

  it('takes as many statements for thirty records as for one', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    await enter(door, accountId, 1);
    const one = await access.count(() => door.tenant.staff.run(page, { first: 100 }));
    await enter(door, accountId, 29);
    const thirty = await access.count(() => door.tenant.staff.run(page, { first: 100 }));
    expect(expectSuccess(thirty.result).edges).toHaveLength(30);
    expect(thirty.statements).toHaveLength(one.statements.length);
  });

  it('is for staff; members read only their own history', async () => {
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

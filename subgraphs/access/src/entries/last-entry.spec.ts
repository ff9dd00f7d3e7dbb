import { newId, uuidOf } from '@monban/domain-kit';
import { expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { type Door, memberWithContract, openDoor } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });
const last = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Account { id lastEntry { id at location { name } } } } }`;
const keysOf = (...ids: string[]) => ({ keys: ids.map((id) => ({ __typename: 'Account', id })) });

/** A record past the rules, for looking up only. */
const force = (door: Door, facts: { accountId: string; at: string; direction?: string; allowed?: boolean }) =>
  door.tenant.sql(
    `insert into entry_record (tenant_id, id, created_at, at, direction, allowed, account_id, location_id, device_id)
     values (app_tenant(), uuidv7(), ?, ?, ?, ?, ?, ?, ?)`,
    [
      facts.at,
      facts.at,
      facts.direction ?? 'ENTRY',
      facts.allowed ?? true,
      uuidOf(facts.accountId),
      uuidOf(door.locationId),
      uuidOf(door.deviceId),
    ],
  );

describe('the last entry of a person', () => {
  it('is the newest admission, not an exit or a refusal', async () => {
    const door = await openDoor(access);
    const [accountId, other] = [newId('account'), newId('account')];
    await force(door, { accountId, at: '2026-11-01T01:00:00Z' });
    await force(door, { accountId, at: '2026-11-02T01:00:00Z' });
    await force(door, { accountId, at: '2026-11-02T03:00:00Z', direction: 'EXIT' });
    await force(door, { accountId, at: '2026-11-03T01:00:00Z', allowed: false });
    await force(door, { accountId: other, at: '2026-11-04T01:00:00Z' });
    const { data } = await door.tenant.staff.run(last, keysOf(accountId, newId('account')));
    expect(data._entities).toMatchObject([
      { lastEntry: { at: '2026-11-02T01:00:00Z', location: { name: '渋谷店' } } },
      { lastEntry: null },
    ]);
  });

  it('takes as many statements for thirty people as for one', async () => {
    const door = await openDoor(access);
    const people = Array.from({ length: 30 }, () => newId('account'));
    for (const accountId of people) await force(door, { accountId, at: '2026-11-02T01:00:00Z' });
    const one = await access.count(() => door.tenant.staff.run(last, keysOf(people[0]!)));
    const thirty = await access.count(() => door.tenant.staff.run(last, keysOf(...people)));
    expect(thirty.result.data._entities.filter((account: { lastEntry: unknown }) => account.lastEntry)).toHaveLength(30);
    expect(thirty.statements).toHaveLength(one.statements.length);
  });

  it('is for staff and for the person; null for another tenant', async () => {
    const door = await openDoor(access);
    const [mine, others] = [await memberWithContract(door.tenant, 1), await memberWithContract(door.tenant, 2)];
    for (const { accountId } of [mine, others]) expectSuccess(await door.present(await door.codeOf(accountId)), 'EntryJudged');
    const seen = async (asker: { run: Door['device']['run'] }) =>
      (await asker.run(last, keysOf(mine.accountId, others.accountId))).data._entities.map(
        (account: { lastEntry: unknown }) => account.lastEntry !== null,
      );
    expect(await seen(door.tenant.staff)).toEqual([true, true]);
    expect(await seen(door.tenant.customer(mine.accountId))).toEqual([true, false]);
    expect(await seen(door.device)).toEqual([false, false]);
    expect(await seen(access.tenant().staff)).toEqual([false, false]);
  });
});

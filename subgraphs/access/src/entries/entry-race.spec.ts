import { manualClock, newId, uuidOf } from '@monban/domain-kit';
import { type Answer, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startAccess } from '../app.ts';
import { contractState, type Door, memberWithContract, openDoor, recordEntry, setAntiPassback } from '../testing/door.ts';
import { JAPANESE_HOLIDAYS } from '../holidays/japanese-holidays.ts';
import type { PlanAccess } from '../plans/domain/restriction.ts';
import { decideEntry } from './domain/entry-decision.ts';
import { type KeptFacts, recallFacts } from './domain/kept-facts.ts';

/** No product is restricted by band yet, so this replaces the table of what a contract grants. The counts are real. */
const restriction = vi.hoisted(() => ({ now: { kind: 'NONE' } as PlanAccess['restriction'] }));
vi.mock('../plans/plan-access.ts', () => ({
  planAccessOf: () => ({ restriction: restriction.now, locations: null }),
  bandHoursAt: () => new Map([['ALL_DAY', { start: 0, end: 24 }]]),
}));
beforeEach(() => void (restriction.now = { kind: 'NONE' }));

// 10:00 in Tokyo; the clock stands still, so that only the order of writing distinguishes readings
const clock = manualClock('2026-11-19T01:00:00Z');
const access = await startTestSubgraph(startAccess, { name: 'access', clock });
const DAY = 86_400;
const judgedOf = (answers: readonly Answer[]) => answers.map((answer) => expectSuccess(answer, 'EntryJudged').record);
const codesOf = (records: readonly { code: string | null }[]) =>
  Object.fromEntries(
    Map.groupBy(records, ({ code }) => code ?? 'IN')
      .entries()
      .map(([code, list]) => [code, list.length]),
  );

/** Once a month, at any time of day. */
const onceAMonth: PlanAccess['restriction'] = {
  kind: 'BANDS',
  bands: [{ band: 'ALL_DAY', days: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], holidayRule: 'ALL', monthlyLimit: 1 }],
  before: 0,
  after: 0,
  exemption: null,
};

/** Concurrent readings of a member, each on a different day of December; a code of the last day is valid on the others too. */
async function readInDecember(door: Door, accountId: string, days: readonly number[]): Promise<Answer[]> {
  const on = (day: number) => ({ clockOffsetSeconds: (day + 11) * DAY });
  const member = door.tenant.as({ realm: 'CUSTOMER', surface: 's/87465', storefrontId: '87465', accountId, ...on(Math.max(...days)) });
  const { code: memberCode } = expectSuccess(await member.run('mutation { issueMemberCode { code } }'));
  return Promise.all(
    days.map((day) =>
      door.tenant
        .as({ realm: 'DEVICE', accountId: door.deviceAccountId, ...on(day) })
        .run(recordEntry, { input: { idempotencyKey: newId('event'), memberCode } }),
    ),
  );
}

describe('readings of one person at once', () => {
  it('admit one of fifty that would each be the first since the exit', async () => {
    const door = await openDoor(access);
    await setAntiPassback(door, true);
    const { accountId } = await memberWithContract(door.tenant);
    const memberCode = await door.codeOf(accountId);
    const records = judgedOf(await Promise.all(Array.from({ length: 50 }, () => door.present(memberCode))));
    expect(codesOf(records)).toEqual({ IN: 1, ENTRY_ALREADY_INSIDE: 49 });
    expect(await door.tenant.sql('select from presence')).toHaveLength(1);
    expect(await door.tenant.sql('select from entry_record')).toHaveLength(50);
  });

  it('admit on one of 28 days that would each be the last entry of the month', async () => {
    restriction.now = onceAMonth;
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    const records = judgedOf(
      await readInDecember(
        door,
        accountId,
        Array.from({ length: 28 }, (_, index) => index + 1),
      ),
    );
    expect(codesOf(records)).toEqual({ IN: 1, ENTRY_COUNT_REACHED: 27 });
    expect(await door.tenant.sql('select from entry_count')).toHaveLength(1);
  });

  it('consume one entry right for fifty in the same band, and say so in one trace only', async () => {
    restriction.now = onceAMonth;
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    const memberCode = await door.codeOf(accountId);
    expect(codesOf(judgedOf(await Promise.all(Array.from({ length: 50 }, () => door.present(memberCode)))))).toEqual({ IN: 50 });
    const consumed = `select from entry_trace where trace @> '[{"rule": "BAND_CHOSEN", "consumed": true}]'`;
    expect(await door.tenant.sql(consumed)).toHaveLength(1);
    expect(await door.tenant.sql('select from entry_count')).toHaveLength(1);
  });

  it('respect a change of the contract that happened while they waited', async () => {
    const door = await openDoor(access);
    const { accountId, contractId } = await memberWithContract(door.tenant);
    const memberCode = await door.codeOf(accountId);
    let answer: Promise<Answer> | undefined;
    await access.subgraph.database.transaction(door.tenant.id, async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtextextended('entry ' || app_tenant() || ' ' || ?::uuid, 0))`, [
        uuidOf(accountId),
      ]);
      answer = door.present(memberCode);
      const waiting = `select from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`;
      await vi.waitFor(async () => expect(await em.execute<object[]>(waiting)).toHaveLength(1), { timeout: 10_000 });
      await door.tenant.deliver('contracts', contractState(contractId, { holderId: accountId, state: 'SUSPENDED' }, 2));
    });
    expect(judgedOf([await answer!])).toMatchObject([{ allowed: false, code: 'ENTRY_NO_PLAN' }]);
  });

  it('at two doors of two tenants do not wait for each other’s facts', async () => {
    const doors = await Promise.all([openDoor(access), openDoor(access)]);
    const answers = await Promise.all(
      doors.map(async (door) => {
        await setAntiPassback(door, true);
        const { accountId } = await memberWithContract(door.tenant);
        const memberCode = await door.codeOf(accountId);
        return judgedOf(await Promise.all([door.present(memberCode), door.present(memberCode)]));
      }),
    );
    for (const records of answers) expect(codesOf(records)).toEqual({ IN: 1, ENTRY_ALREADY_INSIDE: 1 });
  });
});

describe('a day at the door', () => {
  it('can be decided again from the stored facts, with the same answers', async () => {
    restriction.now = onceAMonth;
    const door = await openDoor(access);
    const people = await Promise.all([1, 2, 3].map((number) => memberWithContract(door.tenant, number)));
    const stranger = newId('account');
    for (const way of ['ENTRY', 'EXIT', 'ENTRY']) {
      for (const { accountId } of people) await door.present(await door.codeOf(accountId), { direction: way });
      await door.present(await door.codeOf(stranger), { direction: way });
      if (way === 'EXIT') await setAntiPassback(door, true);
    }
    for (const day of [1, 2]) await readInDecember(door, people[0]!.accountId, [day]);
    for (const { accountId } of people) await door.present(await door.codeOf(accountId));

    const day = await door.tenant.sql<{ allowed: boolean; code: string | null; stale: boolean; trace: unknown; facts: KeptFacts }>(
      'select r.allowed, r.code, r.stale, t.trace, t.facts from entry_record r join entry_trace t using (tenant_id, id) order by r.at, r.id',
    );
    expect(day).toHaveLength(17);
    expect(codesOf(day)).toEqual({ IN: 10, ENTRY_NO_PLAN: 2, EXIT_NOT_ELIGIBLE: 1, ENTRY_COUNT_REACHED: 1, ENTRY_ALREADY_INSIDE: 3 });
    for (const { facts, ...record } of day) {
      const { allowed, code, stale, trace } = decideEntry(recallFacts(facts, JAPANESE_HOLIDAYS));
      expect({ allowed, code, stale, trace: JSON.parse(JSON.stringify(trace)) }).toEqual(record);
    }
  });
});

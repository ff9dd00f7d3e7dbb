import { manualClock, newId, uuidOf } from '@monban/domain-kit';
import { type Asker, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { accountState, contractState, memberWithContract, openDoor } from '../testing/door.ts';
import { keepFacts } from './domain/kept-facts.ts';
import { plan, sampleFacts } from './testing/sample-facts.ts';

const clock = manualClock('2026-11-19T10:42:00Z');
const access = await startTestSubgraph(startAccess, { name: 'access', clock });
const whole = `query ($id: ID!) {
  entryRecord(id: $id) { id number code remedy nextAllowedAt trace { rule title sentence outcome decisive contractNumber } }
}`;
const read = async (who: Asker, id: string) => expectSuccess(await who.run(whole, { id }));
const drawn = (steps: { rule: string; outcome: string }[]) => steps.map(({ rule, outcome }) => `${rule} ${outcome}`);

describe('a record explained', () => {
  it('tells staff and the person why, as decided then', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId, contractId } = await memberWithContract(tenant, 12);
    await tenant.deliver('contracts', contractState(contractId, { number: 12, holderId: accountId, state: 'SUSPENDED' }, 2));
    const { record } = expectSuccess(await present(await codeOf(accountId)), 'EntryJudged');
    // later changes to the contract do not matter
    await tenant.deliver('contracts', contractState(contractId, { number: 12, holderId: accountId }, 3));

    const forStaff = await read(tenant.staff, record.id);
    expect(forStaff).toMatchObject({ code: 'ENTRY_NO_PLAN', remedy: '契約が有効になると、すぐ入館できます。', nextAllowedAt: null });
    expect(forStaff.number).toMatch(/^E-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(drawn(forStaff.trace)).toEqual([
      'PROFILE_NOT_STOPPED HELD',
      'IDENTITY_NOT_STOPPED HELD',
      'PLAN_IN_FORCE NOT_HELD',
      'PLAN_LOCATION NOT_LOOKED_AT',
      'PLAN_UNRESTRICTED NOT_LOOKED_AT',
    ]);
    expect(forStaff.trace[2]).toEqual({
      rule: 'PLAN_IN_FORCE',
      title: '契約',
      sentence: '有効なプランがありません（契約は停止中）。',
      outcome: 'NOT_HELD',
      decisive: true,
      contractNumber: null,
    });
    expect(await read(tenant.customer(accountId), record.id)).toEqual(forStaff);
    const abroad = await read(tenant.as({ realm: 'CUSTOMER', surface: 's/87465', accountId, locale: 'en' }), record.id);
    expect(abroad.trace[2].sentence).toBe('No plan is in force (contract: suspended).');
    expect(abroad.trace[3].sentence).toBe('Not looked at: the answer was found before.');
  });

  it('names the location of a door that admitted somebody', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant, 7);
    const { record } = expectSuccess(await present(await codeOf(accountId)), 'EntryJudged');
    const { trace } = await read(tenant.staff, record.id);
    expect(trace.slice(-2)).toEqual([
      {
        rule: 'PLAN_LOCATION',
        title: '店舗',
        sentence: '渋谷店はプランの対象店舗です。',
        outcome: 'HELD',
        decisive: false,
        contractNumber: 7,
      },
      {
        rule: 'PLAN_UNRESTRICTED',
        title: 'プランの条件',
        sentence: 'プランに入退館制限はありません。',
        outcome: 'HELD',
        decisive: true,
        contractNumber: 7,
      },
    ]);
  });

  it('stops where a stop flag stops (H-59)', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    await tenant.deliver('identity', accountState(accountId, { stopProfile: true }, 2));
    const { record } = expectSuccess(await present(await codeOf(accountId)), 'EntryJudged');
    const { trace, nextAllowedAt, remedy } = await read(tenant.staff, record.id);
    expect(drawn(trace).slice(0, 2)).toEqual(['PROFILE_NOT_STOPPED NOT_HELD', 'IDENTITY_NOT_STOPPED NOT_LOOKED_AT']);
    expect({ nextAllowedAt, remedy }).toEqual({ nextAllowedAt: null, remedy: '利用停止が解除されると、すぐ入館できます。' });
  });

  it('says when the same person would have been admitted, by the facts of that moment', async () => {
    const { tenant, codeOf, present, device } = await openDoor(access);
    const { record } = expectSuccess(await present(await codeOf(newId('account'))), 'EntryJudged');
    const opens = Temporal.Instant.from('2026-11-20T22:00:00Z');
    const reservation = { program: 'yoga', location: 'A', start: opens, end: opens.add({ hours: 1 }) };
    const bands = { kind: 'BANDS' as const, bands: [], before: 0, after: 0, exemption: [] };
    const facts = keepFacts(sampleFacts({ at: clock.now(), plans: [plan(bands)], reservations: [reservation] }));
    await tenant.sql('update entry_trace set facts = ? where id = ?', [JSON.stringify(facts), uuidOf(record.id)]);
    const next = 'query ($id: ID!) { entryRecord(id: $id) { nextAllowedAt } }';
    for (const who of [tenant.staff, device]) {
      expect(expectSuccess(await who.run(next, { id: record.id }))).toEqual({ nextAllowedAt: '2026-11-20T22:00:00Z' });
    }
  });

  it('shows a device the message of its own records, never the trace, and no other device’s records', async () => {
    const here = await openDoor(access);
    const { record } = expectSuccess(await here.present(await here.codeOf(newId('account'))), 'EntryJudged');
    expect(await read(here.device, record.id)).toMatchObject({ id: record.id, code: 'ENTRY_NO_PLAN', trace: null });
    const other = await openDoor(access, here.tenant);
    expect(await read(other.device, record.id)).toBeNull();
  });

  it('is hidden from everybody else', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { record } = expectSuccess(await present(await codeOf(newId('account'))), 'EntryJudged');
    expect(await read(tenant.customer(newId('account')), record.id)).toBeNull();
    expect(await read(access.tenant().staff, record.id)).toBeNull();
    expect(await read(tenant.staff, 'ent_1')).toBeNull();
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(whole, { id: record.id }), 'UNAUTHENTICATED');
  });

  it('says that an older record has no trace', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { record } = expectSuccess(await present(await codeOf(newId('account'))), 'EntryJudged');
    await tenant.sql('delete from entry_trace');
    expect(await read(tenant.staff, record.id)).toMatchObject({ trace: null, nextAllowedAt: null, code: 'ENTRY_NO_PLAN' });
  });

  it('stores the facts of every record, and takes as many statements for a page as for one record', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    await present(await codeOf(accountId));
    const page = '{ entries(first: 100) { edges { node { id nextAllowedAt trace { sentence } } } } }';
    const one = await access.count(() => tenant.staff.run(page));
    for (let i = 0; i < 9; i++) await present(await codeOf(newId('account')));
    const ten = await access.count(() => tenant.staff.run(page));
    expect(expectSuccess(ten.result).edges).toHaveLength(10);
    expect(ten.statements.length).toBe(one.statements.length);
    expect(await tenant.sql('select count(*)::int as kept, count(facts)::int as with_facts from entry_trace')).toEqual([
      { kept: 10, with_facts: 10 },
    ]);
  });
});

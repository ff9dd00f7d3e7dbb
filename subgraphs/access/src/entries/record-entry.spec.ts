import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { contractState, memberWithContract, openDoor, recordEntry, seatState } from '../testing/door.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });

describe('recordEntry', () => {
  it('admits a member with a contract in force and writes the record', async () => {
    const { tenant, codeOf, present, deviceId, locationId } = await openDoor(access);
    const { accountId, contractId } = await memberWithContract(tenant);
    const { record } = expectSuccess(await present(await codeOf(accountId)), 'EntryJudged');
    expect(record).toEqual({
      id: expect.stringMatching(/^ent_/),
      at: expect.stringMatching(/Z$/),
      direction: 'ENTRY',
      allowed: true,
      code: null,
      message: null,
      account: { id: accountId },
      contract: { id: contractId },
      location: { id: locationId, name: '渋谷店' },
      device: { id: deviceId },
    });
    expect(await tenant.sql("select actor_role, action from audit_entry where subject_type = 'entryRecord'")).toEqual([
      { actor_role: 'device', action: 'entry.allowed' },
    ]);
  });

  it('reads a code as somebody types it', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const typed = (await codeOf(accountId))
      .toLowerCase()
      .replace(/(....)(....)(....)/, ' $1-$2 $3')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect(expectSuccess(await present(typed), 'EntryJudged').record.allowed).toBe(true);
  });

  it('refuses without a plan in force, says why in the device’s language, and logs the attempt', async () => {
    const { tenant, codeOf, present, device } = await openDoor(access);
    const accountId = newId('account');
    const refused = { allowed: false, code: 'ENTRY_NO_PLAN', contract: null };
    const { record } = expectSuccess(await present(await codeOf(accountId)), 'EntryJudged');
    expect(record).toMatchObject({ ...refused, message: '有効なプランがありません。' });
    const english = tenant.as({
      realm: 'DEVICE',
      locale: 'en',
      accountId: (await device.run('{ thisDevice { account { id } } }')).data.thisDevice.account.id,
    });
    const input = { idempotencyKey: newId('event'), memberCode: await codeOf(accountId) };
    expect(expectSuccess(await english.run(recordEntry, { input })).record.message).toBe('There is no plan in force.');
    const log = expectSuccess(await tenant.staff.run('{ entries { edges { node { allowed code } } } }'));
    expect(log.edges).toHaveLength(2);
    expect(await tenant.sql("select from audit_entry where action = 'entry.refused'")).toHaveLength(2);
  });

  it('names the first contract in force, by number (P-H-18)', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant, 12);
    const [suspended, seated] = [newId('contract'), newId('contract')];
    await tenant.deliver(
      'contracts',
      contractState(suspended, { number: 1, holderId: accountId, state: 'SUSPENDED' }),
      contractState(seated, { number: 7, holderId: newId('account') }),
      seatState(newId('seat'), { contractId: seated, accountId }),
    );
    expect(expectSuccess(await present(await codeOf(accountId))).record.contract).toEqual({ id: seated });
  });

  it('opens for everybody who leaves, with a warning where nothing covers the exit (H-68)', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const leaving = { direction: 'EXIT' };
    expect(expectSuccess(await present(await codeOf(accountId), leaving)).record).toMatchObject({
      direction: 'EXIT',
      allowed: true,
      code: null,
    });
    const stranger = await codeOf(newId('account'));
    expect(expectSuccess(await present(stranger, leaving)).record).toMatchObject({ allowed: true, code: 'EXIT_NOT_ELIGIBLE' });
  });

  it('answers the same key with the same record, even after a change of the contract (P-H-21)', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId, contractId } = await memberWithContract(tenant);
    const [memberCode, idempotencyKey] = [await codeOf(accountId), 'reading-0001'];
    const { record } = expectSuccess(await present(memberCode, { idempotencyKey }));
    await tenant.deliver('contracts', contractState(contractId, { holderId: accountId, state: 'SUSPENDED' }, 2));
    expect(expectSuccess(await present(memberCode, { idempotencyKey })).record).toEqual(record);
    expect(await tenant.sql('select from entry_record')).toHaveLength(1);
  });

  it('writes one record for fifty concurrent uses of a key', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const memberCode = await codeOf(accountId);
    const answers = await Promise.all(Array.from({ length: 50 }, () => present(memberCode, { idempotencyKey: 'reading-0002' })));
    const ids = new Set(answers.map((answer) => expectSuccess(answer, 'EntryJudged').record.id));
    expect(ids.size).toBe(1);
    expect(await tenant.sql('select from entry_record')).toHaveLength(1);
  });

  it('refuses a key that was used for another reading', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const [memberCode, idempotencyKey] = [await codeOf(accountId), 'reading-0003'];
    await present(memberCode, { idempotencyKey });
    expectFailure(await present(memberCode, { idempotencyKey, direction: 'EXIT' }), 'IdempotencyKeyReused', {
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await tenant.sql('select from entry_record')).toHaveLength(1);
  });

  it('refuses a code that was never issued, and writes nothing about it', async () => {
    const { tenant, present } = await openDoor(access);
    for (const memberCode of ['0000-0000-0000', 'no code at all', '']) {
      expectFailure(await present(memberCode), 'MemberCodeInvalid', { code: 'ENTRY_CODE_EXPIRED' });
    }
    expect(await tenant.sql('select from entry_record')).toEqual([]);
    expect(await tenant.sql('select from idempotency_key')).toEqual([]);
  });

  it('needs a device that is installed and not erased', async () => {
    const { tenant, codeOf, present, deviceAccountId } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const memberCode = await codeOf(accountId);
    const input = { idempotencyKey: newId('event'), memberCode };
    expectFailure(await tenant.as({ realm: 'DEVICE' }).run(recordEntry, { input }), 'DeviceNotInstalled', { code: 'DEVICE_NOT_INSTALLED' });
    await tenant.deliver('identity', {
      type: 'account',
      id: deviceAccountId,
      seq: 2,
      data: { realm: 'DEVICE', storefrontId: null, erased: true },
    });
    expectFailure(await present(memberCode), 'DeviceNotInstalled');
  });

  it('reports the faults of a key', async () => {
    const { present } = await openDoor(access);
    expectFailure(await present('0000-0000-0000', { idempotencyKey: 'short' }), 'InvalidInput', {
      issues: [{ path: ['idempotencyKey'], code: 'REQUIRED' }],
    });
  });

  it('is for devices only, never for members or staff', async () => {
    const { tenant, codeOf } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const input = { idempotencyKey: newId('event'), memberCode: await codeOf(accountId) };
    expectRefusal(await tenant.customer(accountId).run(recordEntry, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.staff.run(recordEntry, { input }), 'FORBIDDEN');
    expectRefusal(await tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(recordEntry, { input }), 'UNAUTHENTICATED');
    expect(await tenant.sql('select from entry_record')).toEqual([]);
  });

  it('queries the database twice: once for the facts, once to write', async () => {
    const { tenant, codeOf, device } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const input = { idempotencyKey: newId('event'), memberCode: await codeOf(accountId) };
    const judge =
      'mutation ($input: RecordEntryInput!) { recordEntry(input: $input) { ... on EntryJudged { record { allowed code message account { id } } } } }';
    const { statements } = await access.count(() => device.run(judge, { input }));
    expect(statements).toEqual([expect.stringContaining('door_context'), expect.stringContaining('record_entry')]);
  });

  it('counts a band and date once per member', async () => {
    const { tenant, codeOf, present } = await openDoor(access);
    const { accountId } = await memberWithContract(tenant);
    const { record } = expectSuccess(await present(await codeOf(accountId)));
    const count =
      "insert into entry_count (tenant_id, account_id, band, date, entry_record_id) select tenant_id, account_id, 'NIGHT', '2026-11-23', id from entry_record";
    await tenant.sql(count);
    await expect(tenant.sql(count)).rejects.toThrow(/entry_count_pkey/);
    expect(record.allowed).toBe(true);
  });
});

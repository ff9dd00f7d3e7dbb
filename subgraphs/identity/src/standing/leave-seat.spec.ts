import { newId, uuidOf, type Id } from '@monban/domain-kit';
import { expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { contractStanding } from '../testing/told.ts';
import { describe, expect, it } from 'vitest';
import { sendMail } from '../mails/send-mail.ts';
import { usualLimits } from '../settings.ts';
import { openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const nameAndAddress = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Account { name email } } }';

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A holder, a seat member, and the contract that connects them, as contracts publishes them. */
async function seated() {
  const storefront = await openStorefront(identity);
  const { tenant, number } = storefront;
  const [holder, member] = [
    await storefront.customer('holder@example.jp', 'correct horse'),
    await storefront.customer('member@example.jp', 'correct horse'),
  ];
  const [seat, contract] = [newId('seat'), newId('contract')];
  await tenant.deliver('contracts', contractStanding(contract, { holder }));
  const seatEvent = (seq: number, data: object) => ({
    type: 'seat',
    id: seat,
    seq,
    data: { contractUuid: uuidOf(contract), accountUuid: uuidOf(member), ...data },
  });
  await tenant.deliver('contracts', seatEvent(1, { state: 'TAKEN', left: false }));
  const as = (accountId: Id<'account'>) =>
    tenant.as({ realm: 'CUSTOMER', accountId, surface: `s/${number}`, storefrontId: String(number) });
  const stranger = await storefront.customer('stranger@example.jp', 'correct horse');
  return { tenant, holder, member, stranger, contract, seatEvent, as };
}

describe('a seat member and the holder of the contract', () => {
  it('know of each other what 4.1 says: the holder the member’s address, the member only the holder’s name', async () => {
    const { holder, member, as } = await seated();
    const key = (id: string) => ({ keys: [{ __typename: 'Account', id }] });
    expect(expectSuccess(await as(holder).run(nameAndAddress, key(member)))).toEqual([{ name: '顧客 一郎', email: 'member@example.jp' }]);
    expect(expectSuccess(await as(member).run(nameAndAddress, key(holder)))).toEqual([{ name: '顧客 一郎', email: null }]);
    expect(expectSuccess(await as(member).run(nameAndAddress, key(member)))).toEqual([{ name: '顧客 一郎', email: 'member@example.jp' }]);
  });

  it('are nobody to another customer of the storefront, by whatever road a reference came', async () => {
    const { holder, member, as, stranger } = await seated();
    const keys = [holder, member].map((id) => ({ __typename: 'Account', id }));
    expect(expectSuccess(await as(stranger).run(nameAndAddress, { keys }))).toEqual([null, null]);
  });
});

describe('leaving a seat (P-T-01)', () => {
  it('ends the viewer’s identity: a session that still lives for the moment belongs to nobody', async () => {
    const { tenant, member, seatEvent, as } = await seated();
    expect(expectSuccess(await as(member).run('{ viewer { account { id } } }'))).toEqual({ account: { id: member } });
    await tenant.deliver('contracts', seatEvent(2, { state: 'RELEASED', left: true }));
    expect(expectSuccess(await as(member).run('{ viewer { account { id } } }'))).toBeNull();
  });

  it('erases the account, tells both by mail that the member left, and then empties name, address and note', async () => {
    const { tenant, member, contract, seatEvent } = await seated();
    await tenant.deliver('contracts', seatEvent(2, { state: 'RELEASED', left: true }));
    expect(await tenant.sql('select id from credential where id = ?', [uuidOf(member)])).toEqual([]);
    await tenant.sql(`update account set identity_note = '運転免許証' where id = ?`, [uuidOf(member)]);

    const sent: Sent[] = [];
    const mailer = { send: (mail: Sent) => Promise.resolve(void sent.push(mail)), close: () => undefined };
    const settings = { secret: 'for tests only', origin: 'https://monban.example', mailer, limits: usualLimits };
    const order = { tenantId: tenant.id, kind: 'SEAT_MEMBER_LEFT', accountId: member, contractId: contract } as const;
    await sendMail(settings).lane.work(order, identity.subgraph.tools);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['holder@example.jp', '【店】サブユーザーが席を離れました'],
      ['member@example.jp', '【店】契約の席を離れました'],
    ]);
    expect(sent[0]!.text).toContain('顧客 一郎 さん（member@example.jp）がご自身で席を離れました');
    const left = await tenant.sql('select name, email, identity_note from account where id = ?', [uuidOf(member)]);
    expect(left).toEqual([{ name: expect.stringMatching(/^退会者 /), email: null, identity_note: null }]);
  });
});

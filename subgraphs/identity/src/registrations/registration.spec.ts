import { newId, uuidOf } from '@monban/domain-kit';
import { type Answer, expectFailure, expectRefusal, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../settings.ts';
import {
  confirmRegistration,
  logIn,
  openStorefront,
  somewhere,
  startForTest,
  startRegistration,
  type TestStorefront,
} from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity', logLevel: 'silent' });
const password = 'umi-no-kaze-42';

/** What contracts answers to the two commands of a registration by invite link. */
function contractsAnswers(standing: 'OPEN' | 'FULL' | 'DEAD', seat: 'TAKEN' | 'FULL' | 'LINK_DEAD' | 'RELEASED' = 'TAKEN') {
  const contractId = newId('contract');
  identity.answer('contracts', ({ query }) =>
    query.includes('takeSeat')
      ? { takeSeat: { outcome: seat } }
      : { standing: standing === 'OPEN' ? { outcome: 'OPEN', contractId, linkVersion: 3 } : { outcome: standing } },
  );
  return contractId;
}

const start = (storefront: TestStorefront, email: string, inviteToken?: string) =>
  storefront.visitor.run(startRegistration, { input: { name: '席 花子', email, ...(inviteToken ? { inviteToken } : {}) } });
const confirm = async (storefront: TestStorefront, email: string) =>
  storefront.visitor.run(confirmRegistration, { input: { token: await storefront.mailedToken(email), password } });

describe('starting a registration (T-21, T-22)', () => {
  it('mails a link and makes nobody a member', async () => {
    const storefront = await openStorefront(identity);
    expectSuccess(await start(storefront, 'new@example.jp'), 'ConfirmationMailSent');
    expectFailure(await storefront.visitor.run(logIn, { input: { login: 'new@example.jp', password } }), 'LogInRefused', {});
    expect(await storefront.tenant.sql('select from account')).toEqual([]);
  });

  it.each([
    ['full (T-48)', 'FULL', 'SeatsFull', 'SEAT_FULL'],
    ['dead (P-T-05)', 'DEAD', 'InviteLinkDead', 'SEAT_LINK_DEAD'],
  ] as const)('is refused when the invite link is %s', async (_, standing, typename, code) => {
    const storefront = await openStorefront(identity);
    contractsAnswers(standing);
    expectFailure(await start(storefront, 'new@example.jp', 'token'), typename, { code });
    expect(await storefront.tenant.sql('select from registration')).toEqual([]);
  });

  it('answers the same for a taken address, and keeps the reason for staff (T-39, P-T-09)', async () => {
    const storefront = await openStorefront(identity);
    await storefront.customer('taken@example.jp', password);
    contractsAnswers('OPEN');
    expectSuccess(await start(storefront, 'Taken@Example.jp', 'token'), 'ConfirmationMailSent');
    const rows = await storefront.tenant.sql('select state, rejection_code from registration where email = ?', ['Taken@Example.jp']);
    expect(rows).toEqual([{ state: 'REJECTED_EMAIL', rejection_code: 'SEAT_EMAIL_IS_CUSTOMER' }]);
  });

  it.each([
    [{ name: ' ', email: 'a@example.jp' }, ['name']],
    [{ name: 'あ'.repeat(101), email: 'a@example.jp' }, ['name']],
    [{ name: '改\n行', email: 'no address' }, ['name', 'email']],
  ])('names the field that is wrong: %j', async (input, fields) => {
    const storefront = await openStorefront(identity);
    const { data } = await storefront.visitor.run(startRegistration, { input });
    const { issues } = data.startRegistration as { issues: { path: string[] }[] };
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
    expect(await storefront.tenant.sql('select from registration')).toEqual([]);
  });

  it('is not heard more than five times an hour for one address', async () => {
    const storefront = await openStorefront(identity);
    for (let i = 0; i < 5; i++) expectSuccess(await start(storefront, 'often@example.jp'), 'ConfirmationMailSent');
    expectFailure(await start(storefront, 'often@example.jp'), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS' });
  });

  it.each([
    ['\u200b', 'REQUIRED'],
    ['\u3164 \u2060', 'REQUIRED'],
    ['当選 https://evil.example', 'LINK_IN_NAME'],
    ['今すぐ evil.xyz へ', 'LINK_IN_NAME'],
    ['evil@example.jp', 'LINK_IN_NAME'],
    ['太郎\u202eexe', 'CONTROL_CHARACTERS'],
  ])('mails nobody the name %j', async (name, code) => {
    const storefront = await openStorefront(identity);
    const { data } = await storefront.visitor.run(startRegistration, { input: { name, email: 'stranger@example.jp' } });
    expect(data.startRegistration).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['name'], code }] });
    expect(await storefront.tenant.sql('select from registration')).toEqual([]);
  });

  it('takes nothing invisible into name and address', async () => {
    const storefront = await openStorefront(identity);
    const input = { name: '\ufeff席 花子\u200b\u00a0', email: '\u200bnew@example.jp\u2060' };
    expectSuccess(await storefront.visitor.run(startRegistration, { input }), 'ConfirmationMailSent');
    expect(await storefront.tenant.sql('select name, email from registration')).toEqual([{ name: '席 花子', email: 'new@example.jp' }]);
  });

  it('mails one mailbox five times an hour, whichever way it is written and from whichever storefront of the tenant', async () => {
    const storefront = await openStorefront(identity);
    const number = storefront.number - 1;
    await storefront.tenant.sql(
      `insert into storefront (tenant_id, id, created_at, name, seller_name) values (app_tenant(), ?, '2026-01-01', '別の店', 'テスト')`,
      [number],
    );
    const nobody = { role: 'anonymous', accountId: null, sessionId: null } as const;
    const next = storefront.tenant.as({ ...nobody, surface: `s/${number}`, storefrontId: String(number), ip: somewhere() });
    const wanted = ['a.b@example.jp', 'ab+1@example.jp', 'A.B+2@Example.jp', 'a.b.+3@example.jp'];
    for (const email of wanted) expectSuccess(await start(storefront, email), 'ConfirmationMailSent');
    expectSuccess(await next.run(startRegistration, { input: { name: '席 花子', email: 'ab@example.jp' } }), 'ConfirmationMailSent');
    for (const visitor of [storefront.visitor, next])
      expectFailure(await visitor.run(startRegistration, { input: { name: '席 花子', email: 'ab+4@example.jp' } }), 'TooManyAttempts', {});
    expectSuccess(await start(storefront, 'abc@example.jp'), 'ConfirmationMailSent');
  });

  it('belongs to a storefront: the staff’s site refuses it', async () => {
    const { staffSite } = await openStorefront(identity);
    expectRefusal(await staffSite.run(startRegistration, { input: { name: 'x', email: 'x@example.jp' } }), 'FORBIDDEN');
  });
});

describe('the page behind a mailed URL', () => {
  const preview = 'query ($token: String!) { registration(token: $token) { name email state storefront { name } } }';
  const look = async (storefront: TestStorefront, email: string) =>
    expectSuccess(await storefront.visitor.run(preview, { token: await storefront.mailedToken(email) }));

  it('says whose registration it is until it is used, and then only how it stands', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'once@example.jp');
    expect(await look(storefront, 'once@example.jp')).toEqual({
      name: '席 花子',
      email: 'once@example.jp',
      state: 'MAIL_SENT',
      storefront: { name: '店' },
    });
    expectSuccess(await confirm(storefront, 'once@example.jp'), 'RegistrationCompleted');
    expect(await look(storefront, 'once@example.jp')).toEqual({ name: null, email: null, state: 'COMPLETED', storefront: null });
  });

  it('says nothing of the person once it has expired, or was refused', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'slow@example.jp');
    await storefront.tenant.sql(`update registration set expires_at = '2020-01-01'`);
    expect(await look(storefront, 'slow@example.jp')).toEqual({ name: null, email: null, state: 'EXPIRED', storefront: null });
    contractsAnswers('OPEN', 'FULL');
    await start(storefront, 'late@example.jp', 'token');
    expectFailure(await confirm(storefront, 'late@example.jp'), 'SeatsFull');
    expect(await look(storefront, 'late@example.jp')).toEqual({ name: null, email: null, state: 'REJECTED_FULL', storefront: null });
  });

  it('is unknown on another storefront', async () => {
    const [storefront, other] = [await openStorefront(identity), await openStorefront(identity)];
    await start(storefront, 'here@example.jp');
    const token = await storefront.mailedToken('here@example.jp');
    expect((await other.visitor.run(preview, { token })).data).toEqual({ registration: null });
  });
});

describe('confirming (T-23, T-24)', () => {
  it('asks contracts for the seat by the registration, makes the account, and answers a second click the same', async () => {
    const storefront = await openStorefront(identity);
    const contractId = contractsAnswers('OPEN');
    await start(storefront, 'seat@example.jp', 'token');
    expectSuccess(await confirm(storefront, 'seat@example.jp'), 'RegistrationCompleted');
    expectSuccess(await confirm(storefront, 'seat@example.jp'), 'RegistrationCompleted');
    const [registration] = await storefront.tenant.sql<{ id: string }>('select id from registration');
    const asked = identity.sent
      .filter(({ query }) => query.includes('takeSeat'))
      .map(({ variables }) => variables['input'] as Record<string, unknown>);
    const mine = asked.filter((input) => input['contractId'] === contractId);
    expect(mine).toHaveLength(1);
    expect(uuidOf(mine[0]!['registrationId'] as string)).toBe(registration!.id);
    expectSuccess(await storefront.visitor.run(logIn, { input: { login: 'seat@example.jp', password } }), 'LoggedIn');
  });

  it.each([
    ['FULL', 'SeatsFull', 'SEAT_FULL'],
    ['LINK_DEAD', 'InviteLinkDead', 'SEAT_LINK_DEAD'],
    ['RELEASED', 'RegistrationRemoved', 'REGISTRATION_REMOVED'],
  ] as const)('when contracts says %s: no account, and the address is free again (T-49)', async (outcome, typename, code) => {
    const storefront = await openStorefront(identity);
    contractsAnswers('OPEN', outcome);
    await start(storefront, 'late@example.jp', 'token');
    expectFailure(await confirm(storefront, 'late@example.jp'), typename, { code });
    expect(await storefront.tenant.sql('select from account')).toEqual([]);
    expect(await storefront.tenant.sql('select from credential')).toEqual([]);
  });

  it('while contracts is away: kept, and completed by the same link later', async () => {
    const storefront = await openStorefront(identity);
    contractsAnswers('OPEN');
    await start(storefront, 'wait@example.jp', 'token');
    identity.answer('contracts', () => {
      throw new Error('contracts is away');
    });
    expectFailure(await confirm(storefront, 'wait@example.jp'), 'RegistrationPending', { code: 'REGISTRATION_PENDING' });
    expectFailure(await storefront.visitor.run(logIn, { input: { login: 'wait@example.jp', password } }), 'LogInRefused', {});
    contractsAnswers('OPEN');
    expectSuccess(await confirm(storefront, 'wait@example.jp'), 'RegistrationCompleted');
  });

  it('fifty clicks at once with one password are one registration, and all are told the same (F15)', async () => {
    const storefront = await openStorefront(identity);
    contractsAnswers('OPEN');
    await start(storefront, 'eager@example.jp', 'token');
    const token = await storefront.mailedToken('eager@example.jp');
    const click = () => storefront.visitor.run(confirmRegistration, { input: { token, password } });
    const answers = outcomesOf(await Promise.all(Array.from({ length: 50 }, click)));
    expect(new Set(answers)).toEqual(new Set(['RegistrationCompleted']));
    expect(await storefront.tenant.sql('select from account')).toHaveLength(1);
  });

  it('of two clicks at once with two passwords one wins, and the other is told', async () => {
    const storefront = await openStorefront(identity);
    contractsAnswers('OPEN');
    await start(storefront, 'both@example.jp', 'token');
    const token = await storefront.mailedToken('both@example.jp');
    const passwords = ['umi-no-kaze-42', 'yama-no-yuki-77'];
    const answers = await Promise.all(
      passwords.map((chosen) => storefront.visitor.run(confirmRegistration, { input: { token, password: chosen } })),
    );
    expect(outcomesOf(answers)).toEqual(['RegistrationCompleted', 'RegistrationConfirmedAlready']);
    const logIns = await Promise.all(
      passwords.map((chosen) => storefront.visitor.run(logIn, { input: { login: 'both@example.jp', password: chosen } })),
    );
    const won = (answer: Answer): boolean => ['RegistrationCompleted', 'LoggedIn'].includes(expectSuccess(answer)['__typename']);
    expect(logIns.map(won)).toEqual(answers.map(won));
  });

  it('a used link is no place to try passwords', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'used@example.jp');
    expectSuccess(await confirm(storefront, 'used@example.jp'), 'RegistrationCompleted');
    const token = await storefront.mailedToken('used@example.jp');
    const guess = () => storefront.visitor.run(confirmRegistration, { input: { token, password: 'yama-no-yuki-77' } });
    expectFailure(await guess(), 'RegistrationConfirmedAlready', { code: 'REGISTRATION_CONFIRMED_ALREADY' });
    for (let i = 1; i < usualLimits.confirmationsPerRegistration.attempts; i++) await guess();
    expectFailure(await guess(), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS' });
  });

  it('of two registrations for one address the first to confirm has it (T-42)', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'twice@example.jp');
    const first = await storefront.mailedToken('twice@example.jp');
    await start(storefront, 'twice@example.jp');
    expectSuccess(await confirm(storefront, 'twice@example.jp'), 'RegistrationCompleted');
    const late = await storefront.visitor.run(confirmRegistration, { input: { token: first, password } });
    expectFailure(late, 'RegistrationAddressTaken', { code: 'EMAIL_TAKEN' });
  });

  it('ends when its seat was released before the account is made: no account, and the address is free (T-45)', async () => {
    const storefront = await openStorefront(identity);
    const { tenant } = storefront;
    const contractId = contractsAnswers('OPEN');
    await start(storefront, 'gone@example.jp', 'token');
    identity.answer('contracts', () => {
      throw new Error('contracts took the seat, and its answer was lost');
    });
    expectFailure(await confirm(storefront, 'gone@example.jp'), 'RegistrationPending');
    const [registration] = await tenant.sql<{ account_id: string }>('select account_id from registration');
    const seat = { type: 'seat', id: newId('seat'), data: { contractUuid: uuidOf(contractId), accountUuid: registration!.account_id } };
    await tenant.deliver('contracts', { ...seat, seq: 1, data: { ...seat.data, state: 'TAKEN' } });
    await tenant.deliver('contracts', { ...seat, seq: 2, data: { ...seat.data, state: 'RELEASED' } });
    contractsAnswers('OPEN', 'TAKEN');
    expectFailure(await confirm(storefront, 'gone@example.jp'), 'RegistrationRemoved', { code: 'REGISTRATION_REMOVED' });
    expect(await tenant.sql('select from account')).toEqual([]);
    expect(await tenant.sql('select from credential')).toEqual([]);
    expect(await tenant.sql('select from seat_standing')).toEqual([]);
  });

  it('after 24 hours is too late (L-36)', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'slow@example.jp');
    await storefront.tenant.sql(`update registration set expires_at = '2020-01-01'`);
    expectFailure(await confirm(storefront, 'slow@example.jp'), 'ConfirmLinkExpired', { code: 'CONFIRM_LINK_EXPIRED' });
  });

  it('a token of nobody, and one of another storefront, are the same unknown', async () => {
    const storefront = await openStorefront(identity);
    const other = await openStorefront(identity);
    await start(storefront, 'here@example.jp');
    const token = await storefront.mailedToken('here@example.jp');
    const elsewhere = await other.visitor.run(confirmRegistration, { input: { token, password } });
    const nobody = await storefront.visitor.run(confirmRegistration, { input: { token: 'none of ours', password } });
    expectFailure(elsewhere, 'ConfirmLinkUnknown', { code: 'CONFIRM_LINK_UNKNOWN' });
    expect(nobody.data).toEqual(elsewhere.data);
  });

  it('takes 200 characters of whatever size, and the login takes them too', async () => {
    const storefront = await openStorefront(identity);
    const long = '🦊😀'.repeat(100);
    await storefront.customer('long@example.jp', long);
    expectSuccess(await storefront.visitor.run(logIn, { input: { login: 'long@example.jp', password: long } }), 'LoggedIn');
  });

  it.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['password1', 'PASSWORD_COMMON'],
    ['ｐａｓｓｗｏｒｄ１', 'PASSWORD_COMMON'],
    ['aaaaaaaa', 'PASSWORD_REPEATED'],
    ['WEAK@example.jp', 'PASSWORD_IS_ADDRESS'],
    ['x'.repeat(257), 'TOO_BIG'],
  ])('refuses the password %s beside its field, and keeps nothing', async (chosen, code) => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'weak@example.jp');
    const token = await storefront.mailedToken('weak@example.jp');
    const { data } = await storefront.visitor.run(confirmRegistration, { input: { token, password: chosen } });
    expect(data.confirmRegistration).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['password'], code }] });
    expect(await storefront.tenant.sql('select from credential')).toEqual([]);
  });
});

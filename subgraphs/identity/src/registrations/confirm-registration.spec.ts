import { newId, uuidOf } from '@monban/domain-kit';
import { type Answer, expectFailure, expectSuccess, outcomesOf, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../settings.ts';
import { confirm, contractsOf, password, start } from '../testing/registering.ts';
import { confirmRegistration, logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity', logLevel: 'silent' });
const contractsAnswers = contractsOf(identity);

describe('confirming (T-23, T-24)', () => {
  it('asks contracts for the seat by the registration, creates the account, and answers a second click the same', async () => {
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

  it('is stored while contracts is down, and completed by the same link later', async () => {
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

  it('fifty concurrent clicks with one password are one registration, and all get the same answer (F15)', async () => {
    const storefront = await openStorefront(identity);
    contractsAnswers('OPEN');
    await start(storefront, 'eager@example.jp', 'token');
    const token = await storefront.mailedToken('eager@example.jp');
    const click = () => storefront.visitor.run(confirmRegistration, { input: { token, password } });
    const answers = outcomesOf(await Promise.all(Array.from({ length: 50 }, click)));
    expect(new Set(answers)).toEqual(new Set(['RegistrationCompleted']));
    expect(await storefront.tenant.sql('select from account')).toHaveLength(1);
  });

  it('of two concurrent clicks with two passwords one wins, and the other is told', async () => {
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

  it('a used link cannot be used to guess passwords', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'used@example.jp');
    expectSuccess(await confirm(storefront, 'used@example.jp'), 'RegistrationCompleted');
    const token = await storefront.mailedToken('used@example.jp');
    const guess = () => storefront.visitor.run(confirmRegistration, { input: { token, password: 'yama-no-yuki-77' } });
    expectFailure(await guess(), 'RegistrationConfirmedAlready', { code: 'REGISTRATION_CONFIRMED_ALREADY' });
    for (let i = 1; i < usualLimits.confirmationsPerRegistration.attempts; i++) await guess();
    expectFailure(await guess(), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS' });
  });

  it('of two registrations for one address the first to confirm gets it (T-42)', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'twice@example.jp');
    const first = await storefront.mailedToken('twice@example.jp');
    await start(storefront, 'twice@example.jp');
    expectSuccess(await confirm(storefront, 'twice@example.jp'), 'RegistrationCompleted');
    const late = await storefront.visitor.run(confirmRegistration, { input: { token: first, password } });
    expectFailure(late, 'RegistrationAddressTaken', { code: 'EMAIL_TAKEN' });
  });

  it('ends when its seat was released before the account exists: no account, and the address is free (T-45)', async () => {
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

  it('is too late after 24 hours (L-36)', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'slow@example.jp');
    await storefront.tenant.sql(`update registration set expires_at = '2020-01-01'`);
    expectFailure(await confirm(storefront, 'slow@example.jp'), 'ConfirmLinkExpired', { code: 'CONFIRM_LINK_EXPIRED' });
  });

  it('an invented token and one of another storefront get the same answer: unknown', async () => {
    const storefront = await openStorefront(identity);
    const other = await openStorefront(identity);
    await start(storefront, 'here@example.jp');
    const token = await storefront.mailedToken('here@example.jp');
    const elsewhere = await other.visitor.run(confirmRegistration, { input: { token, password } });
    const nobody = await storefront.visitor.run(confirmRegistration, { input: { token: 'none of ours', password } });
    expectFailure(elsewhere, 'ConfirmLinkUnknown', { code: 'CONFIRM_LINK_UNKNOWN' });
    expect(nobody.data).toEqual(elsewhere.data);
  });

  it('accepts 200 characters of any size, and so does the login', async () => {
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
  ])('refuses the password %s beside its field, and stores nothing', async (chosen, code) => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'weak@example.jp');
    const token = await storefront.mailedToken('weak@example.jp');
    const { data } = await storefront.visitor.run(confirmRegistration, { input: { token, password: chosen } });
    expect(data.confirmRegistration).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['password'], code }] });
    expect(await storefront.tenant.sql('select from credential')).toEqual([]);
  });
});

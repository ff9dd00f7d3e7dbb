import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { confirm, contractsOf, password, start } from '../testing/registering.ts';
import { logIn, openStorefront, somewhere, startForTest, startRegistration, type TestStorefront } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity', logLevel: 'silent' });
const contractsAnswers = contractsOf(identity);

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

  it('answers the same for an address in use, and stores the reason for staff (T-39, P-T-09)', async () => {
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
  ])('names the invalid field: %j', async (input, fields) => {
    const storefront = await openStorefront(identity);
    const { data } = await storefront.visitor.run(startRegistration, { input });
    const { issues } = data.startRegistration as { issues: { path: string[] }[] };
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
    expect(await storefront.tenant.sql('select from registration')).toEqual([]);
  });

  it('is accepted at most five times an hour for one address', async () => {
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

  it('strips invisible characters from name and address', async () => {
    const storefront = await openStorefront(identity);
    const input = { name: '\ufeff席 花子\u200b\u00a0', email: '\u200bnew@example.jp\u2060' };
    expectSuccess(await storefront.visitor.run(startRegistration, { input }), 'ConfirmationMailSent');
    expect(await storefront.tenant.sql('select name, email from registration')).toEqual([{ name: '席 花子', email: 'new@example.jp' }]);
  });

  it('mails one mailbox five times an hour, however it is written and from any storefront of the tenant', async () => {
    const storefront = await openStorefront(identity);
    const number = storefront.number - 1;
    await storefront.tenant.sql(
      `insert into storefront (tenant_id, id, created_at, name, seller_name) values (app_tenant(), ?, '2026-01-01', '別の店', 'テスト')`,
      [number],
    );
    const nobody = { realm: 'ANONYMOUS', accountId: null, sessionId: null } as const;
    const next = storefront.tenant.as({ ...nobody, surface: `s/${number}`, storefrontId: String(number), ip: somewhere() });
    const wanted = ['a.b@example.jp', 'ab+1@example.jp', 'A.B+2@Example.jp', 'a.b.+3@example.jp'];
    for (const email of wanted) expectSuccess(await start(storefront, email), 'ConfirmationMailSent');
    expectSuccess(await next.run(startRegistration, { input: { name: '席 花子', email: 'ab@example.jp' } }), 'ConfirmationMailSent');
    for (const visitor of [storefront.visitor, next])
      expectFailure(await visitor.run(startRegistration, { input: { name: '席 花子', email: 'ab+4@example.jp' } }), 'TooManyAttempts', {});
    expectSuccess(await start(storefront, 'abc@example.jp'), 'ConfirmationMailSent');
  });

  it('belongs to a storefront: the staff site refuses it', async () => {
    const { staffSite } = await openStorefront(identity);
    expectRefusal(await staffSite.run(startRegistration, { input: { name: 'x', email: 'x@example.jp' } }), 'FORBIDDEN');
  });
});

describe('the page behind a mailed URL', () => {
  const preview = 'query ($token: String!) { registration(token: $token) { name email state storefront { name } } }';
  const look = async (storefront: TestStorefront, email: string) =>
    expectSuccess(await storefront.visitor.run(preview, { token: await storefront.mailedToken(email) }));

  it('says whose registration it is until it is used, and then only its state', async () => {
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

  it('says nothing about the person once it has expired, or was refused', async () => {
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

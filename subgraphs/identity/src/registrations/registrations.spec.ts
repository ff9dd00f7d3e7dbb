import { idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { contractStanding } from '../testing/told.ts';
import { describe, expect, it } from 'vitest';
import { confirmRegistration, openStorefront, startForTest, startRegistration, type TestStorefront } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity', logLevel: 'silent' });
const password = 'umi-no-kaze-42';
const fields =
  'id email name purpose state reachedStep enteredAt mailedAt mailsSent confirmedAt endedAt expiresAt canResend refusal { code message } contract { id } account { id } storefront { name }';
const list = `query ($first: Int, $after: String, $filter: RegistrationFilter) {
  registrations(first: $first, after: $after, filter: $filter) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } }
}`;
const resend = `mutation ($input: ResendConfirmationInput!) {
  resendConfirmation(input: $input) {
    __typename ... on ConfirmationResent { registration { id state enteredAt expiresAt } } ... on Error { code message }
    ... on RegistrationNotWaiting { state } ... on TooManyAttempts { retryAt }
  }
}`;
const ofContract = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Contract {
  registrations(first: $first, after: $after) { edges { node { email state } } pageInfo { hasNextPage endCursor } } liveSeatSessions
} } }`;

interface Seen {
  readonly id: string;
  readonly email: string;
  readonly state: string;
}

const see = async (storefront: TestStorefront, filter: object = {}): Promise<Seen[]> =>
  expectSuccess(await storefront.tenant.staff.run(list, { first: 100, filter })).edges.map(({ node }: { node: Seen }) => node);
const start = (storefront: TestStorefront, email: string, inviteToken?: string, name = '席 花子') =>
  storefront.visitor.run(startRegistration, { input: { name, email, ...(inviteToken ? { inviteToken } : {}) } });

/** What the mail job records once the mail server has accepted the mail; the queue does not run in specs. */
const mailed = (storefront: TestStorefront, email: string) =>
  storefront.tenant.sql(`update registration set mailed_at = created_at, mails = 1 where email = ?`, [email]);
const expired = (storefront: TestStorefront, email: string) =>
  storefront.tenant.sql(`update registration set expires_at = '2020-01-01' where email = ?`, [email]);

function contractsAnswers(seat: 'TAKEN' | 'FULL' | 'LINK_DEAD' = 'TAKEN', contractId = newId('contract')) {
  identity.answer('contracts', ({ query }) =>
    query.includes('takeSeat') ? { takeSeat: { outcome: seat } } : { standing: { outcome: 'OPEN', contractId, linkVersion: 3 } },
  );
  return contractId;
}

describe('registrations (T-25)', () => {
  it('of a sandbox tenant are in the audit chain with the real time, not the tenant’s', async () => {
    const storefront = await openStorefront(identity);
    await storefront.tenant.sql('update tenant set clock_offset_seconds = ?', [-90 * 86_400]);
    await storefront.customer('sandbox@example.jp', password);
    const audited = `select e.action, abs(extract(epoch from e.at - a.created_at))::int / 86400 as days from audit_entry e, account a
      where e.action = 'account.registered' and a.id = e.subject_id`;
    expect(await storefront.tenant.sql(audited)).toEqual([{ action: 'account.registered', days: 90 }]);
  });

  it('show each step, with its time and what stopped it', async () => {
    const storefront = await openStorefront(identity);
    const contractId = contractsAnswers();
    await start(storefront, 'entered@example.jp', 'token');
    for (const email of ['mailed@example.jp', 'late@example.jp', 'done@example.jp', 'full@example.jp', 'dead@example.jp']) {
      await start(storefront, email, 'token');
      await mailed(storefront, email);
    }
    await expired(storefront, 'late@example.jp');
    const confirm = async (email: string) =>
      storefront.visitor.run(confirmRegistration, { input: { token: await storefront.mailedToken(email), password } });
    await confirm('done@example.jp');
    contractsAnswers('FULL', contractId);
    await confirm('full@example.jp');
    contractsAnswers('LINK_DEAD', contractId);
    await confirm('dead@example.jp');
    await start(storefront, 'Done@Example.jp');

    const seen = await see(storefront);
    const by = (email: string) => seen.find((registration) => registration.email === email);
    const contract = { id: contractId };
    expect(by('entered@example.jp')).toMatchObject({ state: 'MAIL_SENT', reachedStep: 1, mailedAt: null, contract, canResend: true });
    expect(by('mailed@example.jp')).toMatchObject({ state: 'MAIL_SENT', reachedStep: 2, mailsSent: 1, refusal: null, purpose: 'SEAT' });
    expect(by('late@example.jp')).toMatchObject({
      state: 'EXPIRED',
      reachedStep: 2,
      canResend: true,
      refusal: { code: 'CONFIRM_LINK_EXPIRED', message: '確認メールの期限が切れました。もう一度送れます。' },
    });
    expect(by('done@example.jp')).toMatchObject({
      state: 'COMPLETED',
      reachedStep: 4,
      canResend: false,
      endedAt: expect.any(String),
      account: { id: expect.stringMatching(/^acc_/) },
      storefront: { name: '店' },
    });
    expect(by('full@example.jp')).toMatchObject({ state: 'REJECTED_FULL', reachedStep: 3, refusal: { code: 'SEAT_FULL' }, account: null });
    expect(by('dead@example.jp')).toMatchObject({ state: 'REJECTED_LINK', reachedStep: 3, refusal: { code: 'SEAT_LINK_DEAD' } });
    expect(by('Done@Example.jp')).toMatchObject({
      state: 'REJECTED_EMAIL',
      reachedStep: 1,
      refusal: { code: 'EMAIL_TAKEN' },
      contract: null,
    });
  });

  it('are found by address, name, state and contract, newest first', async () => {
    const storefront = await openStorefront(identity);
    const contractId = contractsAnswers();
    await start(storefront, 'one@example.jp', 'token', '山田 一');
    await start(storefront, 'two@example.jp', undefined, '山田 二');
    await start(storefront, 'three@example.jp', 'token', '鈴木 三');
    await expired(storefront, 'one@example.jp');
    const emails = async (filter: object) => (await see(storefront, filter)).map(({ email }) => email);
    expect(await emails({})).toEqual(['three@example.jp', 'two@example.jp', 'one@example.jp']);
    expect(await emails({ search: 'ＴＷＯ＠' })).toEqual(['two@example.jp']);
    expect(await emails({ search: '山田' })).toEqual(['two@example.jp', 'one@example.jp']);
    expect(await emails({ search: '%' })).toEqual([]);
    expect(await emails({ states: ['EXPIRED'] })).toEqual(['one@example.jp']);
    expect(await emails({ states: ['MAIL_SENT'] })).toEqual(['three@example.jp', 'two@example.jp']);
    expect(await emails({ states: ['MAIL_SENT', 'EXPIRED'], contractId })).toEqual(['three@example.jp', 'one@example.jp']);
    expect(await emails({ contractId: newId('contract') })).toEqual([]);
    expectRefusal(await storefront.tenant.staff.run(list, { filter: { contractId: 'ctr_1' } }), 'BAD_USER_INPUT');
  });

  it('continue by cursor, with as many statements for thirty as for one', async () => {
    const [few, many] = [await openStorefront(identity), await openStorefront(identity)];
    await force(few, 1);
    await force(many, 30);
    const count = async ({ tenant }: TestStorefront): Promise<number> =>
      (await identity.count(() => tenant.staff.run(list, { first: 100 }))).statements.length;
    expect(await count(many)).toBe(await count(few));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo } = expectSuccess(await many.tenant.staff.run(list, { first: 7, after }));
      seen.push(...edges.map(({ node }: { node: Seen }) => node.email));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, at) => `r${30 - at}@example.jp`));
  });

  it('are for staff of the tenant only', async () => {
    const [storefront, other] = [await openStorefront(identity), await openStorefront(identity)];
    await start(storefront, 'mine@example.jp');
    expect(await see(other)).toEqual([]);
    expectRefusal(await storefront.tenant.customer(newId('account')).run(list), 'FORBIDDEN');
    expectRefusal(await storefront.visitor.run(list), 'UNAUTHENTICATED');
    expectRefusal(await storefront.tenant.as({ realm: 'PLATFORM' }).run(list), 'FORBIDDEN');
  });
});

/** Registrations created without the rules, for lists only. */
const force = ({ tenant, number }: TestStorefront, count: number, contractId = newId('contract')) =>
  tenant.sql(
    `insert into registration (tenant_id, id, created_at, purpose, realm, storefront_id, name, email, search_text, locale, state, account_id,
       contract_id, link_version, token_hash, expires_at, mails)
     select app_tenant(), uuidv7(), '2026-01-01', 'SEAT', 'CUSTOMER', ?, '席 ' || n, 'r' || n || '@example.jp', '', 'ja', 'MAIL_SENT', uuidv7(),
       ?, 1, md5(?::text || n) || md5(n::text), '2999-01-01', 0
     from generate_series(1, ?) n`,
    [number, uuidOf(contractId), String(number), count],
  );

describe('registrations of a contract (T-25)', () => {
  it('are those without a seat yet; many contracts cost as much as one', async () => {
    const storefront = await openStorefront(identity);
    const [one, two] = [newId('contract'), newId('contract')];
    await force(storefront, 3, one);
    await storefront.tenant.sql(`update registration set state = 'COMPLETED' where email = 'r1@example.jp'`);
    const { tenant } = storefront;
    const ask = (ids: string[], more: object = {}, as = tenant.staff) =>
      as.run(ofContract, { of: ids.map((id) => ({ __typename: 'Contract', id })), ...more });
    const [first, none] = expectSuccess(await ask([one, two]));
    expect(first.registrations.edges.map(({ node }: { node: Seen }) => node.email)).toEqual(['r3@example.jp', 'r2@example.jp']);
    expect(none.registrations.edges).toEqual([]);
    const [page] = expectSuccess(await ask([one], { first: 1 }));
    expect(page.registrations.pageInfo.hasNextPage).toBe(true);
    const [next] = expectSuccess(await ask([one], { first: 1, after: page.registrations.pageInfo.endCursor }));
    expect(next.registrations.edges).toEqual([{ node: { email: 'r2@example.jp', state: 'MAIL_SENT' } }]);
    const cost = async (ids: string[]) => (await identity.count(() => ask(ids))).statements.length;
    expect(await cost(Array.from({ length: 20 }, () => newId('contract')))).toBe(await cost([two]));
  });

  it('are shown to staff only, and not while seats are off (T-06)', async () => {
    const { tenant } = await openStorefront(identity);
    const of = [{ __typename: 'Contract', id: newId('contract') }];
    const hidden = { registrations: null, liveSeatSessions: null };
    expect(expectSuccess(await tenant.customer(newId('account')).run(ofContract, { of }))).toEqual([hidden]);
    expect(expectSuccess(await tenant.as({ features: [] }).run(ofContract, { of }))).toEqual([hidden]);
  });

  it('count the active sessions of seat members that suspending would end (T-36)', async () => {
    const storefront = await openStorefront(identity);
    const contractId = newId('contract');
    const accountId = await storefront.customer('seat@example.jp', password);
    const seat = { contractUuid: uuidOf(contractId), accountUuid: uuidOf(accountId), state: 'TAKEN' };
    await storefront.tenant.deliver('contracts', contractStanding(contractId));
    await storefront.tenant.deliver('contracts', { type: 'seat', id: newId('seat'), seq: 1, data: seat });
    const logIn = 'mutation ($input: LogInInput!) { logIn(input: $input) { __typename } }';
    for (let times = 0; times < 2; times++) await storefront.visitor.run(logIn, { input: { login: 'seat@example.jp', password } });
    const of = [{ __typename: 'Contract', id: contractId }];
    expect(expectSuccess(await storefront.tenant.staff.run(ofContract, { of }))).toMatchObject([{ liveSeatSessions: 2 }]);
  });
});

describe('openRegistrations', () => {
  it('tells contracts, and nobody else, how many wait on which contract (P-T-06)', async () => {
    const storefront = await openStorefront(identity);
    const contractId = newId('contract');
    await force(storefront, 3, contractId);
    await expired(storefront, 'r1@example.jp');
    const query = '{ openRegistrations { contractId open } }';
    expect(expectSuccess(await storefront.tenant.service('contracts').run(query))).toEqual([{ contractId, open: 2 }]);
    expectRefusal(await storefront.tenant.staff.run(query), 'FORBIDDEN');
    expectRefusal(await storefront.tenant.service('billing').run(query), 'FORBIDDEN');
  });
});

describe('resendConfirmation', () => {
  const idOf = async ({ tenant }: TestStorefront, email: string) => {
    const [row] = await tenant.sql<{ id: string }>('select id from registration where email = ? order by id desc limit 1', [email]);
    return idFromUuid('registration', row!.id);
  };

  it('gives an expired registration another 24 hours with the same URL, mails it and records that', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'slow@example.jp');
    await expired(storefront, 'slow@example.jp');
    const registrationId = await idOf(storefront, 'slow@example.jp');
    const { registration } = expectSuccess(await storefront.tenant.staff.run(resend, { input: { registrationId } }), 'ConfirmationResent');
    expect(registration).toMatchObject({ id: registrationId, state: 'MAIL_SENT' });
    const hours = Temporal.Instant.from(registration.enteredAt).until(registration.expiresAt).total('hours');
    expect(hours).toBeCloseTo(24, 1);
    const ordered = await identity.subgraph.database.call<{ payload: { again?: number } }>(
      `select payload from graphile_worker._private_jobs where payload->>'registrationId' = $1`,
      [registrationId],
    );
    expect(ordered.filter(({ payload }) => payload.again !== undefined)).toHaveLength(1);
    expect(await storefront.tenant.sql(`select from audit_entry where action = 'registration.mailResent'`)).toHaveLength(1);
    const token = await storefront.mailedToken('slow@example.jp');
    expectSuccess(await storefront.visitor.run(confirmRegistration, { input: { token, password } }), 'RegistrationCompleted');
    expectFailure(await storefront.tenant.staff.run(resend, { input: { registrationId } }), 'RegistrationNotWaiting', {
      code: 'REGISTRATION_NOT_WAITING',
      state: 'COMPLETED',
    });
  });

  it('says so when the address belongs to somebody by now', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'twice@example.jp');
    const registrationId = await idOf(storefront, 'twice@example.jp');
    await storefront.customer('twice@example.jp', password);
    expectFailure(await storefront.tenant.staff.run(resend, { input: { registrationId } }), 'RegistrationAddressTaken', {
      code: 'EMAIL_TAKEN',
    });
  });

  it('is accepted three times an hour for one registration', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'often@example.jp');
    const registrationId = await idOf(storefront, 'often@example.jp');
    const ask = () => storefront.tenant.staff.run(resend, { input: { registrationId } });
    for (let times = 0; times < 3; times++) expectSuccess(await ask(), 'ConfirmationResent');
    expectFailure(await ask(), 'TooManyAttempts', { code: 'TOO_MANY_ATTEMPTS', retryAt: expect.any(String) });
  });

  it('refuses a registration of another tenant or of staff, and an invalid id; members may not ask', async () => {
    const [storefront, other] = [await openStorefront(identity), await openStorefront(identity)];
    await start(storefront, 'mine@example.jp');
    const registrationId = await idOf(storefront, 'mine@example.jp');
    const unknown = { code: 'REGISTRATION_UNKNOWN' };
    expectFailure(await other.tenant.staff.run(resend, { input: { registrationId } }), 'RegistrationUnknown', unknown);
    expectFailure(await storefront.tenant.staff.run(resend, { input: { registrationId: 'reg_1' } }), 'RegistrationUnknown', unknown);
    await storefront.tenant.sql(`update registration set realm = 'STAFF'`);
    expectFailure(await storefront.tenant.staff.run(resend, { input: { registrationId } }), 'RegistrationUnknown', unknown);
    expectRefusal(await storefront.tenant.customer(newId('account')).run(resend, { input: { registrationId } }), 'FORBIDDEN');
  });
});

import { randomInt } from 'node:crypto';
import { idFromUuid, type Id } from '@monban/domain-kit';
import type { Subgraph, SubgraphDeps } from '@monban/subgraph-kit';
import { expectSuccess, type Asker, type TestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { startIdentity } from '../app.ts';
import { linkToken } from '../mails/link-token.ts';
import { type IdentitySettings, usualLimits } from '../settings.ts';

/** What mailed tokens are derived from. */
export const secret = 'for tests only';

export const testSettings: IdentitySettings = {
  secret,
  origin: 'https://monban.example',
  mailer: { send: () => Promise.resolve(), close: () => undefined },
  limits: usualLimits,
};

export const startForTest = (deps: SubgraphDeps): Promise<Subgraph> => startIdentity({ ...deps, settings: testSettings });

export const startRegistration = `mutation ($input: StartRegistrationInput!) {
  startRegistration(input: $input) { __typename ... on Error { code message } ... on InvalidInput { issues { path code } } }
}`;
export const confirmRegistration = `mutation ($input: ConfirmRegistrationInput!) {
  confirmRegistration(input: $input) { __typename ... on Error { code message } ... on InvalidInput { issues { path code } } }
}`;
export const logIn = `mutation ($input: LogInInput!) {
  logIn(input: $input) { __typename ... on Error { code message } ... on TooManyAttempts { retryAt } }
}`;

/** A place that no test has used, so that tests do not consume one another's attempts. */
export const somewhere = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** A storefront with an existing tenant, and its visitors. */
export interface TestStorefront {
  readonly tenant: TestTenant;
  readonly number: number;
  readonly visitor: Asker;
  /** A visitor from a new place, without counted attempts. */
  readonly visitorFrom: (ip: string) => Asker;
  readonly staffSite: Asker;
  readonly staffSiteFrom: (ip: string) => Asker;
  /** Token of the newest registration of an address, as its mail carries it. */
  readonly mailedToken: (email: string) => Promise<string>;
  /** Registers an ordinary customer; returns the account. */
  readonly customer: (email: string, password: string) => Promise<Id<'account'>>;
}

export async function openStorefront(identity: TestSubgraph, tenant = identity.tenant()): Promise<TestStorefront> {
  const number = randomInt(10_000, 99_999_999);
  await tenant.sql(
    `insert into tenant (tenant_id, created_at, name, kind, features, clock_offset_seconds, time_zone, locale, event_seq) values (app_tenant(), '2026-01-01', 'テスト', 'OPERATOR', '{SEATS}', 0, 'Asia/Tokyo', 'ja', 1)`,
  );
  await tenant.sql(
    `insert into storefront (tenant_id, id, created_at, name, seller_name) values (app_tenant(), ?, '2026-01-01', '店', 'テスト')`,
    [number],
  );
  const nobody = { realm: 'ANONYMOUS', accountId: null, sessionId: null } as const;
  const visitorFrom = (ip: string): Asker => tenant.as({ ...nobody, surface: `s/${number}`, storefrontId: String(number), ip });
  const staffSiteFrom = (ip: string): Asker => tenant.as({ ...nobody, surface: 'admin', tenantId: null, storefrontId: null, ip });
  const visitor = visitorFrom(somewhere());
  const mailedToken = async (email: string): Promise<string> => {
    const [row] = await tenant.sql<{ id: string }>('select id from registration where email = ? order by id desc limit 1', [email]);
    return linkToken('registration', idFromUuid('registration', row!.id), secret);
  };
  return {
    tenant,
    number,
    visitor,
    visitorFrom,
    staffSite: staffSiteFrom(somewhere()),
    staffSiteFrom,
    mailedToken,
    async customer(email, password) {
      expectSuccess(await visitor.run(startRegistration, { input: { name: '顧客 一郎', email } }), 'ConfirmationMailSent');
      const token = await mailedToken(email);
      expectSuccess(await visitor.run(confirmRegistration, { input: { token, password } }), 'RegistrationCompleted');
      const [row] = await tenant.sql<{ id: string }>('select id from account where email = ?', [email]);
      return idFromUuid('account', row!.id);
    },
  };
}

/** Customers created without the rules, for lists only. */
export const forceCustomers = (storefront: TestStorefront, count: number) =>
  storefront.tenant.sql(
    `insert into account (tenant_id, id, created_at, realm, storefront_id, name, email, search_text, locale, event_seq)
     select app_tenant(), uuidv7(), '2026-01-01', 'CUSTOMER', ?, '顧客 ' || n, 'c' || n || '@example.jp', '顧客 ' || n || ' c' || n || '@example.jp', 'ja', 1
     from generate_series(1, ?) n`,
    [storefront.number, count],
  );

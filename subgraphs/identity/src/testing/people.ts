import { idFromUuid, newId, type Id, uuidOf } from '@monban/domain-kit';
import type { Viewer } from '@monban/subgraph-kit';
import { type Answer, type Asker, expectSuccess, type TestSubgraph } from '@monban/testkit/subgraph-harness';
import type { MailOrder } from '../mails/mail-job.ts';
import { sendMail } from '../mails/send-mail.ts';
import { hashPassword } from '../sessions/password.ts';
import { logIn, somewhere, testSettings, type TestStorefront } from './storefront.ts';

/** Somebody with a separate session in a separate browser. */
export interface Person {
  readonly accountId: Id<'account'>;
  readonly sessionId: Id<'session'>;
  readonly run: Asker['run'];
  /** The browser's cookie. */
  readonly token: () => string;
  /** Whether the gateway still finds the session. */
  readonly isLoggedIn: () => Promise<boolean>;
}

const resolve = 'query ($surface: String!, $token: String) { resolveViewer(surface: $surface, token: $token) { accountId } }';

/** Logs somebody in, and then keeps the tokens that answers set, as a browser does. */
async function browserOf(
  { tenant, visitorFrom, staffSiteFrom }: TestStorefront,
  viewer: Partial<Viewer> & { readonly accountId: Id<'account'>; readonly surface: Viewer['surface'] },
  login: { readonly login: string; readonly password: string },
): Promise<Person> {
  const ip = somewhere();
  const { surface, accountId } = viewer;
  const answer = await (surface === 'admin' ? staffSiteFrom : visitorFrom)(ip).run(logIn, { input: login });
  expectSuccess(answer, 'LoggedIn');
  let token = tokenSetBy(answer)!;
  const [row] = await tenant.sql<{ id: string }>('select id from session order by id desc limit 1');
  const sessionId = idFromUuid('session', row!.id);
  const { run } = tenant.as({ ...viewer, sessionId, ip });
  return {
    accountId,
    sessionId,
    token: () => token,
    async run(query, variables) {
      const told = await run(query, variables);
      token = tokenSetBy(told) ?? token;
      return told;
    },
    async isLoggedIn() {
      const { data } = await tenant.service('gateway').run(resolve, { surface, token });
      return data.resolveViewer.accountId === accountId;
    },
  };
}

/** The session token that an answer hands to the gateway. */
export const tokenSetBy = ({ extensions }: Answer): string | undefined =>
  (extensions as { session?: { set?: string } } | undefined)?.session?.set;

/** Logs a registered member in. */
export const memberOf = (
  storefront: TestStorefront,
  accountId: Id<'account'>,
  login: { readonly login: string; readonly password: string },
): Promise<Person> => {
  const { number } = storefront;
  return browserOf(storefront, { realm: 'CUSTOMER', accountId, surface: `s/${number}`, storefrontId: String(number) }, login);
};

let colleagues = 0;

/** A member of staff with a login, created without the invitation; `PLATFORM` in a tenant that acts as the provider's. */
export async function employ({ tenant }: TestStorefront, { realm = 'STAFF' }: { readonly realm?: 'STAFF' | 'PLATFORM' } = {}) {
  const [accountId, login, password] = [newId('account'), `colleague${++colleagues}@example.jp`, 'kaze-no-oto-55'];
  await tenant.sql(
    `insert into account (tenant_id, id, created_at, realm, staff_role, name, email, search_text, locale, event_seq)
     values (app_tenant(), ?, '2026-01-01', ?, ?, '担当 花子', ?, ?, 'ja', 1)`,
    [uuidOf(accountId), realm, realm === 'STAFF' ? 'OWNER' : null, login, login],
  );
  await tenant.sql(
    `insert into credential (tenant_id, id, realm, storefront_id, login, password_hash) values (app_tenant(), ?, ?, 0, ?, ?)`,
    [uuidOf(accountId), realm, login, await hashPassword(password)],
  );
  return { accountId, login, password, realm };
}

/** Logs a member of staff in on the staff's site. */
export const staffOf = (storefront: TestStorefront, { accountId, realm, ...login }: Awaited<ReturnType<typeof employ>>): Promise<Person> =>
  browserOf(storefront, { realm, accountId, surface: 'admin' }, login);

/** A device with a login. */
export async function addDevice({ tenant }: TestStorefront) {
  const create =
    'mutation { createDeviceAccount(input: { name: "入口" }) { __typename ... on DeviceAccountCreated { account { id } password } } }';
  const { account, password } = expectSuccess(await tenant.staff.run(create), 'DeviceAccountCreated');
  return { accountId: account.id as Id<'account'>, login: account.id as string, password: password as string };
}

/** Logs a device in at its door. */
export const deviceOf = (storefront: TestStorefront, { accountId, ...login }: Awaited<ReturnType<typeof addDevice>>): Promise<Person> =>
  browserOf(storefront, { realm: 'DEVICE', accountId, surface: 'admin' }, login);

/** A mail that was ordered, as it was sent. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends the ordered mails of one kind to a tenant's people, oldest first. */
export async function sendOrdered(identity: TestSubgraph, { tenant }: TestStorefront, kind: MailOrder['kind']): Promise<SentMail[]> {
  const sent: SentMail[] = [];
  const mailer = { send: (mail: SentMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
  const job = sendMail({ ...testSettings, mailer });
  const { rows } = await identity.subgraph.database.pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs where payload->>'tenantId' = $1 and payload->>'kind' = $2 order by id`,
    [tenant.id, kind],
  );
  for (const { payload } of rows) await job.lane.work(payload, identity.subgraph.tools);
  return sent;
}

import { idFromUuid, newId, type Id } from '@monban/domain-kit';
import { type Asker, expectSuccess, type TestSubgraph } from '@monban/testkit/subgraph-harness';
import { type MailOrder, sendMail } from '../mails/send-mail.ts';
import { usualLimits } from '../settings.ts';
import { logIn, secret, type TestStorefront } from './storefront.ts';

/** A member with a session of their own, on a device of their own. */
export interface Member {
  readonly run: Asker['run'];
  /** Whether the gateway still finds the session. */
  readonly isLoggedIn: () => Promise<boolean>;
}

/** Logs a registered member in. */
export async function memberOf(
  { tenant, number, visitorFrom }: TestStorefront,
  accountId: Id<'account'>,
  login: { readonly login: string; readonly password: string },
): Promise<Member> {
  const ip = newId('session');
  const surface = `s/${number}` as const;
  const answer = await visitorFrom(ip).run(logIn, { input: login });
  expectSuccess(answer, 'LoggedIn');
  const { set: token } = (answer.extensions as { session: { set: string } }).session;
  const [row] = await tenant.sql<{ id: string }>('select id from session order by id desc limit 1');
  const sessionId = idFromUuid('session', row!.id);
  const { run } = tenant.as({ role: 'customer', accountId, sessionId, surface, storefrontId: String(number), ip });
  const resolve = 'query ($surface: String!, $token: String) { resolveViewer(surface: $surface, token: $token) { accountId } }';
  return {
    run,
    async isLoggedIn() {
      const { data } = await tenant.service('gateway').run(resolve, { surface, token });
      return data.resolveViewer.accountId === accountId;
    },
  };
}

/** A mail that was ordered, as it went out. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends the mails of one kind that a tenant's people have been promised, oldest first. */
export async function sendOrdered(identity: TestSubgraph, { tenant }: TestStorefront, kind: MailOrder['kind']): Promise<SentMail[]> {
  const sent: SentMail[] = [];
  const mailer = { send: (mail: SentMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
  const job = sendMail({ secret, origin: 'https://monban.example', mailer, limits: usualLimits });
  const { rows } = await identity.subgraph.database.pool.query<{ payload: MailOrder }>(
    `select payload from graphile_worker._private_jobs where payload->>'tenantId' = $1 and payload->>'kind' = $2 order by id`,
    [tenant.id, kind],
  );
  for (const { payload } of rows) await job(payload, identity.subgraph.tools);
  return sent;
}

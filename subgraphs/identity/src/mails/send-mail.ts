import { type Id, uuidOf } from '@monban/domain-kit';
import type { Database, Em, Job, JobTools, Locale } from '@monban/subgraph-kit';
import { Account } from '../accounts/account.entity.ts';
import { eraseTraces } from '../accounts/erase-account.ts';
import { failure } from '../messages.ts';
import { registrationToken } from '../registrations/registration-token.ts';
import { Registration } from '../registrations/registration.entity.ts';
import type { IdentitySettings } from '../settings.ts';
import { ContractStanding } from '../standing/standing.entity.ts';
import { Storefront, Tenant } from '../tenants/tenant.entity.ts';
import { renderMail } from './render.ts';
import type { MailFacts, MailKind } from './templates.ts';

/** Refers to people by id: a queue keeps no copy of what erasing must be able to empty. */
export type MailOrder = { readonly tenantId: string; readonly kind: MailKind } & (
  | {
      readonly registrationId: Id<'registration'>;
      /** Set when it is sent again: another mail, not the same one twice. */
      readonly again?: number;
    }
  | { readonly accountId: Id<'account'> }
);

interface Letter {
  readonly to: string;
  readonly locale: Locale;
  readonly facts: MailFacts;
}

/** Looks the people up, writes the mail in the recipient's language and sends it; failing, it is tried again later. */
export const sendMail =
  (settings: IdentitySettings): Job<MailOrder> =>
  async (order, tools) => {
    const letter = await lookUp(settings, tools.database, order);
    if (letter) {
      await settings.mailer.send({ to: letter.to, ...renderMail(order.kind, letter.locale, letter.facts), reference: referenceOf(order) });
      if ('registrationId' in order && asksToConfirm.has(order.kind)) await noteMailed(order.tenantId, order.registrationId, tools);
    }
    if (order.kind === 'SEAT_MEMBER_REMOVED' && 'accountId' in order)
      await eraseTraces({ tenantId: order.tenantId, accountId: order.accountId }, tools);
  };

const referenceOf = (order: MailOrder): string => {
  const about = 'registrationId' in order ? order.registrationId : order.accountId;
  const again = 'registrationId' in order && order.again ? `.${order.again}` : '';
  return `${order.kind.toLowerCase()}.${about}${again}`;
};

/** Mails that carry the URL of step ③. */
const asksToConfirm: ReadonlySet<MailKind> = new Set(['CONFIRM_REGISTRATION', 'STAFF_INVITATION']);

/** Step ② is reached: the mail server has taken the mail (`T-25`). Sent twice after a crash it counts as one more. */
const noteMailed = (tenantId: string, id: Id<'registration'>, { database, realClock }: JobTools): Promise<void> =>
  database.transaction(tenantId, async (em) => {
    await em.execute(
      `update registration r set mailed_at = ?::timestamptz + make_interval(secs => t.clock_offset_seconds), mails = r.mails + 1
       from tenant t where t.tenant_id = r.tenant_id and r.tenant_id = ? and r.id = ?`,
      [realClock.now().toString(), uuidOf(tenantId), uuidOf(id)],
    );
  });

const lookUp = (settings: IdentitySettings, database: Database, order: MailOrder): Promise<Letter | null> =>
  database.transaction(order.tenantId, (em) =>
    'registrationId' in order ? registrationLetter(settings, em, order.kind, order.registrationId) : accountLetter(em, order.accountId),
  );

async function senderOf(em: Em, storefrontId: number | null): Promise<Pick<MailFacts, 'storefront' | 'storefrontId'>> {
  const storefront = storefrontId === null ? null : await em.findOne(Storefront, { id: storefrontId });
  if (storefront) return { storefront: storefront.name, storefrontId };
  const [tenant] = await em.find(Tenant, {}, { limit: 1 });
  return { storefront: tenant?.name ?? 'Monban', storefrontId: null };
}

async function registrationLetter(
  { origin, secret }: IdentitySettings,
  em: Em,
  kind: MailKind,
  id: Id<'registration'>,
): Promise<Letter | null> {
  const registration = await em.findOne(Registration, { id });
  if (!registration) return null;
  const storefrontId = registration.storefrontId ?? null;
  const sender = await senderOf(em, storefrontId);
  const site = storefrontId === null ? `${origin}/admin` : `${origin}/s/${storefrontId}`;
  const own = { to: registration.email, locale: registration.locale };
  const facts = { name: registration.name, ...sender };
  switch (kind) {
    case 'CONFIRM_REGISTRATION':
    case 'STAFF_INVITATION':
      return { ...own, facts: { ...facts, url: `${site}/confirm/${registrationToken(id, secret)}` } };
    case 'REGISTRATION_COMPLETED':
      return { ...own, facts: { ...facts, url: `${site}/` } };
    case 'ADDRESS_TAKEN':
      return {
        ...own,
        facts: { ...facts, url: null, reason: failure(registration.locale, 'Reason', registration.rejectionCode as 'EMAIL_TAKEN').message },
      };
    case 'SEAT_MEMBER_REGISTERED': {
      const contract = registration.contractId && (await em.findOne(ContractStanding, { id: registration.contractId }));
      if (!contract) return null;
      const holder = await em.findOne(Account, { id: contract.holderId, erasedAt: null });
      if (!holder?.email) return null;
      const other = { name: registration.name, email: registration.email };
      return {
        to: holder.email,
        locale: holder.locale,
        facts: { ...facts, name: holder.name, url: `${site}/contracts/${contract.id}`, other },
      };
    }
    default:
      return { ...own, facts: { ...facts, url: null } };
  }
}

async function accountLetter(em: Em, id: Id<'account'>): Promise<Letter | null> {
  const account = await em.findOne(Account, { id });
  if (!account?.email) return null;
  return {
    to: account.email,
    locale: account.locale,
    facts: { name: account.name, ...(await senderOf(em, account.storefrontId ?? null)), url: null },
  };
}

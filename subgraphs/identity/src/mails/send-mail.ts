import { type Id, uuidOf } from '@monban/domain-kit';
import type { Em, Locale, TenantJobTools, WorkedJob } from '@monban/subgraph-kit';
import { Account } from '../accounts/account.entity.ts';
import { eraseTraces } from '../accounts/erase-account.ts';
import { failure } from '../messages.ts';
import { PasswordReset } from '../password-reset/password-reset.entity.ts';
import { EmailChange } from '../profile/email-change.entity.ts';
import { Registration } from '../registrations/registration.entity.ts';
import type { IdentitySettings } from '../settings.ts';
import { ContractStanding } from '../standing/standing.entity.ts';
import { Storefront, Tenant } from '../tenants/tenant.entity.ts';
import { linkToken } from './link-token.ts';
import { renderMail } from './render.ts';
import { mailJob, type MailOrder } from './mail-job.ts';
import type { MailFacts } from './mail-text.ts';
import type { MailKind } from './templates.ts';

interface Letter {
  /** If it differs from the ordered one. */
  readonly kind?: MailKind;
  readonly to: string;
  readonly locale: Locale;
  readonly facts: MailFacts;
}

/** Mails after which nothing remains of the person. */
const farewells: readonly MailKind[] = ['SEAT_MEMBER_REMOVED', 'SEAT_MEMBER_LEFT'];

/** Looks the people up, writes the mails in the recipients' languages and sends them; after a failure all of it is retried later. */
export const sendMail = (settings: IdentitySettings): WorkedJob =>
  mailJob.by(async (order, tools) => {
    for (const letter of await lookUp(settings, tools, order)) {
      const kind = letter.kind ?? order.kind;
      await settings.mailer.send({ to: letter.to, ...renderMail(kind, letter.locale, letter.facts), reference: referenceOf(order, kind) });
      if ('registrationId' in order && asksToConfirm.has(kind)) await noteMailed(order.registrationId, tools);
    }
    if (farewells.includes(order.kind) && 'accountId' in order) {
      await eraseTraces(tools.database, tools.clock.tenantId, order.accountId);
    }
  });

const referenceOf = (order: MailOrder, kind: MailKind): string => {
  const again = 'again' in order && order.again ? `.${order.again}` : '';
  return `${kind.toLowerCase()}.${aboutOf(order)}${again}`;
};

function aboutOf(order: MailOrder): string {
  if ('registrationId' in order) return order.registrationId;
  if ('emailChangeId' in order) return order.emailChangeId;
  return 'passwordResetId' in order ? order.passwordResetId : order.accountId;
}

/** Mails with the URL of step ③. */
const asksToConfirm: ReadonlySet<MailKind> = new Set(['CONFIRM_REGISTRATION', 'STAFF_INVITATION']);

/** Step ② is reached: the mail server has accepted the mail (`T-25`). A mail sent twice after a crash counts twice. */
const noteMailed = (id: Id<'registration'>, { database, clock }: TenantJobTools): Promise<void> =>
  database.transaction(clock.tenantId, async (em) => {
    await em.execute('update registration set mailed_at = ?, mails = mails + 1 where tenant_id = ? and id = ?', [
      clock.now().toString(),
      uuidOf(clock.tenantId),
      uuidOf(id),
    ]);
  });

const lookUp = (settings: IdentitySettings, { database, clock }: TenantJobTools, order: MailOrder): Promise<readonly Letter[]> =>
  database.transaction(clock.tenantId, async (em) => {
    if ('registrationId' in order) return present([await registrationLetter(settings, em, order.kind, order.registrationId)]);
    if ('emailChangeId' in order) return present([await emailChangeLetter(settings, em, order.kind, order.emailChangeId)]);
    if ('passwordResetId' in order) return present([await passwordResetLetter(settings, em, order.passwordResetId)]);
    const own = await accountLetter(em, order.accountId);
    const holders = own && order.contractId ? await holderLetter(settings, em, order.contractId, own) : null;
    return present([holders, own]);
  });

const present = (letters: readonly (Letter | null)[]): readonly Letter[] => letters.filter((letter) => letter !== null);

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
      return { ...own, facts: { ...facts, url: `${site}/confirm/${linkToken('registration', id, secret)}` } };
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

/** To the new address, or to the old one once the change is done (`P-L-06`). */
async function emailChangeLetter(
  { origin, secret }: IdentitySettings,
  em: Em,
  kind: MailKind,
  id: Id<'emailChange'>,
): Promise<Letter | null> {
  const wish = await em.findOne(EmailChange, { id });
  const account = wish && (await em.findOne(Account, { id: wish.accountId, erasedAt: null }));
  const to = kind === 'EMAIL_CHANGED' ? wish?.previousEmail : wish?.email;
  if (!account || !to) return null;
  const url =
    kind === 'CONFIRM_EMAIL_CHANGE' ? `${origin}/s/${wish.storefrontId}/confirm-email/${linkToken('emailChange', id, secret)}` : null;
  return { to, locale: account.locale, facts: { name: account.name, ...(await senderOf(em, wish.storefrontId)), url } };
}

/** The link that sets a password, to the account's own address; no mail if a newer link has replaced it. */
async function passwordResetLetter({ origin, secret }: IdentitySettings, em: Em, id: Id<'passwordReset'>): Promise<Letter | null> {
  const reset = await em.findOne(PasswordReset, { id });
  const account = reset && (await em.findOne(Account, { id: reset.accountId, erasedAt: null }));
  if (!account?.email) return null;
  const storefrontId = account.storefrontId ?? null;
  const site = storefrontId === null ? `${origin}/admin` : `${origin}/s/${storefrontId}`;
  const url = `${site}/reset-password/${linkToken('passwordReset', id, secret)}`;
  return { to: account.email, locale: account.locale, facts: { name: account.name, ...(await senderOf(em, storefrontId)), url } };
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

/** Tells the holder of a contract that a seat member has left it (`P-T-01`). */
async function holderLetter({ origin }: IdentitySettings, em: Em, contractId: Id<'contract'>, gone: Letter): Promise<Letter | null> {
  const contract = await em.findOne(ContractStanding, { id: contractId });
  const holder = contract && (await em.findOne(Account, { id: contract.holderId, erasedAt: null }));
  if (!holder?.email) return null;
  const { storefrontId } = gone.facts;
  return {
    kind: 'SEAT_MEMBER_LEFT_HOLDER',
    to: holder.email,
    locale: holder.locale,
    facts: {
      ...gone.facts,
      name: holder.name,
      url: storefrontId === null ? null : `${origin}/s/${storefrontId}/contracts/${contractId}`,
      other: { name: gone.facts.name, email: gone.to },
    },
  };
}

import { mailboxOf, newId, normaliseEmail } from '@monban/domain-kit';
import { mailJob } from '../mails/mail-job.ts';
import { type Em, forbidden, inputs, invalidInputFailure, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import type { Account } from '../accounts/account.entity.ts';
import { addressOwner } from '../registrations/address-owner.ts';
import { CONFIRMATION_HOURS } from '../registrations/domain/registration.ts';
import { attempt } from '../sessions/attempts.ts';
import { hashToken } from '../sessions/session-rules.ts';
import type { IdentitySettings } from '../settings.ts';
import { checkOwnPassword, typedPassword } from './current-password.ts';
import { linkToken } from '../mails/link-token.ts';
import { EmailChange } from './email-change.entity.ts';
import { lockOwnAccount, ownId } from './own-account.ts';

const startEmailChangeInput = z.object({ email: inputs.email, currentPassword: typedPassword });

/**
 * Members ask for a new login address: a URL goes to it, and nothing changes until it is opened (`P-L-06`). For an address in use the
 * answer is the same; its owner gets a notice without a URL (`T-39`…`T-42`, `P-T-09`).
 */
export async function startEmailChange(ctx: RequestContext, { limits, secret }: IdentitySettings, raw: unknown) {
  const { storefrontId } = ctx.viewer;
  if (storefrontId === null) throw forbidden();
  const input = readInput(ctx.locale, startEmailChangeInput, raw);
  if (!input.ok) return input.error;
  const { email, currentPassword } = input.value;
  const checked = await checkOwnPassword(ctx, limits, currentPassword);
  if (checked.failure) return checked.failure;
  const counts = ({ __typename }: Awaited<ReturnType<typeof begin>>): boolean => __typename === 'EmailChangeMailSent';
  return attempt(ctx, {
    windows: [
      { what: 'email-change', of: ownId(ctx), limit: limits.emailChangesPerPerson, counts },
      { what: 'mail', of: `${ctx.tenantId} ${mailboxOf(email)}`, limit: limits.mailsPerAddress, counts },
    ],
    work: () => begin(ctx, secret, storefrontId, email),
  });
}

function begin(ctx: RequestContext, secret: string, storefrontId: string, email: string) {
  return ctx.write(async (em) => {
    const account = await lockOwnAccount(ctx, em);
    if (account.email && normaliseEmail(account.email) === normaliseEmail(email)) {
      return invalidInputFailure(ctx.locale, ['email', 'EMAIL_UNCHANGED']);
    }
    const place = { realm: account.realm, storefrontId: Number(storefrontId), email };
    const taken = (await addressOwner(em, place)).kind !== 'NOBODY';
    await dropEarlier(ctx, em, account);
    const id = newId('emailChange');
    const now = ctx.clock.now();
    const { expiresAt } = em.create(EmailChange, {
      tenantId: account.tenantId,
      id,
      createdAt: now,
      accountId: account.id,
      storefrontId: Number(storefrontId),
      email,
      state: taken ? 'REFUSED' : 'MAIL_SENT',
      tokenHash: hashToken(linkToken('emailChange', id, secret)),
      expiresAt: now.add({ hours: CONFIRMATION_HOURS }),
    });
    await em.flush();
    await mailJob.order(em, ctx, { kind: taken ? 'EMAIL_CHANGE_REFUSED' : 'CONFIRM_EMAIL_CHANGE', emailChangeId: id });
    await ctx.audit(em, { action: 'account.emailChangeStarted', subjectType: 'account', subjectId: account.id });
    return { __typename: 'EmailChangeMailSent' as const, email, expiresAt };
  });
}

/** A new request replaces the pending one. The address of a finished change is stored no longer than its URL would have worked. */
const dropEarlier = (ctx: RequestContext, em: Em, { id }: Account): Promise<number> =>
  em.nativeDelete(EmailChange, { accountId: id, $or: [{ state: { $ne: 'CONFIRMED' } }, { expiresAt: { $lte: ctx.clock.now() } }] });

import { err, invalidInput, mailboxOf, newId, normaliseEmail, ok } from '@monban/domain-kit';
import { type Em, forbidden, inputs, Refused, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import type { Account } from '../accounts/account.entity.ts';
import { linkToken } from '../mails/link-token.ts';
import { mailJob } from '../mails/mail-job.ts';
import { mutation } from '../mutation.ts';
import { addressOwner } from '../registrations/address-owner.ts';
import { CONFIRMATION_HOURS } from '../registrations/domain/registration.ts';
import { attempt } from '../sessions/attempts.ts';
import { hashToken } from '../sessions/session-rules.ts';
import type { IdentitySettings } from '../settings.ts';
import { checkOwnPassword, typedPassword } from './current-password.ts';
import { EmailChange } from './email-change.entity.ts';
import { lockOwnAccount, ownId } from './own-account.ts';

const counts = ({ __typename }: { readonly __typename: string }): boolean => __typename === 'EmailChangeMailSent';

/**
 * Members ask for a new login address: a URL goes to it, and nothing changes until it is opened (`P-L-06`). For an address in use the
 * answer is the same; its owner gets a notice without a URL (`T-39`…`T-42`, `P-T-09`).
 */
export const startEmailChange = ({ limits, secret }: IdentitySettings) =>
  mutation.define('startEmailChange', {
    action: 'profile.changeOwn',
    input: z.object({ email: inputs.email, currentPassword: typedPassword }),
    refusals: { CURRENT_PASSWORD_WRONG: 'CurrentPasswordWrong', TOO_MANY_ATTEMPTS: 'TooManyAttempts' },
    answer: 'EmailChangeMailSent',
    tenant(ctx) {
      if (ctx.viewer.storefrontId === null) throw forbidden();
      return ctx.tenantId;
    },
    around: (ctx, { email }, work) =>
      attempt(ctx, {
        windows: [
          { what: 'email-change', of: ownId(ctx), limit: limits.emailChangesPerPerson, counts },
          { what: 'mail', of: `${ctx.tenantId} ${mailboxOf(email)}`, limit: limits.mailsPerAddress, counts },
        ],
        work,
      }),
    async prepare(ctx, { currentPassword }) {
      const { failure } = await checkOwnPassword(ctx, limits, currentPassword);
      return failure ? new Refused(failure) : undefined;
    },
    async load(em, { email }, ctx) {
      const account = await lockOwnAccount(ctx, em);
      const storefrontId = Number(ctx.viewer.storefrontId);
      const owner = await addressOwner(em, { realm: account.realm, storefrontId, email });
      return { account, storefrontId, taken: owner.kind !== 'NOBODY', id: newId('emailChange') };
    },
    decide: ({ account }, { email }) =>
      account.email && normaliseEmail(account.email) === normaliseEmail(email)
        ? err(invalidInput({ path: 'email', code: 'EMAIL_UNCHANGED', message: 'the address as it is' }))
        : ok(undefined),
    async commit(em, { facts: { account, storefrontId, taken, id }, input: { email }, ctx, now }) {
      await dropEarlier(ctx, em, account);
      const expiresAt = now.add({ hours: CONFIRMATION_HOURS });
      em.create(EmailChange, {
        tenantId: account.tenantId,
        id,
        createdAt: now,
        accountId: account.id,
        storefrontId,
        email,
        state: taken ? 'REFUSED' : 'MAIL_SENT',
        tokenHash: hashToken(linkToken('emailChange', id, secret)),
        expiresAt,
      });
      return { email, expiresAt: expiresAt.toString() };
    },
    secrets: ['email'],
    emit: (em, { facts: { taken, id }, ctx }) =>
      mailJob.order(em, ctx, { kind: taken ? 'EMAIL_CHANGE_REFUSED' : 'CONFIRM_EMAIL_CHANGE', emailChangeId: id }),
    audit: ({ facts: { account } }) => ({ action: 'account.emailChangeStarted', subjectType: 'account', subjectId: account.id }),
  });

/** A new request replaces the pending one. The address of a finished change is stored no longer than its URL would have worked. */
const dropEarlier = (ctx: RequestContext, em: Em, { id }: Account): Promise<number> =>
  em.nativeDelete(EmailChange, { accountId: id, $or: [{ state: { $ne: 'CONFIRMED' } }, { expiresAt: { $lte: ctx.clock.now() } }] });

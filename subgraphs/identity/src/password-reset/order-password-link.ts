import { newId } from '@monban/domain-kit';
import type { Em, Orderer } from '@monban/subgraph-kit';
import type { Account } from '../accounts/account.entity.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { LINK_MINUTES } from './domain/password-link.ts';
import { mailJob } from '../mails/mail-job.ts';
import { linkToken } from '../mails/link-token.ts';
import { PasswordReset } from './password-reset.entity.ts';

/** Orders the mail with a link to an account's address, and voids every earlier link of the account. */
export async function orderPasswordLink(
  em: Em,
  { tenantId, id: accountId }: Account,
  facts: Pick<Orderer, 'requestId'> & { now: Temporal.Instant; secret: string },
) {
  const { requestId, now, secret } = facts;
  await em.nativeDelete(PasswordReset, { accountId });
  const id = newId('passwordReset');
  const reset = em.create(PasswordReset, {
    tenantId,
    id,
    createdAt: now,
    accountId,
    tokenHash: hashToken(linkToken('passwordReset', id, secret)),
    expiresAt: now.add({ minutes: LINK_MINUTES }),
  });
  await em.flush();
  await mailJob.order(em, { tenantId, requestId }, { kind: 'PASSWORD_RESET', passwordResetId: id });
  return reset;
}

import type { Em } from '@monban/subgraph-kit';
import { Credential } from '../accounts/account.entity.ts';
import { mailJob } from '../mails/mail-job.ts';
import type { MailKind } from '../mails/templates.ts';
import type { End } from './domain/registration-steps.ts';
import type { Registration } from './registration.entity.ts';

type Refusal = Exclude<End, 'COMPLETED'>;

const mails: Record<Refusal, MailKind> = {
  REJECTED_FULL: 'SEAT_NOT_FREE',
  REJECTED_LINK: 'SEAT_NOT_FREE',
  REJECTED_REMOVED: 'REGISTRATION_REMOVED',
};

/** Ends a confirmed registration, locked by the caller, without an account: its address is free again, and a mail says why. */
export async function endWithoutAccount(
  em: Em,
  registration: Registration,
  end: Refusal,
  at: Temporal.Instant,
  requestId: string,
): Promise<void> {
  const { tenantId, id, accountId } = registration;
  registration.state = end;
  registration.endedAt = at;
  await em.flush();
  await em.nativeDelete(Credential, { id: accountId });
  await mailJob.order(em, { tenantId, requestId }, { kind: mails[end], registrationId: id });
}

import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { type Database, type Em, eraseRowsAbout } from '@monban/subgraph-kit';
import { mailJob } from '../mails/mail-job.ts';
import { revoke } from '../sessions/revocations.ts';
import { Session } from '../sessions/session.entity.ts';
import { endsWithItsSeat } from '../registrations/domain/registration-steps.ts';
import { endWithoutAccount } from '../registrations/end-registration.ts';
import { Registration } from '../registrations/registration.entity.ts';
import { Account } from './account.entity.ts';
import { tellAccount } from './account.events.ts';

/** Triggered by an event of contracts, not by a request. */
const erasure = 'erasure';

/** The last mail to a person: they were removed, or left on their own, in which case the holder of the contract gets a mail too. */
export type Farewell =
  | { readonly kind: 'SEAT_MEMBER_REMOVED' }
  | { readonly kind: 'SEAT_MEMBER_LEFT'; readonly contractId: Id<'contract'> };

/**
 * Removes a person as a customer (`T-43`, `T-44`): sessions end, and the login is deleted and its address free at once (`T-45`). Name and
 * address are deleted after the last mail (`eraseTraces`). A registration in progress ends without an account (ADR 0054).
 */
export async function eraseAccount(em: Em, id: Id<'account'>, at: Temporal.Instant, farewell: Farewell): Promise<void> {
  // completing a registration waits for this row, so afterwards the account either exists or never will
  const registration = await em.findOne(Registration, { accountId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (registration && endsWithItsSeat(registration.state)) return endWithoutAccount(em, registration, 'REJECTED_REMOVED', at, erasure);
  const account = await em.findOne(Account, { id, erasedAt: null });
  if (!account) return;
  account.erasedAt = at;
  account.eventSeq += 1;
  await em.flush();
  // deletes the login and the registration: its mailed link must not say "registered" about somebody who is gone
  await eraseRowsAbout(em, id);
  await em.nativeUpdate(Session, { accountId: id, endedAt: null }, { endedAt: at });
  await revoke(em, { accountIds: [id] });
  await tellAccount(em, account, 'AccountErased', at);
  await mailJob.order(em, { tenantId: account.tenantId, requestId: erasure }, { ...farewell, accountId: id }, { key: `farewell:${id}` });
}

/**
 * Deletes what is left of an erased person, after the mail that tells them: records that refer to the account keep a pseudonym (`P-T-12`).
 */
export const eraseTraces = (database: Database, tenantId: string, accountId: Id<'account'>): Promise<void> =>
  database.transaction(tenantId, async (em) => {
    const pseudonym = `退会者 ${accountId.slice(-6)}`;
    await em.nativeUpdate(
      Account,
      { id: accountId, erasedAt: { $ne: null } },
      { name: pseudonym, email: null, searchText: '', identityNote: null },
    );
  });

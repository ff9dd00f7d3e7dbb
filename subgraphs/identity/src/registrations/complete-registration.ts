import type { Clock, Id } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import {
  type CrashPoint,
  type Database,
  defineJob,
  type Em,
  type FindTenant,
  inputs,
  type SendCommand,
  writeAudit,
} from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account } from '../accounts/account.entity.ts';
import { searchTextOf, tellAccount } from '../accounts/account.events.ts';
import { mailJob } from '../mails/mail-job.ts';
import type { MailKind } from '../mails/templates.ts';
import { endOf, type SeatOutcome } from './domain/registration-steps.ts';
import { endWithoutAccount } from './end-registration.ts';
import { Registration } from './registration.entity.ts';

interface Tools {
  readonly database: Database;
  readonly command: SendCommand;
  readonly tenant: FindTenant;
  readonly crashPoint: CrashPoint;
}

/** Continues a registration whose click was interrupted. */
export const completeJob = defineJob({ name: 'complete-registration', payload: z.object({ registrationId: inputs.id('registration') }) });

const takeSeat = 'mutation TakeSeat($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';

/**
 * Completes a confirmed registration: asks contracts for the seat, keyed by the registration, and then creates the account or releases the
 * address. Safe to call again at any point, by another click or by the job after a crash (ADR 0054).
 */
export async function completeRegistration(tools: Tools, tenantId: string, id: Id<'registration'>, requestId: string): Promise<void> {
  const { database, command, tenant, crashPoint } = tools;
  const registration = await database.transaction(tenantId, (em) => em.findOne(Registration, { id }));
  if (registration?.state !== 'CONFIRMED') return;
  const { contractId, linkVersion, accountId } = registration;
  const clock = await tenant(tenantId);
  let outcome: SeatOutcome = 'TAKEN';
  if (contractId) {
    // the seat is taken on the tenant's day, not on the machine's
    const input = { contractId, linkVersion, registrationId: id, accountId };
    ({ outcome } = (
      await command<{ takeSeat: { outcome: SeatOutcome } }>('contracts', takeSeat, { input }, { tenant: clock, requestId })
    ).takeSeat);
    crashPoint('SEAT: seat taken');
  }
  await database.transaction(tenantId, (em) => end(em, clock, id, outcome, requestId));
  crashPoint(`${registration.purpose}: registration completed`);
}

async function end(em: Em, clock: Clock, id: Id<'registration'>, outcome: SeatOutcome, requestId: string): Promise<void> {
  // gone: another click has completed it, and the person has been removed since
  const registration = await em.findOne(Registration, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const state = registration && endOf(registration.state, outcome);
  if (!registration || !state) return;
  const { tenantId, accountId, purpose } = registration;
  const now = clock.now();
  if (state !== 'COMPLETED') return endWithoutAccount(em, registration, state, now, requestId);
  registration.state = state;
  registration.endedAt = now;
  const account = em.create(Account, {
    tenantId,
    id: accountId,
    createdAt: now,
    realm: registration.realm,
    staffRole: registration.realm === 'STAFF' ? 'OWNER' : null,
    storefrontId: registration.storefrontId ?? null,
    name: registration.name,
    email: registration.email,
    searchText: searchTextOf(registration.name, registration.email),
    locale: registration.locale,
    eventSeq: 1,
  });
  await em.flush();
  await tellAccount(em, account, 'AccountRegistered', now);
  const mail = (kind: MailKind) => mailJob.order(em, { tenantId, requestId }, { kind, registrationId: id });
  await mail('REGISTRATION_COMPLETED');
  if (purpose === 'SEAT') await mail('SEAT_MEMBER_REGISTERED');
  await writeAudit(
    em,
    tenantId,
    { role: 'anonymous', accountId, requestId },
    {
      action: 'account.registered',
      subjectType: 'account',
      subjectId: accountId,
      detail: { purpose, registrationId: id },
    },
  );
}

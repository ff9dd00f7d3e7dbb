import type { Id } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { attempt } from '../sessions/attempts.ts';
import type { Limits } from '../settings.ts';
import { addressOwner } from './address-owner.ts';
import { CONFIRMATION_HOURS, refuseAddress, stateAt } from './domain/registration.ts';
import { waitsForPerson } from './domain/registration-progress.ts';
import { mailJob } from '../mails/mail-job.ts';
import { registrationExpiry } from './expire-registration.ts';
import { Registration } from './registration.entity.ts';

const resendConfirmationInput = z.object({ registrationId: inputs.id('registration') });
const resendStaffInvitationInput = z.object({ registrationId: inputs.id('registration'), tenantId: inputs.id('tenant') });

/** Staff send the confirmation mail of a customer or seat member again. */
export function resendConfirmation(ctx: RequestContext, limits: Limits, raw: unknown) {
  const input = readInput(ctx.locale, resendConfirmationInput, raw);
  if (!input.ok) return unknownRegistration(ctx);
  return resend(ctx, limits, { ...input.value, tenantId: ctx.tenantId, realm: 'CUSTOMER' });
}

/** The provider sends the invitation of a tenant's member of staff again. */
export function resendStaffInvitation(ctx: RequestContext, limits: Limits, raw: unknown) {
  const input = readInput(ctx.locale, resendStaffInvitationInput, raw);
  if (!input.ok) return unknownRegistration(ctx);
  return resend(ctx, limits, { ...input.value, realm: 'STAFF' });
}

const unknownRegistration = (ctx: RequestContext) => failure(ctx.locale, 'RegistrationUnknown', 'REGISTRATION_UNKNOWN');

interface Wanted {
  readonly registrationId: Id<'registration'>;
  readonly tenantId: string;
  readonly realm: 'CUSTOMER' | 'STAFF';
}

/**
 * The URL stays the same and works for another 24 hours: both mails went to the same address, and a person who finds the first one later
 * shall not be turned away. It still works once, by the registration's state (`P-T-07`).
 */
function resend(ctx: RequestContext, limits: Limits, wanted: Wanted) {
  const counts = ({ __typename }: Awaited<ReturnType<typeof mailAgain>>): boolean => __typename === 'ConfirmationResent';
  return attempt(ctx, {
    windows: [
      { what: 'resend', of: `${wanted.tenantId} ${wanted.registrationId}`, limit: limits.resendsPerRegistration, counts },
      { what: 'resend-by', of: ctx.viewer.accountId ?? '', limit: limits.resendsPerPerson, counts },
    ],
    work: () => mailAgain(ctx, wanted),
  });
}

async function mailAgain(ctx: RequestContext, { registrationId, tenantId, realm }: Wanted) {
  ctx.end();
  return ctx.write(async (em) => {
    const registration = await em.findOne(Registration, { id: registrationId, realm }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!registration) return unknownRegistration(ctx);
    const now = ctx.clock.now();
    const state = stateAt(registration.state, registration.expiresAt, now);
    if (!waitsForPerson(state)) return failure(ctx.locale, 'RegistrationNotWaiting', 'REGISTRATION_NOT_WAITING', { state });
    const { email, storefrontId, contractId } = registration;
    const refusal = refuseAddress(await addressOwner(em, { realm, storefrontId: storefrontId ?? null, email }), contractId ?? null);
    if (refusal) return failure(ctx.locale, 'RegistrationAddressTaken', refusal);
    registration.state = 'MAIL_SENT';
    registration.endedAt = null;
    registration.expiresAt = now.add({ hours: CONFIRMATION_HOURS });
    await em.flush();
    await registrationExpiry.schedule(em, tenantId, { id: registrationId, dueAt: registration.expiresAt });
    const kind = realm === 'STAFF' ? 'STAFF_INVITATION' : 'CONFIRM_REGISTRATION';
    await mailJob.order(em, { tenantId, requestId: ctx.requestId }, { kind, registrationId, again: now.epochMilliseconds });
    await ctx.audit(
      em,
      {
        action: 'registration.mailResent',
        subjectType: 'registration',
        subjectId: registrationId,
        detail: { before: state, contractId: contractId ?? null },
      },
      tenantId,
    );
    return { __typename: 'ConfirmationResent' as const, registration };
  }, tenantId);
}

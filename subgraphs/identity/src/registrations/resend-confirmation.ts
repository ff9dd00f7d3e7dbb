import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { type Em, inputs, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mailJob } from '../mails/mail-job.ts';
import { mutation } from '../mutation.ts';
import { attempt } from '../sessions/attempts.ts';
import type { IdentitySettings, Limits } from '../settings.ts';
import { addressOwner } from './address-owner.ts';
import { CONFIRMATION_HOURS, refuseAddress, stateAt } from './domain/registration.ts';
import { decideResend } from './domain/registration-progress.ts';
import { registrationExpiry } from './expire-registration.ts';
import { Registration } from './registration.entity.ts';

const refusals = {
  REGISTRATION_UNKNOWN: 'RegistrationUnknown',
  REGISTRATION_NOT_WAITING: 'RegistrationNotWaiting',
  EMAIL_TAKEN: 'RegistrationAddressTaken',
  SEAT_EMAIL_IS_CUSTOMER: 'RegistrationAddressTaken',
  SEAT_EMAIL_ELSEWHERE: 'RegistrationAddressTaken',
  SEAT_EMAIL_DUPLICATE: 'RegistrationAddressTaken',
  TOO_MANY_ATTEMPTS: 'TooManyAttempts',
} as const;

const counts = ({ __typename }: { readonly __typename: string }): boolean => __typename === 'ConfirmationResent';

const windowsOf = (ctx: RequestContext, limits: Limits, tenantId: string, registrationId: string) => [
  { what: 'resend', of: `${tenantId} ${registrationId}`, limit: limits.resendsPerRegistration, counts },
  { what: 'resend-by', of: ctx.viewer.accountId ?? '', limit: limits.resendsPerPerson, counts },
];

async function load(em: Em, id: Id<'registration'>, realm: 'CUSTOMER' | 'STAFF', ctx: RequestContext) {
  const registration = await em.findOne(Registration, { id, realm }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!registration) return null;
  const { email, storefrontId, contractId } = registration;
  const owner = await addressOwner(em, { realm, storefrontId: storefrontId ?? null, email });
  return {
    registration,
    state: stateAt(registration.state, registration.expiresAt, ctx.now),
    refusal: refuseAddress(owner, contractId ?? null),
  };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * The URL stays the same and works for another 24 hours: both mails went to the same address, and a person who finds the first one later
 * shall not be turned away. It still works once, by the registration's state (`P-T-07`).
 */
function extend({ registration }: Facts, now: Temporal.Instant) {
  Object.assign(registration, { state: 'MAIL_SENT', endedAt: null, expiresAt: now.add({ hours: CONFIRMATION_HOURS }) });
  const { id, tenantId } = registration;
  return { registration: { id, tenantId } };
}

async function mail(em: Em, { registration }: Facts, { requestId }: RequestContext, now: Temporal.Instant): Promise<void> {
  const { id, tenantId, realm, expiresAt } = registration;
  const kind = realm === 'STAFF' ? 'STAFF_INVITATION' : 'CONFIRM_REGISTRATION';
  await mailJob.order(em, { tenantId, requestId }, { kind, registrationId: id, again: now.epochMilliseconds });
  await registrationExpiry.schedule(em, tenantId, { id, dueAt: expiresAt });
}

const lineOf = ({ registration: { id, contractId }, state }: Facts) => ({
  action: 'registration.mailResent',
  subjectType: 'registration',
  subjectId: id,
  detail: { before: state, contractId: contractId ?? null },
});

/** Staff send the confirmation mail of a customer or seat member again. */
export const resendConfirmation = ({ limits }: IdentitySettings) =>
  mutation.define('resendConfirmation', {
    action: 'registration.resend',
    input: z.object({ registrationId: inputs.anyId('registration') }),
    refusals,
    answer: 'ConfirmationResent',
    around: (ctx, { registrationId }, work) => attempt(ctx, { windows: windowsOf(ctx, limits, ctx.tenantId, registrationId), work }),
    load: (em, { registrationId }, ctx) => load(em, registrationId, 'CUSTOMER', ctx),
    unknown: 'REGISTRATION_UNKNOWN',
    decide: ({ state, refusal }) => decideResend(state, refusal),
    commit: (_, { facts, now }) => extend(facts, now),
    emit: (em, { facts, ctx, now }) => mail(em, facts, ctx, now),
    audit: ({ facts }) => lineOf(facts),
  });

/** The provider sends the invitation of a tenant's member of staff again. */
export const resendStaffInvitation = ({ limits }: IdentitySettings) =>
  mutation.define('resendStaffInvitation', {
    action: 'registration.resendInvitation',
    input: z.object({ registrationId: inputs.anyId('registration'), tenantId: inputs.anyId('tenant') }),
    refusals,
    answer: 'ConfirmationResent',
    tenant: (_, { tenantId }) => tenantId,
    around: (ctx, { registrationId, tenantId }, work) => attempt(ctx, { windows: windowsOf(ctx, limits, tenantId, registrationId), work }),
    load: (em, { registrationId }, ctx) => load(em, registrationId, 'STAFF', ctx),
    unknown: 'REGISTRATION_UNKNOWN',
    decide: ({ state, refusal }) => decideResend(state, refusal),
    commit: (_, { facts, now }) => extend(facts, now),
    emit: (em, { facts, ctx, now }) => mail(em, facts, ctx, now),
    audit: ({ facts }) => lineOf(facts),
  });

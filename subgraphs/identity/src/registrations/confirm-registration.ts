import { idFromUuid, normaliseEmail, uuidOf } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import { type Em, invalidInputFailure, isUnavailable, type RequestContext } from '@monban/subgraph-kit';
import { Credential } from '../accounts/account.entity.ts';
import { failure } from '../messages.ts';
import { mutation } from '../mutation.ts';
import { attempt } from '../sessions/attempts.ts';
import { checkPassword, hashPassword, passwordFault } from '../sessions/password.ts';
import { hashToken } from '../sessions/session-rules.ts';
import type { IdentitySettings, Limits } from '../settings.ts';
import { addressOwner } from './address-owner.ts';
import { completeJob, completeRegistration } from './complete-registration.ts';
import { refuseAddress, stateAt } from './domain/registration.ts';
import { clickOn } from './domain/registration-steps.ts';
import { registrationExpiry } from './expire-registration.ts';
import { Registration } from './registration.entity.ts';
import { oncePerPassword } from './same-clicks.ts';

/** How long a click has to finish by itself before a job takes over. */
const finishAfter = { seconds: 5 } as const;

/** Finds the registration behind a mailed token; the directory finds the tenant. A link of one storefront is unknown on another. */
export async function findRegistration(ctx: RequestContext, token: string): Promise<Registration | null> {
  const tokenHash = hashToken(token);
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_registration($1) as tenant', [tokenHash]);
  if (!found?.tenant) return null;
  const registration = await ctx.database.transaction(idFromUuid('tenant', found.tenant), (em) => em.findOne(Registration, { tokenHash }));
  const storefrontId = registration?.storefrontId ?? null;
  return storefrontId === null || String(storefrontId) === ctx.viewer.storefrontId ? registration : null;
}

/**
 * The confirmation click (steps ③ and ④). First one transaction reserves the person, the address and the password, with a job that
 * completes the registration after a crash; then contracts takes the seat; then the account is created. Repeating it with the same password
 * returns the same answer; a click with another one is told that it came second (ADR 0054).
 */
export const confirmRegistration = ({ limits }: IdentitySettings) =>
  mutation.bare('confirmRegistration', {
    action: 'registration.confirm',
    why: 'The registration keeps its one answer over two owners (ADR 0054).',
    run: (ctx, { input }: { input: { token: string; password: string } }) => confirm(ctx, limits, input),
  });

async function confirm(ctx: RequestContext, limits: Limits, { token, password }: { token: string; password: string }) {
  const registration = await findRegistration(ctx, token);
  if (!registration) return failure(ctx.locale, 'ConfirmLinkUnknown', 'CONFIRM_LINK_UNKNOWN');
  const fault = await passwordFault(password, registration.email);
  if (fault) return invalidInputFailure(ctx.locale, ['password', fault]);
  const refusal = await oncePerPassword(
    [registration.id, ctx.locale],
    password,
    () => takeClick(ctx, limits, registration, password),
    (came) => came === null,
  );
  return refusal ?? answer(ctx, registration);
}

/** Stores the password and completes the registration; null unless the click is refused or has to wait. */
async function takeClick(ctx: RequestContext, limits: Limits, registration: Registration, password: string) {
  const does = clickOn(stateAt(registration.state, registration.expiresAt, ctx.clock.now()));
  if (does === 'ANSWER') return null;
  const isKept = does === 'HOLD' && (await keep(ctx, registration, password));
  const refusal = isKept ? null : await refuseOtherPassword(ctx, limits, registration, password);
  if (refusal) return refusal;
  try {
    await completeRegistration(ctx, registration.tenantId, registration.id, ctx.requestId);
    return null;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    // the confirmation is stored: the job continues as soon as contracts answers again
    ctx.log.warn({ reason: (error as Error).message, registration: registration.id }, 'registration waits for contracts');
    return failure(ctx.locale, 'RegistrationPending', 'REGISTRATION_PENDING');
  }
}

/** Stores this click's password, unless another click was faster. Returns whether it did. */
async function keep(ctx: RequestContext, registration: Registration, password: string): Promise<boolean> {
  const { tenantId, purpose } = registration;
  const passwordHash = await hashPassword(password);
  ctx.crashPoint(`${purpose}: confirmation received`);
  const isKept = await ctx.database.transaction(tenantId, (em) => hold(ctx, em, registration, passwordHash));
  ctx.crashPoint(`${purpose}: confirmation held`);
  return isKept;
}

/**
 * Refuses a click with a password other than the stored one; null when it matches, and when none is stored. A mailed link must not become a
 * place to try passwords.
 */
async function refuseOtherPassword(ctx: RequestContext, limits: Limits, { tenantId, id, accountId }: Registration, password: string) {
  const credential = await ctx.database.transaction(tenantId, (em) => em.findOne(Credential, { id: accountId }));
  if (!credential) return null;
  const limit = limits.confirmationsPerRegistration;
  return attempt(ctx, {
    windows: [{ what: 'confirm', of: `${tenantId} ${id}`, limit, counts: (refused) => refused !== null }],
    async work() {
      const { matches } = await checkPassword(password, credential.passwordHash);
      return matches ? null : failure(ctx.locale, 'RegistrationConfirmedAlready', 'REGISTRATION_CONFIRMED_ALREADY');
    },
  });
}

/** Stores the confirmation: the address belongs to this person from now on, unless somebody was faster (`T-39`…`T-42`). */
async function hold(ctx: RequestContext, em: Em, { id, tenantId }: Registration, passwordHash: string): Promise<boolean> {
  const registration = await em.findOne(Registration, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = ctx.clock.now();
  if (!registration || clickOn(stateAt(registration.state, registration.expiresAt, now)) !== 'HOLD') return false;
  const { realm, storefrontId, email, accountId, contractId } = registration;
  const held = await em.execute<unknown[]>(
    `insert into credential (tenant_id, id, realm, storefront_id, login, password_hash) values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [uuidOf(tenantId), uuidOf(accountId), realm, storefrontId ?? 0, normaliseEmail(email), passwordHash],
  );
  if (held.length === 0) {
    const owner = await addressOwner(em, { realm, storefrontId: storefrontId ?? null, email });
    registration.state = 'REJECTED_EMAIL';
    registration.confirmedAt = now;
    registration.endedAt = now;
    registration.rejectionCode = refuseAddress(owner, contractId ?? null) ?? 'EMAIL_TAKEN';
    await em.flush();
    await registrationExpiry.cancel(em, tenantId, id);
    return false;
  }
  registration.state = 'CONFIRMED';
  registration.confirmedAt = now;
  await em.flush();
  await registrationExpiry.cancel(em, tenantId, id);
  const runAt = ctx.realClock.now().add(finishAfter);
  await completeJob.order(em, { tenantId, requestId: ctx.requestId }, { registrationId: id }, { key: `complete:${id}`, runAt });
  return true;
}

/** A completed registration. */
export interface Completed {
  readonly email: string;
  readonly purpose: Registration['purpose'];
  readonly storefrontId: number | null;
}

/** The outcome of the registration, read after everything is committed. */
async function answer(ctx: RequestContext, { tenantId, id }: Registration) {
  const { locale } = ctx;
  const registration = await ctx.database.transaction(tenantId, (em) => em.findOne(Registration, { id }));
  // completed, and the person has been removed since
  if (!registration) return failure(locale, 'ConfirmLinkUnknown', 'CONFIRM_LINK_UNKNOWN');
  switch (stateAt(registration.state, registration.expiresAt, ctx.clock.now())) {
    case 'COMPLETED':
      return {
        __typename: 'RegistrationCompleted' as const,
        email: registration.email,
        purpose: registration.purpose,
        storefrontId: registration.storefrontId ?? null,
      };
    case 'REJECTED_FULL':
      return failure(locale, 'SeatsFull', 'SEAT_FULL');
    case 'REJECTED_LINK':
      return failure(locale, 'InviteLinkDead', 'SEAT_LINK_DEAD');
    case 'REJECTED_EMAIL':
      return failure(locale, 'RegistrationAddressTaken', registration.rejectionCode as 'EMAIL_TAKEN');
    case 'REJECTED_REMOVED':
      return failure(locale, 'RegistrationRemoved', 'REGISTRATION_REMOVED');
    case 'EXPIRED':
      return failure(locale, 'ConfirmLinkExpired', 'CONFIRM_LINK_EXPIRED');
    default:
      return failure(locale, 'RegistrationPending', 'REGISTRATION_PENDING');
  }
}

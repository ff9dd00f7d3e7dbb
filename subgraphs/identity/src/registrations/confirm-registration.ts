import { idFromUuid, normaliseEmail, uuidOf } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import { addJob, type Em, invalidInputFailure, isUnavailable, type RequestContext } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { hashPassword, passwordFault } from '../sessions/password.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { completeRegistration } from './complete-registration.ts';
import { refuseAddress, stateAt } from './domain/registration.ts';
import { addressOwner } from './address-owner.ts';
import { Registration } from './registration.entity.ts';

/** Enough for a click to be finished by itself before a job takes it over. */
const finishAfter = { seconds: 5 } as const;

/** Finds the registration behind a mailed token; the tenant is found by the directory. A link of one storefront is none of another's. */
export async function findRegistration(ctx: RequestContext, token: string): Promise<Registration | null> {
  const tokenHash = hashToken(token);
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_registration($1) as tenant', [tokenHash]);
  if (!found?.tenant) return null;
  const registration = await ctx.database.transaction(idFromUuid('tenant', found.tenant), (em) => em.findOne(Registration, { tokenHash }));
  const storefrontId = registration?.storefrontId ?? null;
  return storefrontId === null || String(storefrontId) === ctx.viewer.storefrontId ? registration : null;
}

/**
 * The confirmation click (steps ③ and ④). First the person, the address and the password are held in one transaction, with a job that
 * finishes after a crash; then the seat is asked for; then the account is made. Asked twice, it answers the same.
 */
export async function confirmRegistration(ctx: RequestContext, { token, password }: { token: string; password: string }) {
  const registration = await findRegistration(ctx, token);
  if (!registration) return failure(ctx.locale, 'ConfirmLinkUnknown', 'CONFIRM_LINK_UNKNOWN');
  const fault = passwordFault(password);
  if (fault) return invalidInputFailure(ctx.locale, ['password', fault]);
  if (registration.state === 'MAIL_SENT') await holdOnce(ctx, registration, password);
  try {
    await completeRegistration(ctx, registration.tenantId, registration.id, ctx.requestId);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    // the confirmation is kept: the job goes on as soon as contracts answers again
    ctx.log.warn({ reason: (error as Error).message, registration: registration.id }, 'registration waits for contracts');
    return failure(ctx.locale, 'RegistrationPending', 'REGISTRATION_PENDING');
  }
  return answer(ctx, registration);
}

/** Confirmations that are being kept at this moment: a second click waits for the first instead of hashing the password once more. */
const underWay = new Map<string, Promise<void>>();

function holdOnce(ctx: RequestContext, registration: Registration, password: string): Promise<void> {
  const { id, tenantId, purpose } = registration;
  const begun = underWay.get(id);
  if (begun) return begun;
  const holding = (async () => {
    const passwordHash = await hashPassword(password);
    ctx.crashPoint(`${purpose}: confirmation received`);
    await ctx.database.transaction(tenantId, (em) => hold(ctx, em, registration, passwordHash));
    ctx.crashPoint(`${purpose}: confirmation held`);
  })().finally(() => underWay.delete(id));
  underWay.set(id, holding);
  return holding;
}

/** Keeps the confirmation: the address is this person's from now on, unless somebody was faster (`T-39`…`T-42`). */
async function hold(ctx: RequestContext, em: Em, { id, tenantId }: Registration, passwordHash: string): Promise<void> {
  const registration = await em.findOneOrFail(Registration, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = ctx.clock.now();
  if (stateAt(registration.state, registration.expiresAt, now) !== 'MAIL_SENT') return;
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
    return;
  }
  registration.state = 'CONFIRMED';
  registration.confirmedAt = now;
  await em.flush();
  const payload = { tenantId, registrationId: id };
  await addJob(em, 'complete-registration', payload, { key: `complete:${id}`, runAt: ctx.realClock.now().add(finishAfter) });
}

/** A registration at its good end. */
export interface Completed {
  readonly email: string;
  readonly purpose: Registration['purpose'];
  readonly storefrontId: number | null;
}

/** What the registration came to, read after everything is committed. */
async function answer(ctx: RequestContext, { tenantId, id }: Registration) {
  const registration = await ctx.database.transaction(tenantId, (em) => em.findOneOrFail(Registration, { id }));
  const { locale } = ctx;
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
    case 'EXPIRED':
      return failure(locale, 'ConfirmLinkExpired', 'CONFIRM_LINK_EXPIRED');
    default:
      return failure(locale, 'RegistrationPending', 'REGISTRATION_PENDING');
  }
}

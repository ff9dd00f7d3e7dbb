import { mailboxOf, newId, normaliseEmail, type Id } from '@monban/domain-kit';
import { forbidden, inputs, Refused, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { searchTextOf } from '../accounts/account.events.ts';
import { linkToken } from '../mails/link-token.ts';
import { mailJob } from '../mails/mail-job.ts';
import { failure } from '../messages.ts';
import { mutation } from '../mutation.ts';
import { attempt } from '../sessions/attempts.ts';
import { placeOf } from '../sessions/place.ts';
import { hashToken } from '../sessions/session-rules.ts';
import type { IdentitySettings } from '../settings.ts';
import { addressOwner } from './address-owner.ts';
import { CONFIRMATION_HOURS, refuseAddress } from './domain/registration.ts';
import { registrationExpiry } from './expire-registration.ts';
import { Registration } from './registration.entity.ts';

interface Seat {
  readonly contractId: Id<'contract'>;
  readonly linkVersion: number;
}
type Standing = ({ readonly outcome: 'OPEN' } & Seat) | { readonly outcome: 'FULL' | 'DEAD' };

async function askInviteLink(ctx: RequestContext, token: string): Promise<Standing> {
  if (!ctx.viewer.features.includes('SEATS')) return { outcome: 'DEAD' };
  const { standing } = await ctx.command<{ standing: Standing }>(
    'contracts',
    'query InviteStanding($token: String!, $storefrontId: ID!) { standing: inviteStanding(token: $token, storefrontId: $storefrontId) { outcome contractId linkVersion } }',
    { token, storefrontId: ctx.viewer.storefrontId },
    { tenant: ctx.tenantClock, requestId: ctx.requestId },
  );
  return standing;
}

/**
 * Steps ① and ② of a registration in a storefront. Does not take a seat (`P-T-06`). For an address in use the answer is the same and the
 * mail explains (`P-T-09`).
 */
export const startRegistration = ({ limits, secret }: IdentitySettings) =>
  mutation.define('startRegistration', {
    action: 'registration.start',
    input: z.object({ name: inputs.personName(100), email: inputs.email, inviteToken: z.string().max(200).nullish() }),
    refusals: { SEAT_FULL: 'SeatsFull', SEAT_LINK_DEAD: 'InviteLinkDead', TOO_MANY_ATTEMPTS: 'TooManyAttempts' },
    answer: 'ConfirmationMailSent',
    tenant(ctx) {
      if (ctx.viewer.storefrontId === null) throw forbidden();
      return ctx.tenantId;
    },
    scope: ({ email }) => normaliseEmail(email),
    around: (ctx, { email }, work) =>
      attempt(ctx, {
        windows: [
          {
            what: 'mail',
            of: `${ctx.tenantId} ${mailboxOf(email)}`,
            limit: limits.mailsPerAddress,
            counts: ({ __typename }) => __typename === 'ConfirmationMailSent',
          },
          { what: 'register-from', of: placeOf(ctx.viewer.ip), limit: limits.registrationsPerPlace, counts: () => true },
        ],
        work,
      }),
    async prepare(ctx, { inviteToken }) {
      const standing = inviteToken ? await askInviteLink(ctx, inviteToken) : null;
      if (standing?.outcome === 'FULL') return new Refused(failure(ctx.locale, 'SeatsFull', 'SEAT_FULL'));
      if (standing?.outcome === 'DEAD') return new Refused(failure(ctx.locale, 'InviteLinkDead', 'SEAT_LINK_DEAD'));
      return { seat: standing as Seat | null };
    },
    async load(em, { email }, ctx, { seat }) {
      const place = { realm: 'CUSTOMER' as const, storefrontId: Number(ctx.viewer.storefrontId) };
      const refusal = refuseAddress(await addressOwner(em, { ...place, email }), seat?.contractId ?? null);
      return { id: newId('registration'), tenantId: ctx.tenantId as Id<'tenant'>, place, seat, refusal };
    },
    commit(em, { facts: { id, tenantId, place, seat, refusal }, input: { name, email }, ctx, now }) {
      const expiresAt = now.add({ hours: CONFIRMATION_HOURS });
      em.create(Registration, {
        tenantId,
        id,
        createdAt: now,
        purpose: seat ? 'SEAT' : 'CUSTOMER',
        ...place,
        name,
        email,
        searchText: searchTextOf(name, email),
        locale: ctx.locale,
        state: refusal ? 'REJECTED_EMAIL' : 'MAIL_SENT',
        rejectionCode: refusal,
        accountId: newId('account'),
        contractId: seat?.contractId ?? null,
        linkVersion: seat?.linkVersion ?? null,
        tokenHash: hashToken(linkToken('registration', id, secret)),
        expiresAt,
        mails: 0,
        endedAt: refusal ? now : null,
      });
      return { email, expiresAt: expiresAt.toString() };
    },
    secrets: ['email'],
    async emit(em, { facts: { id, tenantId, refusal }, ctx, now }) {
      await mailJob.order(em, ctx, { kind: refusal ? 'ADDRESS_TAKEN' : 'CONFIRM_REGISTRATION', registrationId: id });
      if (!refusal) await registrationExpiry.schedule(em, tenantId, { id, dueAt: now.add({ hours: CONFIRMATION_HOURS }) });
    },
    // the registration is its own record
    audit: () => [],
  });

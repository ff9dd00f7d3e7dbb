import { mailboxOf, newId, type Id } from '@monban/domain-kit';
import { forbidden, inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { searchTextOf } from '../accounts/account.events.ts';
import { failure } from '../messages.ts';
import { attempt } from '../sessions/attempts.ts';
import { placeOf } from '../sessions/place.ts';
import { hashToken } from '../sessions/session-rules.ts';
import type { IdentitySettings } from '../settings.ts';
import { addressOwner } from './address-owner.ts';
import { CONFIRMATION_HOURS, refuseAddress } from './domain/registration.ts';
import { mailJob } from '../mails/mail-job.ts';
import { linkToken } from '../mails/link-token.ts';
import { registrationExpiry } from './expire-registration.ts';
import { Registration } from './registration.entity.ts';

const startRegistrationInput = z.object({
  name: inputs.personName(100),
  email: inputs.email,
  inviteToken: z.string().max(200).nullish(),
});

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
export async function startRegistration(ctx: RequestContext, { limits, secret }: IdentitySettings, raw: unknown) {
  const { storefrontId } = ctx.viewer;
  if (storefrontId === null) throw forbidden();
  const input = readInput(ctx.locale, startRegistrationInput, raw);
  if (!input.ok) return input.error;
  const wanted = { ...input.value, storefrontId: Number(storefrontId) };
  return attempt(ctx, {
    windows: [
      {
        what: 'mail',
        of: `${ctx.tenantId} ${mailboxOf(wanted.email)}`,
        limit: limits.mailsPerAddress,
        counts: ({ __typename }) => __typename === 'ConfirmationMailSent',
      },
      { what: 'register-from', of: placeOf(ctx.viewer.ip), limit: limits.registrationsPerPlace, counts: () => true },
    ],
    work: () => begin(ctx, secret, wanted),
  });
}

interface Wanted extends z.output<typeof startRegistrationInput> {
  readonly storefrontId: number;
}

async function begin(ctx: RequestContext, secret: string, { name, email, inviteToken, storefrontId }: Wanted) {
  const standing = inviteToken ? await askInviteLink(ctx, inviteToken) : null;
  if (standing?.outcome === 'FULL') return failure(ctx.locale, 'SeatsFull', 'SEAT_FULL');
  if (standing?.outcome === 'DEAD') return failure(ctx.locale, 'InviteLinkDead', 'SEAT_LINK_DEAD');
  const seat = standing as Seat | null;

  return ctx.write(async (em) => {
    const place = { realm: 'CUSTOMER' as const, storefrontId };
    const refusal = refuseAddress(await addressOwner(em, { ...place, email }), seat?.contractId ?? null);
    const id = newId('registration');
    const now = ctx.clock.now();
    const registration = em.create(Registration, {
      tenantId: ctx.tenantId as Id<'tenant'>,
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
      expiresAt: now.add({ hours: CONFIRMATION_HOURS }),
      mails: 0,
      endedAt: refusal ? now : null,
    });
    await em.flush();
    if (!refusal) await registrationExpiry.schedule(em, ctx.tenantId, { id, dueAt: registration.expiresAt });
    await mailJob.order(em, ctx, { kind: refusal ? 'ADDRESS_TAKEN' : 'CONFIRM_REGISTRATION', registrationId: id });
    return { __typename: 'ConfirmationMailSent' as const, email, expiresAt: registration.expiresAt };
  });
}

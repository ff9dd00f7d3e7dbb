import { type Id, parseId } from '@monban/domain-kit';
import { lookUp, mutations, type RequestContext } from '@monban/subgraph-kit';
import { accountById, findCustomers } from '../accounts/account.queries.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import type { IdentitySettings } from '../settings.ts';
import { storefrontById, storefrontByNumber } from '../tenants/tenant.queries.ts';
import { confirmRegistration, findRegistration } from './confirm-registration.ts';
import { stateAt } from './domain/registration.ts';
import { reachedStep, showsPerson, waitsForPerson } from './domain/registration-progress.ts';
import { refusalOf } from './refusal-reasons.ts';
import { Registration, type RegistrationRow } from './registration.entity.ts';
import { listRegistrations, liveSessionsOfContract, openRegistrationCounts, registrationsOfContract } from './registration.queries.ts';
import { resendConfirmation, resendStaffInvitation } from './resend-confirmation.ts';
import { startRegistration } from './start-registration.ts';

const registrationById = lookUp(Registration);

const stateNow = ({ state, expiresAt }: RegistrationRow, ctx: RequestContext) => stateAt(state, expiresAt, ctx.clock.now());

export const registrationResolvers = (settings: IdentitySettings): Resolvers => ({
  Query: {
    registration: (_, { token }, ctx) => findRegistration(ctx, token),
    registrations: (_, args, ctx) => listRegistrations(ctx, args),
    customersFound: (_, { search, first }, ctx) => findCustomers(ctx, search, Math.min(first, 10_000)),
    openRegistrations: (_, __, ctx) => openRegistrationCounts(ctx),
  },
  Mutation: mutations(
    startRegistration(settings),
    confirmRegistration(settings),
    resendConfirmation(settings),
    resendStaffInvitation(settings),
  ),
  ConfirmationResent: {
    registration: async ({ registration: { id, tenantId } }, _, ctx) => (await ctx.under(tenantId).load(registrationById, id))!,
  },
  Registration: {
    state: (registration, _, ctx) => stateNow(registration, ctx),
    reachedStep: (registration, _, ctx) => reachedStep({ state: stateNow(registration, ctx), mailed: registration.mailedAt != null }),
    enteredAt: ({ createdAt }) => createdAt,
    mailsSent: ({ mails }) => mails,
    refusal: (registration, _, ctx) => refusalOf(ctx.locale, registration, stateNow(registration, ctx)),
    canResend: (registration, _, ctx) => waitsForPerson(stateNow(registration, ctx)),
    contract: ({ contractId }) => (contractId ? { id: contractId } : null),
    account: ({ state, accountId }, _, ctx) => (state === 'COMPLETED' ? ctx.load(accountById, accountId) : null),
    storefront: ({ storefrontId }, _, ctx) => (storefrontId == null ? null : ctx.load(storefrontById, storefrontId)),
  },
  Contract: {
    __resolveReference: ({ id }) => (parseId('contract', id) ? { id } : null),
    registrations: ({ id }, args, ctx) => registrationsOfContract(ctx, id as Id<'contract'>, args),
    liveSeatSessions: ({ id }, _, ctx) => liveSessionsOfContract(ctx, id as Id<'contract'>),
  },
  RegistrationPreview: {
    state: (registration, _, ctx) => stateNow(registration, ctx),
    name: (registration, _, ctx) => (showsPerson(stateNow(registration, ctx)) ? registration.name : null),
    email: (registration, _, ctx) => (showsPerson(stateNow(registration, ctx)) ? registration.email : null),
    storefront: (registration, _, ctx) =>
      registration.storefrontId != null && showsPerson(stateNow(registration, ctx))
        ? storefrontByNumber(ctx, registration.storefrontId)
        : null,
  },
  RegistrationCompleted: {
    storefront: ({ storefrontId }, _, ctx) => (storefrontId == null ? null : storefrontByNumber(ctx, storefrontId)),
  },
});

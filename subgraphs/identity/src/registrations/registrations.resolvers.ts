import type { Resolvers } from '../resolvers.gen.ts';
import type { IdentitySettings } from '../settings.ts';
import { storefrontByNumber } from '../tenants/tenant.queries.ts';
import { confirmRegistration, findRegistration } from './confirm-registration.ts';
import { stateAt } from './domain/registration.ts';
import { startRegistration } from './start-registration.ts';

export const registrationResolvers = (settings: IdentitySettings): Resolvers => ({
  Query: {
    registration: (_, { token }, ctx) => findRegistration(ctx, token),
  },
  Mutation: {
    startRegistration: (_, { input }, ctx) => startRegistration(ctx, settings, input),
    confirmRegistration: (_, { input }, ctx) => confirmRegistration(ctx, input),
  },
  RegistrationPreview: {
    state: ({ state, expiresAt }, _, ctx) => stateAt(state, expiresAt, ctx.clock.now()),
    storefront: ({ storefrontId }, _, ctx) => (storefrontId == null ? null : storefrontByNumber(ctx, storefrontId)),
  },
  RegistrationCompleted: {
    storefront: ({ storefrontId }, _, ctx) => (storefrontId == null ? null : storefrontByNumber(ctx, storefrontId)),
  },
});

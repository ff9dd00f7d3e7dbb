import type { Resolvers } from '../resolvers.gen.ts';
import type { IdentitySettings } from '../settings.ts';
import { openPasswordLink } from './password-link.ts';
import { resetPassword } from './reset-password.ts';
import { sendPasswordLink } from './send-password-link.ts';
import { startPasswordReset } from './start-password-reset.ts';

export const passwordResetResolvers = (settings: IdentitySettings): Resolvers => ({
  Query: {
    passwordLink: (_, { token }, ctx) => openPasswordLink(ctx, token),
  },
  Mutation: {
    startPasswordReset: (_, { input }, ctx) => startPasswordReset(ctx, settings.limits, input),
    resetPassword: (_, { input }, ctx) => resetPassword(ctx, input),
    sendPasswordLink: (_, { input }, ctx) => sendPasswordLink(ctx, settings, input),
  },
});

import type { Resolvers } from '../resolvers.gen.ts';
import type { IdentitySettings } from '../settings.ts';
import { changeOwnName } from './change-own-name.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { startEmailChange } from './start-email-change.ts';

export const profileResolvers = (settings: IdentitySettings): Resolvers => ({
  Mutation: {
    changeOwnName: (_, { input }, ctx) => changeOwnName(ctx, input),
    changeOwnPassword: (_, { input }, ctx) => changeOwnPassword(ctx, settings.limits, input),
    startEmailChange: (_, { input }, ctx) => startEmailChange(ctx, settings, input),
    confirmEmailChange: (_, { input }, ctx) => confirmEmailChange(ctx, input),
  },
});

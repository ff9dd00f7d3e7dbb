import { mutations } from '@monban/subgraph-kit';
import { readAccount } from '../accounts/tenant-of-account.ts';
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
  Mutation: mutations(startPasswordReset(settings), resetPassword, sendPasswordLink(settings)),
  PasswordLinkSent: { account: readAccount },
});

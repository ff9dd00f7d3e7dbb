import { mutations } from '@monban/subgraph-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import type { IdentitySettings } from '../settings.ts';
import { changeOwnName } from './change-own-name.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { startEmailChange } from './start-email-change.ts';

export const profileResolvers = (settings: IdentitySettings): Resolvers => ({
  Mutation: mutations(changeOwnName, changeOwnPassword(settings), startEmailChange(settings), confirmEmailChange),
});

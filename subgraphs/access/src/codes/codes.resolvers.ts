import { mutations } from '@monban/subgraph-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import { issueMemberCode } from './issue-member-code.ts';

export const codeResolvers: Resolvers = {
  Mutation: mutations(issueMemberCode),
};

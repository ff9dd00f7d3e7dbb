import { meetsPolicy, type Viewer } from '@monban/subgraph-kit/viewer';
import type { GraphQLError } from 'graphql';
import type { Policies } from '../compose/split-policies.ts';
import { refusal } from './error-codes.ts';

/** Why the viewer may not ask for a root field; null when they may. The subgraph protects the data itself. */
export function policyRefusal(viewer: Viewer, coordinate: string, policies: Policies): GraphQLError | null {
  const wanted = policies[coordinate];
  if (!wanted || meetsPolicy(viewer, wanted)) return null;
  return viewer.realm === 'ANONYMOUS'
    ? refusal('UNAUTHENTICATED', 'Log in first.')
    : refusal('FORBIDDEN', 'You are not allowed to do this.');
}

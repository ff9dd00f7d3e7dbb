import { meetsPolicy, type Viewer } from '@monban/subgraph-kit/viewer';
import type { GraphQLError } from 'graphql';
import type { Policies } from '../compose/split-policies.ts';
import { refusal } from './error-codes.ts';

/** Why the viewer may not ask for a root field; null when nothing speaks against it. Data is for the subgraph to protect. */
export function policyRefusal(viewer: Viewer, coordinate: string, policies: Policies): GraphQLError | null {
  const wanted = policies[coordinate];
  if (!wanted || meetsPolicy(viewer, wanted)) return null;
  return viewer.realm === 'ANONYMOUS' ? refusal('UNAUTHENTICATED', 'Log in first.') : refusal('FORBIDDEN', 'This is not allowed for you.');
}

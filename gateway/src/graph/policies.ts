import type { Viewer } from '@monban/subgraph-kit/viewer';
import type { GraphQLError } from 'graphql';
import type { Policies } from '../compose/split-policies.ts';
import { refusal } from './error-codes.ts';

/** Whether a viewer meets one policy; the only words are roles. */
const meets = ({ role }: Viewer, policy: string): boolean => policy === `role:${role}`;

/** Why the viewer may not ask for a root field; null when nothing speaks against it. Data is for the subgraph to protect. */
export function policyRefusal(viewer: Viewer, coordinate: string, policies: Policies): GraphQLError | null {
  const wanted = policies[coordinate];
  if (!wanted || wanted.some((all) => all.every((policy) => meets(viewer, policy)))) return null;
  return viewer.role === 'anonymous' ? refusal('UNAUTHENTICATED', 'Log in first.') : refusal('FORBIDDEN', 'This is not allowed for you.');
}

import { meetsPolicy, type Viewer } from '@monban/subgraph-kit';
import type { Permission } from '../resolvers.gen.ts';
import { policies } from './policies.gen.ts';

/** What a viewer may do in general, in any subgraph. For a particular object, see its `viewerCan…` fields. */
export const permissionsOf = (viewer: Viewer): Permission[] =>
  (Object.keys(policies) as Permission[]).filter((permission) => {
    const policy = policies[permission];
    return policy === 'everybody' || meetsPolicy(viewer, policy);
  });

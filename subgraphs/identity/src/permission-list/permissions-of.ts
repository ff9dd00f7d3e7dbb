import { meetsPolicy, type Viewer } from '@monban/subgraph-kit';
import type { Permission } from '../resolvers.gen.ts';
import { policies } from './policies.gen.ts';

/** What a viewer may do at all, in any subgraph. With a thing it may depend on the thing: its `viewerCan…` fields know. */
export const permissionsOf = (viewer: Viewer): Permission[] =>
  (Object.keys(policies) as Permission[]).filter((permission) => {
    const policy = policies[permission];
    return policy === 'everybody' || meetsPolicy(viewer, policy);
  });

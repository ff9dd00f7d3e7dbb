import type { ApolloServerPlugin } from '@apollo/server';
import type { Viewer } from '@monban/subgraph-kit/viewer';
import { type FragmentDefinitionNode, type GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { Policies } from '../compose/split-policies.ts';
import { refusal } from './error-codes.ts';
import type { GatewayContext } from './gateway-context.ts';
import { selectedRootFields } from './selected-root-fields.ts';

/** Root fields that change the cookie of a surface and so must know which. */
const needSurface = new Set(['Mutation.logIn', 'Mutation.logOut']);

/** Whether a viewer meets one policy; the only words are roles. */
const meets = ({ role }: Viewer, policy: string): boolean => policy === `role:${role}`;

/** Why the viewer may not ask for a root field; null when nothing speaks against it. Data is for the subgraph to protect. */
export function policyRefusal(viewer: Viewer, coordinate: string, policies: Policies): GraphQLError | null {
  const wanted = policies[coordinate];
  if (!wanted || wanted.some((all) => all.every((policy) => meets(viewer, policy)))) return null;
  return viewer.role === 'anonymous' ? refusal('UNAUTHENTICATED', 'Log in first.') : refusal('FORBIDDEN', 'This is not allowed for you.');
}

/** Refuses early what every subgraph would refuse late: one look at the root fields before anything is planned or sent. */
export const policyPlugin = (policies: Policies): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ operation, document, request, contextValue }) {
        if (!operation) return;
        const fragments = new Map(
          document.definitions
            .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
            .map((d) => [d.name.value, d]),
        );
        const type = operation.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
        const names = [...selectedRootFields(operation, fragments, request.variables ?? {})].filter((name) => !name.startsWith('__'));
        const coordinates = names.map((name) => `${type}.${name}`);
        if (coordinates.length === 0) return;
        if (contextValue.surface === null && coordinates.some((c) => needSurface.has(c))) {
          throw refusal('SURFACE_REQUIRED', 'Say by x-monban-surface where to log in.');
        }
        const viewer = await contextValue.viewer();
        for (const coordinate of coordinates) {
          const refused = policyRefusal(viewer, coordinate, policies);
          if (refused) throw refused;
        }
      },
    }),
});

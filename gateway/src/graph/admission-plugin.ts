import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Policies } from '../compose/split-policies.ts';
import { costRefusal } from '../limits/cost-limit.ts';
import type { FieldCosts } from '../limits/field-costs.ts';
import { refusal } from './error-codes.ts';
import type { GatewayContext } from './gateway-context.ts';
import { knownOperations } from './operation-facts.ts';
import { policyRefusal } from './policies.ts';
import type { TellDenied } from './tell-denied.ts';

/** Root fields that change the cookie of a surface, so the surface must be known. */
const needSurface = new Set(['Mutation.logIn', 'Mutation.logOut']);

/** The operation to run. Validation checks neither that it exists nor that the graph supports its kind. */
function operationOf(operation: OperationDefinitionNode | undefined, schema: GraphQLSchema): OperationDefinitionNode {
  if (!operation) throw refusal('BAD_REQUEST', 'Name one operation of the document in operationName.');
  if (!schema.getRootType(operation.operation))
    throw refusal('BAD_REQUEST', `This graph does not support ${operation.operation} operations.`);
  return operation;
}

/**
 * Decides whether an operation is planned at all. It checks the operation and its cost first, then whether the viewer may ask for its root
 * fields. Every subgraph would refuse the same later. Clients do not wait until a denial is recorded.
 */
export function admissionPlugin(policies: Policies, costs: FieldCosts, tellDenied: TellDenied): ApolloServerPlugin<GatewayContext> {
  const factsOf = knownOperations(costs);
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ document, request, schema, contextValue, operation: found }) {
          const facts = factsOf(schema, operationOf(found, schema), document);
          const variables = request.variables ?? {};
          const tooDear = costRefusal(facts.cost(variables));
          if (tooDear) throw tooDear;

          const coordinates = facts.rootFields(variables);
          if (coordinates.length === 0) return;
          if (contextValue.surface === null && coordinates.some((c) => needSurface.has(c))) {
            throw refusal('SURFACE_REQUIRED', 'Name the surface to log in to in x-monban-surface: `admin` or `s/<storefront>`.');
          }
          const viewer = await contextValue.viewer();
          for (const coordinate of coordinates) {
            const refused = policyRefusal(viewer, coordinate, policies);
            if (!refused) continue;
            const { log, requestId } = contextValue;
            tellDenied(contextValue, coordinate).catch((err: unknown) => log.warn({ reqId: requestId, err }, 'could not record a denial'));
            throw refused;
          }
        },
      }),
  };
}

import {
  type DocumentNode,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../../limits/operation-parts.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { OddData, type Shape, shapeOf } from './answer-shape.ts';
import { conditionNames, conditionsOf, includedBy } from './conditions.ts';
import { type Data, type EngineRequest, type EngineResult, NotCompiled, type QueryPlan } from './engine.ts';
import { type PlanFacts, stepOf } from './plan-steps.ts';

/** How an operation ended: with its answer, or with what was fetched, of which the engine is to say what becomes of it. */
export type Outcome = { readonly result: EngineResult } | { readonly fetched: Data; readonly errors: EngineResult['errors'] };

/** Runs an operation; null when its variables are for the stock executor to judge. */
export type RunOperation = (request: EngineRequest) => Promise<Outcome> | null;

export interface OperationFacts extends PlanFacts {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
}

/** What a compiled operation is not asked: the graph itself, and response keys that every object has. */
function refuseOddFields(document: DocumentNode): void {
  visit(document, {
    Field({ alias, name }) {
      if ((alias ?? name).value in Object.prototype) throw new NotCompiled(name.value);
      if (name.value.startsWith('__') && name.value !== '__typename') throw new NotCompiled('introspection');
    },
  });
}

/** More combinations of conditions than anybody asks for. */
const MOST_CONDITIONS = 5;

/**
 * Compiles an operation with its plan.
 *
 * @throws NotCompiled when it holds what only the stock executor can do.
 */
export function compileOperation({ schema, document, operation, plan, ...facts }: OperationFacts): RunOperation {
  refuseOddFields({ ...document, definitions: document.definitions.filter((d) => d === operation || d.kind === Kind.FRAGMENT_DEFINITION) });
  const names = conditionNames(document);
  if (names.length > MOST_CONDITIONS || plan.node?.kind === 'Subscription') throw new NotCompiled('conditions or subscription');
  const step = plan.node ? stepOf(plan.node, [], facts) : null;
  const root = { type: schema.getRootType(operation.operation)!, set: operation.selectionSet };
  const fragments = fragmentsOf(document);
  const shapes = new Map<string, Shape>();
  const shapeFor = (conditions: ReadonlyMap<string, boolean>): Shape => {
    const key = [...conditions.values()].join();
    const known = shapes.get(key);
    if (known) return known;
    const made = shapeOf(root, { schema, fragments, isIncluded: includedBy(conditions) });
    shapes.set(key, made);
    return made;
  };
  const { variableDefinitions = [] } = operation;

  const run = async (request: EngineRequest, conditions: ReadonlyMap<string, boolean>): Promise<Outcome> => {
    const errors: Error[] = [];
    const fetched: Data = {};
    const variables = request.request.variables ?? {};
    await step?.({ context: request.context as GatewayContext, variables, conditions, errors, root: fetched }, fetched);
    // as with the stock executor, what a source has thrown stands among them
    const told = errors.length > 0 ? { errors: errors as GraphQLError[] } : {};
    try {
      return { result: { ...told, data: shapeFor(conditions)(fetched) } };
    } catch (error) {
      if (error instanceof OddData) return { errors: told.errors, fetched };
      throw error;
    }
  };
  return (request) => {
    const variables = request.request.variables ?? {};
    if (variableDefinitions.length > 0 && getVariableValues(schema, variableDefinitions, variables).errors) return null;
    const conditions = conditionsOf(names, operation, variables);
    return conditions && run(request, conditions);
  };
}

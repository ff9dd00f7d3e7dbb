import { errorCodeDef, ERRORS } from '@apollo/federation-internals';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { TypesMeeting } from './condition-types.ts';
import {
  type Data,
  type FetchNode,
  NotCompiled,
  type PlanPath,
  type SubgraphOperation,
  type SubgraphSource,
  type Variables,
} from './engine.ts';
import { merge } from './merge.ts';
import { placesAt } from './places.ts';
import type { Run, Step } from './plan-steps.ts';
import { type Distinct, distinct, representing } from './representations.ts';

const isSomething = (value: unknown): boolean => value !== null && value !== undefined;

/** An error of a subgraph as the engine passes it on: at the place in the whole answer, with the name of the subgraph. */
function passOn(error: GraphQLFormattedError, serviceName: string, path: GraphQLError['path']): GraphQLError {
  const { extensions } = error;
  const message = error.message || `Error while fetching subquery from service "${serviceName}"`;
  const options = { originalError: error as unknown as Error, path, extensions: { ...extensions, serviceName } };
  const known = errorCodeDef(error);
  if (!known && extensions?.['code']) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}

function variablesOf(names: readonly string[], given: Variables): Data {
  const variables: Data = {};
  for (const name of names) if (Object.hasOwn(given, name) && given[name] !== undefined) variables[name] = given[name];
  return variables;
}

/** Errors of a fetch of entities, each at every place of its entity; the engine names places by the number of the representation. */
function entityErrors(
  errors: readonly GraphQLFormattedError[],
  path: PlanPath,
  serviceName: string,
  run: Run,
  { targets }: Distinct,
): GraphQLError[] {
  let places: (string | number)[][] | undefined;
  return errors.flatMap((error) => {
    const index = error.path?.[1];
    if (typeof index !== 'number') return [passOn(error, serviceName, error.path && [...path, ...error.path])];
    places ??= placesAt(path, run.root);
    const numbers = targets[index]?.map(({ number }) => number) ?? [-1];
    return numbers.map((number) => passOn(error, serviceName, [...(places![number] ?? []), ...error.path!.slice(2)]));
  });
}

/** Puts received entities where they belong. */
function mergeEntities(data: Data, { representations, targets, total }: Distinct): void {
  const received = data['_entities'];
  if (!Array.isArray(received)) throw new Error(`Expected "data._entities" in response to be an array`);
  if (received.length !== representations.length) throw new Error(`Expected "data._entities" to contain ${total} elements`);
  for (const [index, entity] of (received as (Data | null)[]).entries()) {
    if (entity) for (const target of targets[index]!) merge(target.entity, entity);
  }
}

/** Compiles one fetch of a plan, whose results belong at `path`. */
export function fetchStep(node: FetchNode, path: PlanPath, source: SubgraphSource | undefined, typesMeeting: TypesMeeting): Step {
  const { serviceName, requires, variableUsages = [], operation: query, operationName } = node;
  if (!source) throw new NotCompiled(`no subgraph ${serviceName}`);
  if (node.inputRewrites?.length || node.outputRewrites?.length || node.contextRewrites?.length) throw new NotCompiled('rewrites');
  if (requires && variableUsages.includes('representations')) throw new NotCompiled('a variable called representations');
  const represent = requires && representing(requires, typesMeeting);

  const askRoot = async (run: Run, entities: readonly Data[], operation: SubgraphOperation): Promise<void> => {
    const { data, errors = [] } = await source.ask(operation, run.context);
    for (const error of errors) run.errors.push(passOn(error, serviceName, error.path && [...path, ...error.path]));
    if (data) for (const entity of entities) merge(entity, data);
  };
  const askEntities = async (run: Run, wanted: Distinct, operation: SubgraphOperation): Promise<void> => {
    if (wanted.total === 0) return;
    operation.variables['representations'] = wanted.representations;
    const { data, errors } = await source.ask(operation, run.context);
    if (errors) run.errors.push(...entityErrors(errors, path, serviceName, run, wanted));
    if (data) mergeEntities(data, wanted);
  };

  return async (run, data) => {
    try {
      const entities = (Array.isArray(data) ? data.filter(isSomething) : [data]) as Data[];
      if (entities.length === 0) return;
      const operation = { query, operationName, variables: variablesOf(variableUsages, run.variables) };
      if (represent) await askEntities(run, distinct(entities, represent), operation);
      else await askRoot(run, entities, operation);
    } catch (error) {
      run.errors.push(error as Error);
    }
  };
}

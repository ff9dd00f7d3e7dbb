// The engine's types, derived from what it exports, because we do not depend on its planner directly.
import type { ApolloGateway, Experimental_DidResolveQueryPlanCallback, GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../gateway-context.ts';

export type Resolved = Parameters<Experimental_DidResolveQueryPlanCallback>[0];
export type QueryPlan = Resolved['queryPlan'];
export type PlanNode = Exclude<QueryPlan['node'], undefined | { kind: 'Subscription' }>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
export type Requires = NonNullable<FetchNode['requires']>;
/** Response keys, and `@` for each item of a list. */
export type PlanPath = Extract<PlanNode, { kind: 'Flatten' }>['path'];

export type EngineRequest = Parameters<ApolloGateway['executor']>[0];
export type EngineResult = Awaited<ReturnType<ApolloGateway['executor']>>;

export type Data = Record<string, unknown>;
export type Variables = Readonly<Record<string, unknown>>;

/** One operation of a plan, as a subgraph is asked. */
export interface SubgraphOperation {
  readonly query: string;
  readonly variables: Data;
  readonly operationName: string | undefined;
}

export type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** The way to one subgraph in the name of the viewer. */
export interface SubgraphSource {
  ask(operation: SubgraphOperation, context: GatewayContext): Promise<SubgraphAnswer>;
}

/** An operation or a plan holds something that only the stock executor runs. */
export class NotCompiled extends Error {}

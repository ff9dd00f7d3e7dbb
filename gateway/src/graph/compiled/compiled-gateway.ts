import { type ApolloGateway, buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileOperation, type RunOperation } from './compile-operation.ts';
import { typesMeeting } from './condition-types.ts';
import {
  type Data,
  type EngineRequest,
  type EngineResult,
  NotCompiled,
  type QueryPlan,
  type Resolved,
  type SubgraphSource,
} from './engine.ts';
import type { PlanFacts } from './plan-steps.ts';

/** Who ran an operation: the compiled executor, the stock one, or the compiled one with the engine's last hand on odd data. */
export type Executor = 'compiled' | 'stock' | 'finished by stock';

export interface CompiledGatewayFacts {
  readonly gateway: ApolloGateway;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly onExecuted: (executor: Executor) => void;
}

type Known = { readonly plan: QueryPlan; run?: RunOperation | null };

const finishing = 'what was fetched';

/**
 * ApolloGateway with a second executor. The stock one plans an operation and runs it the first time; from then on it is run as compiled
 * from the plan. What is compiled hangs on the parsed document and goes with it out of the document store; a new schema drops all.
 */
export class CompiledGateway {
  readonly #gateway: ApolloGateway;
  readonly #facts: CompiledGatewayFacts;
  #schema: GraphQLSchema | null = null;
  #plan: PlanFacts | null = null;
  #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(facts: CompiledGatewayFacts) {
    this.#facts = facts;
    this.#gateway = facts.gateway;
    this.#gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
      this.#schema = apiSchema;
      this.#plan = { sources: facts.sources, typesMeeting: typesMeeting(apiSchema, coreSupergraphSdl) };
      this.#known = new WeakMap();
    });
  }

  /** Hears of every plan that the stock executor is about to run. */
  learn({ queryPlan, requestContext }: Resolved): void {
    const { operation } = requestContext;
    if (operation) this.#known.set(operation, { plan: queryPlan, ...this.#known.get(operation) });
  }

  async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const { schema, executor } = await this.#gateway.load(options);
    return { schema, executor: (request) => this.#execute(request, executor) };
  }

  onSchemaLoadOrUpdate(listener: Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0]): () => void {
    return this.#gateway.onSchemaLoadOrUpdate(listener);
  }

  stop(): Promise<void> {
    return this.#gateway.stop();
  }

  async #execute(request: EngineRequest, stock: (request: EngineRequest) => Promise<EngineResult>): Promise<EngineResult> {
    const running = this.#compiled(request)?.(request);
    if (!running) {
      this.#facts.onExecuted('stock');
      return stock(request);
    }
    const outcome = await running;
    const isWhole = 'result' in outcome;
    this.#facts.onExecuted(isWhole ? 'compiled' : 'finished by stock');
    return isWhole ? outcome.result : this.#finish(request, outcome.fetched, outcome.errors);
  }

  #compiled({ document, operation }: EngineRequest): RunOperation | null {
    const known = operation && this.#known.get(operation);
    if (!known) return null;
    if (known.run !== undefined) return known.run;
    try {
      known.run = compileOperation({ ...this.#plan!, schema: this.#schema!, document, operation, plan: known.plan });
    } catch (error) {
      if (!(error instanceof NotCompiled)) throw error;
      known.run = null;
    }
    return known.run;
  }

  /** Has the engine say what becomes of odd data: a plan of one fetch that answers what was fetched. */
  async #finish(request: EngineRequest, fetched: Data, errors: EngineResult['errors']): Promise<EngineResult> {
    const { document, request: asked } = request;
    const schema = this.#schema!;
    const context = buildOperationContext({ schema, operationDocument: document, operationName: asked.operationName! });
    const plan: QueryPlan = {
      kind: 'QueryPlan',
      node: { kind: 'Fetch', serviceName: finishing, operation: '', operationName: undefined, operationKind: context.operation.operation },
    };
    const source = { process: () => Promise.resolve({ data: fetched }) };
    // the API in the engine's own form, which it keeps to itself
    const api = this.#gateway['apiSchema'] as Parameters<typeof executeQueryPlan>[5];
    const result = await executeQueryPlan(plan, { [finishing]: source }, request, context, schema, api);
    return result.errors || !errors ? result : { errors, ...result };
  }
}

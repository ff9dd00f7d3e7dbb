import { ApolloGateway } from '@apollo/gateway';
import { type DocumentNode, getOperationAST, type GraphQLSchema, OperationTypeNode, parse, validate } from 'graphql';
import { CompiledGateway, type Executor } from '../graph/compiled/compiled-gateway.ts';
import type { Data, EngineRequest, EngineResult, SubgraphOperation, SubgraphSource } from '../graph/compiled/engine.ts';
import type { GatewayContext } from '../graph/gateway-context.ts';
import { fakeAnswers, type Faults } from './fake-answers.ts';

interface Run {
  /** What clients would see but for the order of fields, which the compiled executor keeps; a rejection as what it is. */
  readonly data: unknown;
  readonly errors: string[];
  readonly extensions: string[];
  /** What subgraphs were asked, in order for mutations; of entities each once. */
  readonly asked: string[];
}

export interface TwoExecutors {
  readonly schema: GraphQLSchema;
  /** By who ran an operation that was to run compiled. */
  readonly counts: Record<Executor, number>;
  /** Why the graph refuses a document. */
  problems(document: DocumentNode): readonly string[];
  /** Runs an operation by both, on the same data with the same faults. */
  both(document: DocumentNode, variables: Data, seed: number, faults: Faults): Promise<{ stock: Run; compiled: Run }>;
  stop(): Promise<void>;
}

const askedOf = (subgraph: string, { query, variables }: SubgraphOperation): string => {
  const { representations = [], ...rest } = variables as { representations?: readonly unknown[] };
  return JSON.stringify([subgraph, query, rest, [...new Set(representations.map((each) => JSON.stringify(each)))]]);
};

/** One ApolloGateway over made-up subgraphs, asked directly and through the compiled executor. */
export async function twoExecutors(supergraphSdl: string): Promise<TwoExecutors> {
  const answers = fakeAnswers(supergraphSdl);
  const counts: Record<Executor, number> = { compiled: 0, stock: 0, 'finished by stock': 0 };
  let answer: ReturnType<typeof answers>;
  let asked: string[] = [];
  const sources = new Map<string, SubgraphSource>();
  const silent = () => undefined;
  const planner = new ApolloGateway({
    supergraphSdl,
    validateSupergraph: false,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    buildService({ name }) {
      const ask = (operation: SubgraphOperation) => {
        asked.push(askedOf(name, operation));
        return answer(name, operation);
      };
      sources.set(name, { ask });
      return {
        process: ({ request }) => ask({ query: request.query!, variables: request.variables ?? {}, operationName: request.operationName }),
      };
    },
    experimental_didResolveQueryPlan: (resolved) => gateway.learn(resolved),
  });
  const gateway = new CompiledGateway({ gateway: planner, sources, onExecuted: (executor) => counts[executor]++ });
  const { schema, executor } = await gateway.load();

  const run = async (request: EngineRequest, execute: (request: EngineRequest) => Promise<EngineResult>): Promise<Run> => {
    asked = [];
    const { data, errors = [], extensions } = await execute(request).catch(() => ({ data: 'rejected' }) as unknown as EngineResult);
    const told = errors.map((error) =>
      JSON.stringify({ name: error.name, message: error.message, path: error.path, extensions: error.extensions }),
    );
    const missing = (extensions?.['valueCompletion'] ?? []) as unknown[];
    const isMutation = request.operation?.operation === OperationTypeNode.MUTATION;
    return {
      data: data && (JSON.parse(JSON.stringify(data)) as unknown),
      errors: told.toSorted(),
      extensions: missing.map((each) => JSON.stringify(each)).toSorted(),
      asked: isMutation ? asked : asked.toSorted(),
    };
  };
  return {
    schema,
    counts,
    problems: (document) => validate(schema, document).map(({ message }) => message),
    async both(document, variables, seed, faults) {
      answer = answers(seed, faults);
      const operation = getOperationAST(document)!;
      const request = {
        request: { variables, ...(operation.name ? { operationName: operation.name.value } : {}) },
        document,
        operation,
        operationName: operation.name?.value ?? null,
        queryHash: hashOf(document),
        context: {} as GatewayContext,
        metrics: {},
        schema,
      } as unknown as EngineRequest;
      const stock = await run(request, planner.executor);
      const compiled = await run(request, executor);
      return { stock, compiled };
    },
    stop: () => gateway.stop(),
  };
}

const numbers = new WeakMap<DocumentNode, string>();
let last = 0;
/** Stands for the hash of a text: one per document. */
function hashOf(document: DocumentNode): string {
  const hash = numbers.get(document) ?? String(++last);
  numbers.set(document, hash);
  return hash;
}

export const documentOf = (text: string): DocumentNode => parse(text, { noLocation: true });

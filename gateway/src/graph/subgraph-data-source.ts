import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, type GraphQLFormattedError, Kind, parse } from 'graphql';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { GatewayMetrics } from '../operations/metrics.ts';
import {
  type SubgraphError,
  type SubgraphResponse,
  type SubgraphTransport,
  SubgraphUnavailable,
} from '../transports/subgraph-transport.ts';
import { isErrorCode } from './error-codes.ts';
import type { GatewayContext, SessionChange } from './gateway-context.ts';

type Options = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Of a subgraph's error only the code goes on: the engine would take an HTTP status out of other extensions. What a subgraph finds
 * wrong with a document can only be the client's variables; the rest was checked here.
 */
function cleanError({ message, path, extensions }: SubgraphError): GraphQLFormattedError {
  const code = extensions?.['code'];
  const known = isErrorCode(code) ? code : 'INTERNAL';
  // of all entities of a fetch at once: no place that a client knows
  const isPlace = path && !(path.length === 1 && path[0] === '_entities');
  return { message, ...(isPlace ? { path } : {}), extensions: { code: known === 'GRAPHQL_VALIDATION_FAILED' ? 'BAD_USER_INPUT' : known } };
}

/** One error at each root field that the subgraph did not answer, so that clients see which part is missing. */
function unavailableAt(query: string): GraphQLFormattedError[] {
  const make = (path?: string[]): GraphQLFormattedError => ({
    message: 'This part of the service does not answer at the moment.',
    ...(path ? { path } : {}),
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
  const operation = parse(query, { noLocation: true }).definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  const fields = (operation?.selectionSet.selections ?? []).filter((s) => s.kind === Kind.FIELD);
  const keys = fields.map(({ alias, name }) => (alias ?? name).value).filter((key) => key !== '_entities');
  return keys.length > 0 ? keys.map((key) => make([key])) : [make()];
}

/** Before anything ran: a subgraph that knows the viewer answers `data`, if only null. A fault of keys or clocks, not of the client. */
const refusedViewer = ({ data, errors }: SubgraphResponse): boolean =>
  data === undefined && errors?.[0]?.extensions?.['code'] === 'UNAUTHENTICATED';

const isCookie = (value: unknown): value is { set: string; maxAgeSeconds: number } =>
  typeof (value as { set?: unknown } | null)?.set === 'string' && typeof (value as { maxAgeSeconds?: unknown }).maxAgeSeconds === 'number';

function sessionChange({ extensions }: SubgraphResponse): SessionChange | null {
  const change = extensions?.['session'] as { clear?: unknown; knownBrowser?: unknown } | undefined;
  if (!change) return null;
  if (change.clear === true) return { clear: true };
  const { knownBrowser = null } = change;
  if (isCookie(change) && (knownBrowser === null || isCookie(knownBrowser)))
    return { set: change.set, maxAgeSeconds: change.maxAgeSeconds, knownBrowser };
  throw new Error('identity sent a malformed change of the session');
}

/** Sends the operations of a query plan to one subgraph, in the name of the viewer. */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #name: SubgraphName;
  readonly #transport: SubgraphTransport;
  readonly #metrics: GatewayMetrics;

  constructor(name: SubgraphName, transport: SubgraphTransport, metrics: GatewayMetrics) {
    this.#name = name;
    this.#transport = transport;
    this.#metrics = metrics;
  }

  async process({ request, context }: Options): Promise<Answer> {
    const { requestId, signal, viewerToken, session, log } = context as GatewayContext;
    const query = request.query!;
    const operation = { query, variables: request.variables, operationName: request.operationName };
    const started = performance.now();
    let outcome = 'error';
    try {
      const response = await this.#transport.send({
        ...operation,
        viewerToken: await viewerToken(this.#name, operation),
        requestId,
        // a mutation that has begun is brought to its end, whether or not its client waits for it
        signal: query.startsWith('mutation') ? undefined : signal,
      });
      if (refusedViewer(response)) throw new Error(`${this.#name} does not believe the gateway's viewer`);
      outcome = response.errors?.length ? 'errors' : 'ok';
      // nothing else of a subgraph's extensions goes on
      if (this.#name === 'identity') session.change = sessionChange(response) ?? session.change;
      const errors = response.errors?.map(cleanError);
      // a subgraph answers null-prototype objects in process; the executor writes into what it gets
      return { data: response.data as Record<string, unknown>, ...(errors?.length ? { errors } : {}) };
    } catch (error) {
      // the engine passes on what is thrown as if it were one of its own errors
      if (!(error instanceof SubgraphUnavailable)) throw new GraphQLError('bug', { originalError: error as Error });
      outcome = 'unavailable';
      if (!signal.aborted) log.warn({ reqId: requestId, subgraph: this.#name, reason: error.message }, 'subgraph unavailable');
      return { errors: unavailableAt(query) };
    } finally {
      this.#metrics.subgraphFetch(this.#name, outcome, (performance.now() - started) / 1000);
    }
  }
}

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
import type { SubgraphAnswer, SubgraphOperation, SubgraphSource } from './compiled/engine.ts';
import type { GatewayContext, SessionChange } from './gateway-context.ts';

type Options = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];

/**
 * Passes on only the code of a subgraph's error, because the engine would read an HTTP status from other extensions. When a subgraph
 * rejects a document, only the client's variables can be at fault; the gateway has validated everything else.
 */
function cleanError({ message, path, extensions }: SubgraphError): GraphQLFormattedError {
  const code = extensions?.['code'];
  const known = isErrorCode(code) ? code : 'INTERNAL';
  // a path for all entities of the fetch; clients could not resolve it
  const isPlace = path && !(path.length === 1 && path[0] === '_entities');
  return { message, ...(isPlace ? { path } : {}), extensions: { code: known === 'GRAPHQL_VALIDATION_FAILED' ? 'BAD_USER_INPUT' : known } };
}

/** One error for each root field that the subgraph did not answer, so that clients see which part is missing. */
function unavailableAt(query: string): GraphQLFormattedError[] {
  const make = (path?: string[]): GraphQLFormattedError => ({
    message: 'This part of the service is not answering at the moment.',
    ...(path ? { path } : {}),
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
  const operation = parse(query, { noLocation: true }).definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  const fields = (operation?.selectionSet.selections ?? []).filter((s) => s.kind === Kind.FIELD);
  const keys = fields.map(({ alias, name }) => (alias ?? name).value).filter((key) => key !== '_entities');
  return keys.length > 0 ? keys.map((key) => make([key])) : [make()];
}

/**
 * The subgraph refused before it ran anything: one that accepts the viewer returns `data`, even if null. The cause is our keys or clocks,
 * not the client.
 */
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

/** Sends the operations of a query plan to one subgraph on behalf of the viewer. */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext>, SubgraphSource {
  readonly #name: SubgraphName;
  readonly #transport: SubgraphTransport;
  readonly #metrics: GatewayMetrics;

  constructor(name: SubgraphName, transport: SubgraphTransport, metrics: GatewayMetrics) {
    this.#name = name;
    this.#transport = transport;
    this.#metrics = metrics;
  }

  /** For the stock executor. */
  process({ request: { query, variables, operationName }, context }: Options): Promise<SubgraphAnswer> {
    return this.ask({ query: query!, variables: variables ?? {}, operationName }, context as GatewayContext);
  }

  async ask(operation: SubgraphOperation, context: GatewayContext): Promise<SubgraphAnswer> {
    const { requestId, signal, viewerToken, session, log } = context;
    const { query } = operation;
    const started = performance.now();
    let outcome = 'error';
    try {
      const response = await this.#transport.send({
        ...operation,
        viewerToken: await viewerToken(this.#name, operation),
        requestId,
        // a mutation that has begun runs to its end even when the client has disconnected
        signal: query.startsWith('mutation') ? undefined : signal,
      });
      if (refusedViewer(response)) throw new Error(`${this.#name} rejected the gateway’s viewer`);
      outcome = response.errors?.length ? 'errors' : 'ok';
      // drop everything else from the subgraph's extensions
      if (this.#name === 'identity') session.change = sessionChange(response) ?? session.change;
      const errors = response.errors?.map(cleanError);
      // in-process subgraphs return null-prototype objects; the executor writes into what it receives
      return { data: response.data as Record<string, unknown>, ...(errors?.length ? { errors } : {}) };
    } catch (error) {
      // the engine would report a thrown error as one of its own
      if (!(error instanceof SubgraphUnavailable)) throw new GraphQLError('bug', { originalError: error as Error });
      outcome = 'unavailable';
      if (!signal.aborted) log.warn({ reqId: requestId, subgraph: this.#name, reason: error.message }, 'subgraph unavailable');
      return { errors: unavailableAt(query) };
    } finally {
      this.#metrics.subgraphFetch(this.#name, outcome, (performance.now() - started) / 1000);
    }
  }
}

/** One operation of a query plan on its way to a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  /** The viewer, signed by the gateway; a subgraph refuses everything without. */
  readonly viewerToken: string;
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface SubgraphResponse {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A subgraph that runs in this process. */
export type ExecuteInProcess = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** Where a subgraph is: in this process, or at the addresses of its replicas (`http://contracts:4002`). */
export type SubgraphEndpoint =
  | {
      readonly kind: 'inproc';
      readonly execute: ExecuteInProcess;
      /** What keeps it from being ready; nothing, while all is well. */
      readonly problems: () => Promise<readonly string[]>;
    }
  | { readonly kind: 'http'; readonly origins: readonly string[] };

/** The way to one subgraph, whichever it is. */
export interface SubgraphTransport {
  /** Rejects with `SubgraphUnavailable` when there is no answer within the deadline. */
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  close(): Promise<void>;
}

/** The subgraph is down, stalled or cut off. Asking later may help. */
export class SubgraphUnavailable extends Error {}

/** A subgraph that has not answered after this long is given up on (`F5`). */
export const DEADLINE_MS = 5_000;

/** One operation of a query plan for a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  /** The viewer, signed by the gateway; subgraphs refuse a request without it. */
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

/** Where a subgraph runs: in this process, or at the addresses of its replicas (`http://contracts:4002`). */
export type SubgraphEndpoint =
  | {
      readonly kind: 'inproc';
      readonly execute: ExecuteInProcess;
      /** Why it is not ready; empty when it is. */
      readonly problems: () => Promise<readonly string[]>;
    }
  | { readonly kind: 'http'; readonly origins: readonly string[] };

/** The connection to one subgraph, whatever the transport. */
export interface SubgraphTransport {
  /** Rejects with `SubgraphUnavailable` when there is no answer within the deadline. */
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  close(): Promise<void>;
}

/** The subgraph is down, stalled or cut off. A later attempt may succeed. */
export class SubgraphUnavailable extends Error {}

/** Deadline for a subgraph's answer (`F5`). */
export const DEADLINE_MS = 5_000;

import type { Operation, Viewer } from '@monban/subgraph-kit/viewer';
import type { Logger } from 'pino';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { ClientSurface } from '../sessions/surface.ts';

interface CookieToSet {
  readonly set: string;
  readonly maxAgeSeconds: number;
}

/** What identity asks the gateway to do with the cookies of a surface. */
export type SessionChange = (CookieToSet & { readonly knownBrowser: CookieToSet | null }) | { readonly clear: true };

/**
 * One request from outside, as plugins and data sources see it. The engine makes a shallow copy, so anything that changes lives in
 * `session`.
 */
export interface GatewayContext {
  readonly requestId: string;
  readonly log: Logger;
  readonly surface: ClientSurface | null;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
  /** The viewer; looked up once, on first use. */
  readonly viewer: () => Promise<Viewer>;
  /** The viewer, signed for one operation of one subgraph. */
  readonly viewerToken: (to: SubgraphName, operation: Operation) => Promise<string>;
  readonly session: { change: SessionChange | null };
}

import type { Viewer } from '@monban/subgraph-kit/viewer';
import type { Logger } from 'pino';
import type { ClientSurface } from '../sessions/surface.ts';

/** What identity asks the gateway to do with the cookie of the surface. */
export type SessionChange = { readonly set: string; readonly maxAgeSeconds: number } | { readonly clear: true };

/** One request from outside, as plugins and data sources see it. The engine copies it shallowly: what changes stands in `session`. */
export interface GatewayContext {
  readonly requestId: string;
  readonly log: Logger;
  readonly surface: ClientSurface | null;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** Who asks; found out once and only when somebody wants to know. */
  readonly viewer: () => Promise<Viewer>;
  /** The viewer, signed for the subgraphs; once per request. */
  readonly viewerToken: () => Promise<string>;
  readonly session: { change: SessionChange | null };
}

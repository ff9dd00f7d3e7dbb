import { randomUUID } from 'node:crypto';
import type { Clock } from '@monban/domain-kit';
import type { Operation, SignViewer, Viewer } from '@monban/subgraph-kit/viewer';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { SubgraphTransport } from '../transports/subgraph-transport.ts';
import { type AnsweredViewer, resolvedViewer } from './resolved-viewer.ts';
import type { AskIdentity } from './viewer-cache.ts';

/** The gateway speaking for itself. This viewer may use identity's `resolveViewer` and its revocation stream and nothing else. */
export const gatewayItself: Viewer = {
  realm: 'SERVICE',
  surface: 'service',
  tenantId: null,
  storefrontId: null,
  accountId: null,
  sessionId: null,
  features: [],
  locale: 'ja',
  clockOffsetSeconds: 0,
  timeZone: 'UTC',
  ip: null,
  client: null,
};

/** A token with which the gateway speaks for itself, for one operation of one subgraph. */
export type SignItself = (to: SubgraphName, operation: Operation) => Promise<string>;

export const signItself =
  (signViewer: SignViewer, clock: Clock): SignItself =>
  (to, operation) =>
    signViewer(gatewayItself, { to, operation }, Math.floor(clock.now().epochMilliseconds / 1000));

const QUERY = `query ResolveViewer($surface: String!, $token: String) {
  resolveViewer(surface: $surface, token: $token) {
    realm role locations tenantId storefrontId accountId sessionId features clockOffsetSeconds timeZone sessionEnded sessionEndsAt
  }
}`;

/** Asks identity over the transport that queries use. */
export const askIdentity =
  (identity: SubgraphTransport, sign: SignItself): AskIdentity =>
  async (surface, token) => {
    const operation = { query: QUERY, operationName: 'ResolveViewer', variables: { surface, token } };
    const { data, errors } = await identity.send({
      ...operation,
      viewerToken: await sign('identity', operation),
      requestId: randomUUID(),
    });
    const viewer = (data as { resolveViewer?: AnsweredViewer } | null | undefined)?.resolveViewer;
    if (!viewer) throw new Error(`identity did not resolve a viewer: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`);
    return resolvedViewer(viewer);
  };

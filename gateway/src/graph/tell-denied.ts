import type { SubgraphTransport } from '../transports/subgraph-transport.ts';
import type { GatewayContext } from './gateway-context.ts';

/** Records one of the gateway's own denials in the tenant's audit chain. */
export type TellDenied = (context: GatewayContext, field: string) => Promise<void>;

const query = 'mutation NoteDenial($field: String!) { noteDenial(field: $field) }';

/** Tells identity in the viewer's name; identity counts and records it as every subgraph does. Without a tenant there is no chain. */
export const tellIdentity =
  (identity: SubgraphTransport): TellDenied =>
  async ({ viewer, viewerToken, requestId }, field) => {
    if ((await viewer()).tenantId === null) return;
    const operation = { query, operationName: 'NoteDenial', variables: { field } };
    await identity.send({ ...operation, viewerToken: await viewerToken('identity', operation), requestId });
  };

import type { Em } from '@monban/subgraph-kit';

/** Accounts and sessions that have changed: every cache of their viewers drops them and asks again. */
export interface Revocation {
  readonly accountIds?: readonly string[];
  readonly sessionIds?: readonly string[];
  readonly tenantId?: string;
}

/** Channel of revocations; an empty revocation is a feed's heartbeat. */
export const revocationChannel = 'monban_revocations';
/** A notification carries less than 8,000 bytes; an id in JSON takes 33. */
const idsPerNotification = 200;

/** A revocation in parts that fit into notifications, however many people it concerns. */
export function piecesOf({ accountIds = [], sessionIds = [], tenantId }: Revocation): Revocation[] {
  const inPieces = (ids: readonly string[]): string[][] =>
    Array.from({ length: Math.ceil(ids.length / idsPerNotification) }, (_, i) =>
      ids.slice(i * idsPerNotification, (i + 1) * idsPerNotification),
    );
  return [
    ...inPieces(accountIds).map((ids) => ({ accountIds: ids })),
    ...inPieces(sessionIds).map((ids) => ({ sessionIds: ids })),
    ...(tenantId === undefined ? [] : [{ tenantId }]),
  ];
}

/** Notifies every process of identity if and when the transaction is committed. */
export async function revoke(em: Em, revocation: Revocation): Promise<void> {
  const pieces = piecesOf(revocation).map((piece) => JSON.stringify(piece));
  await em.execute('select pg_notify(?, piece) from jsonb_array_elements_text(?::jsonb) as piece', [
    revocationChannel,
    JSON.stringify(pieces),
  ]);
}

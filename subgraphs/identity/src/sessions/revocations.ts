import type { Em } from '@monban/subgraph-kit';

/** Whose sessions are no longer what they were: whoever keeps a viewer in memory drops it and asks again. */
export interface Revocation {
  readonly accountIds?: readonly string[];
  readonly sessionIds?: readonly string[];
  readonly tenantId?: string;
}

/** Where revocations are told; a revocation of nothing is a beat of a feed. */
export const revocationChannel = 'monban_revocations';
/** A notification carries less than 8,000 bytes; an id in JSON takes 33. */
const idsPerNotification = 200;

/** A revocation in parts that a notification can carry, however many people it is about. */
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

/** Tells every process of identity, when and only when the transaction is committed. */
export async function revoke(em: Em, revocation: Revocation): Promise<void> {
  const pieces = piecesOf(revocation).map((piece) => JSON.stringify(piece));
  await em.execute('select pg_notify(?, piece) from jsonb_array_elements_text(?::jsonb) as piece', [
    revocationChannel,
    JSON.stringify(pieces),
  ]);
}

import type { ResolvedViewer } from './resolved-viewer.ts';

/**
 * What identity takes back: sessions, everything of some accounts, or what it has said about a tenant at all (its features, its
 * storefronts). Several at once mean each of them.
 */
export interface Revocation {
  readonly accountIds?: readonly string[];
  readonly sessionIds?: readonly string[];
  readonly tenantId?: string;
}

export interface RevocationListener {
  onRevoked(revocation: Revocation): void;
  /** From now on every revocation arrives. */
  onUp(): void;
  /** Revocations may be missed from now on, and may have been for the last `silentMs`. */
  onDown(silentMs: number): void;
}

export interface RevocationSource {
  /** Starts telling `listener`; the answer ends it. */
  subscribe(listener: RevocationListener): () => void;
}

/** Says of viewers whether a revocation takes them back; asked of every viewer that a gateway knows. */
export function concerning({ accountIds, sessionIds, tenantId }: Revocation): (viewer: ResolvedViewer) => boolean {
  const [accounts, sessions] = [new Set(accountIds), new Set(sessionIds)];
  return (viewer) =>
    (viewer.accountId !== null && accounts.has(viewer.accountId)) ||
    (viewer.sessionId !== null && sessions.has(viewer.sessionId)) ||
    (tenantId !== undefined && viewer.tenantId === tenantId);
}

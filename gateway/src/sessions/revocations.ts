import type { ResolvedViewer } from './resolved-viewer.ts';

/**
 * What identity revokes: sessions, all sessions of some accounts, or everything it has said about a tenant (features, storefronts). Several
 * fields together revoke each of them.
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
  /** Revocations may be missed from now on, and may have been missed for the last `silentMs`. */
  onDown(silentMs: number): void;
}

export interface RevocationSource {
  /** Starts sending to `listener`; the returned function stops it. */
  subscribe(listener: RevocationListener): () => void;
}

/** Returns a test for viewers that the revocation covers; the cache applies it to every viewer it holds. */
export function concerning({ accountIds, sessionIds, tenantId }: Revocation): (viewer: ResolvedViewer) => boolean {
  const [accounts, sessions] = [new Set(accountIds), new Set(sessionIds)];
  return (viewer) =>
    (viewer.accountId !== null && accounts.has(viewer.accountId)) ||
    (viewer.sessionId !== null && sessions.has(viewer.sessionId)) ||
    (tenantId !== undefined && viewer.tenantId === tenantId);
}

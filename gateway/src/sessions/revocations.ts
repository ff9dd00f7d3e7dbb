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

/** Whether a revocation takes back this viewer. */
export function concerns(revocation: Revocation, viewer: ResolvedViewer): boolean {
  const { accountIds, sessionIds, tenantId } = revocation;
  return (
    (viewer.accountId !== null && (accountIds?.includes(viewer.accountId) ?? false)) ||
    (viewer.sessionId !== null && (sessionIds?.includes(viewer.sessionId) ?? false)) ||
    (tenantId !== undefined && viewer.tenantId === tenantId)
  );
}

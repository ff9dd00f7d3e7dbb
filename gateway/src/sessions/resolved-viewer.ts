import type { Role } from '@monban/subgraph-kit/viewer';

/** Identity's answer about a surface and, if the request brought one, its session token. */
export interface ResolvedViewer {
  readonly role: Exclude<Role, 'service'>;
  readonly tenantId: string | null;
  readonly storefrontId: string | null;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly features: readonly string[];
  readonly clockOffsetSeconds: number;
  readonly timeZone: string;
  /** The token is no longer good: the rest of the answer is that of a visitor. */
  readonly sessionEnded: boolean;
  /** First instant at which identity would say so, unless the session is used again; null without a session. */
  readonly sessionEndsAt: string | null;
}

/** A visitor of whom nothing is known: of the staff's site, or a third party without credentials. */
export const stranger: ResolvedViewer = {
  role: 'anonymous',
  tenantId: null,
  storefrontId: null,
  accountId: null,
  sessionId: null,
  features: [],
  clockOffsetSeconds: 0,
  timeZone: 'UTC',
  sessionEnded: false,
  sessionEndsAt: null,
};

import type { Grants, Realm, StaffRole } from '@monban/subgraph-kit/viewer';

/** Who is behind a surface and, if the request brought one, its session token. */
export type ResolvedViewer = ResolvedFacts & Grants;

interface ResolvedFacts {
  readonly tenantId: string | null;
  readonly storefrontId: string | null;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly features: readonly string[];
  readonly clockOffsetSeconds: number;
  readonly timeZone: string;
  /** The token has expired or been revoked; the rest of the answer describes a visitor. */
  readonly sessionEnded: boolean;
  /** The instant from which identity would reject the session, unless it is used again; null without a session. */
  readonly sessionEndsAt: string | null;
}

/** An unknown visitor: on the staff site, or a third party without credentials. */
export const stranger: ResolvedViewer = {
  realm: 'ANONYMOUS',
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

/** Identity's answer: grants as `ResolvedViewer` of the graph has them. */
export type AnsweredViewer = ResolvedFacts & {
  readonly realm: Realm;
  readonly role: StaffRole | null;
  readonly locations: readonly string[] | null;
};

/** @throws Error for a realm that nobody can log in to yet. */
export function resolvedViewer({ realm, role, locations, ...facts }: AnsweredViewer): ResolvedViewer {
  switch (realm) {
    case 'ANONYMOUS':
    case 'PLATFORM':
    case 'DEVICE':
      return { ...facts, realm };
    case 'CUSTOMER':
      return { ...facts, realm, supportedBy: null };
    case 'STAFF':
      if (role) return { ...facts, realm, role, locations };
      throw new Error('identity answered staff without a role');
    default:
      throw new Error(`identity answered a viewer of the realm ${realm}`);
  }
}

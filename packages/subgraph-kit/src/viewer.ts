import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { importJWK } from 'jose/key/import';
import { type Grants, realms } from './grants.ts';

export { type Grants, meetsPolicy, onlyLooks, type PersonRealm, type Realm, type StaffRole } from './grants.ts';

/** Where a request comes from: the staff site, the site of one storefront, or another service. */
export type Surface = 'admin' | `s/${number}` | 'service';

/**
 * The viewer with their grants, as the gateway determined them. Subgraphs trust it because it is signed, and trust nothing else from
 * outside. Ids are the prefixed ones of the graph.
 */
export type Viewer = ViewerFacts & Grants;

/** Facts about every viewer. */
export interface ViewerFacts {
  readonly surface: Surface;
  /** Tenant of every row in this request; null for platform staff and for visitors of the staff site. */
  readonly tenantId: string | null;
  readonly storefrontId: string | null;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  /** Features of the tenant that are switched on (`T-04`). */
  readonly features: readonly string[];
  readonly locale: 'ja' | 'en';
  /** Seconds by which the tenant's business clock runs ahead of real time; 0 for all tenants except sandboxes. */
  readonly clockOffsetSeconds: number;
  /** IANA zone of the tenant, which defines its business dates; `UTC` where no tenant is known. */
  readonly timeZone: string;
  /** Address of the client, for rate limits; null between services. */
  readonly ip: string | null;
  /** The cookie that identity left in the browser at its last login; for identity's rate limits, and sent to nobody else. */
  readonly knownBrowser?: string | null;
  /** What the client says it is, so that people can recognise a session; null when unknown. */
  readonly client: Client | null;
}

/** Families by their common names: `Safari` on `iOS`. */
export interface Client {
  readonly browser: string | null;
  readonly system: string | null;
}

/** Name of a signer: the gateway or a subgraph that sends commands. */
export type ServiceName = 'gateway' | 'identity' | 'contracts' | 'access' | 'billing';

export interface SignedViewer {
  readonly issuer: ServiceName;
  readonly viewer: Viewer;
}

/** The operation that a service is asked for: the part of a request to which its token is bound. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/**
 * The operation behind the gateway's HTTP request for identity's revocation stream: it has no document, but needs its own token all the
 * same.
 */
export const followRevocations: Operation = { query: 'GET /revocations' };

/** SHA-256 of an operation, the same before it is sent and after it was received. */
export const operationDigest = ({ query, variables, operationName }: Operation): string =>
  createHash('sha256')
    .update(JSON.stringify([query, variables ?? null, operationName ?? null]))
    .digest('base64url');

const knownRealms: ReadonlySet<unknown> = new Set(realms);

/** A token is made for one operation; a minute covers slow ones and small clock differences. */
const LIFETIME_SECONDS = 60;

/** Signs a viewer for one receiver and one operation. */
export type SignViewer = (viewer: Viewer, errand: { to: ServiceName; operation: Operation }, nowSeconds: number) => Promise<string>;
/** The sender of an operation; null unless the token was made for the receiver and for this operation. */
export type VerifyViewer = (token: string, operation: Operation, nowSeconds: number) => Promise<SignedViewer | null>;

/** Signs viewers as `service` with its private Ed25519 key. */
export async function viewerSigner(service: ServiceName, privateKey: JWK): Promise<SignViewer> {
  const key = await importJWK(privateKey, 'EdDSA');
  return (viewer, { to, operation }, nowSeconds) =>
    new SignJWT({ viewer, op: operationDigest(operation) })
      .setProtectedHeader({ alg: 'EdDSA', kid: service })
      .setIssuer(service)
      .setAudience(to)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + LIFETIME_SECONDS)
      .sign(key);
}

/**
 * Verifies for `receiver` with the public keys of the services. Null for every token that is not exactly one of theirs: another algorithm,
 * an unknown or exchanged key, expired, for another receiver or another operation, of a realm that does not exist. Only services sign; a
 * subgraph can speak for itself (realm `SERVICE`) and for nobody else.
 */
export async function viewerVerifier(receiver: ServiceName, publicKeys: Partial<Record<ServiceName, JWK>>): Promise<VerifyViewer> {
  const keys = new Map<string, Awaited<ReturnType<typeof importJWK>>>();
  for (const [name, jwk] of Object.entries(publicKeys)) keys.set(name, await importJWK(jwk, 'EdDSA'));
  return async (token, operation, nowSeconds) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = kid === undefined ? undefined : keys.get(kid);
          if (!key) throw new Error('unknown key');
          return key;
        },
        {
          algorithms: ['EdDSA'],
          audience: receiver,
          currentDate: new Date(nowSeconds * 1000),
          clockTolerance: 5,
          maxTokenAge: LIFETIME_SECONDS,
          requiredClaims: ['iss', 'exp', 'iat', 'viewer', 'op'],
        },
      );
      const viewer = payload['viewer'] as Viewer;
      // a list that includes the receiver would be valid at each of its members
      if (payload.aud !== receiver || payload['op'] !== operationDigest(operation)) return null;
      if (payload.iss !== protectedHeader.kid || !knownRealms.has(viewer.realm)) return null;
      if (payload.iss !== 'gateway' && viewer.realm !== 'SERVICE') return null;
      return { issuer: payload.iss as ServiceName, viewer };
    } catch {
      return null;
    }
  };
}

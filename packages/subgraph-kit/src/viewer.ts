import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';

/** What somebody is to the system. Columns of every permission table. */
export type Role = 'anonymous' | 'platform' | 'staff' | 'customer' | 'device' | 'service';

/** Where a request comes from: the staff's site, the site of one storefront, or another service. */
export type Surface = 'admin' | `s/${number}` | 'service';

/**
 * Who asks, as the gateway found out. Subgraphs believe it because it is signed, and nothing else that arrives from outside.
 * Ids are the prefixed ones of the graph.
 */
export interface Viewer {
  readonly role: Role;
  readonly surface: Surface;
  /** Tenant that every row of this request belongs to; null for platform staff and for visitors of the staff's site. */
  readonly tenantId: string | null;
  readonly storefrontId: string | null;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  /** Features of the tenant that are switched on (`T-04`). */
  readonly features: readonly string[];
  readonly locale: 'ja' | 'en';
  /** Seconds by which the tenant's business clock runs ahead of real time; 0 for everybody but sandbox tenants. */
  readonly clockOffsetSeconds: number;
  /** Address of the client, for rate limits; null between services. */
  readonly ip: string | null;
}

/** Name of a signer: the gateway or a subgraph that sends commands. */
export type ServiceName = 'gateway' | 'identity' | 'contracts' | 'access' | 'billing';

export interface SignedViewer {
  readonly issuer: ServiceName;
  readonly viewer: Viewer;
}

const AUDIENCE = 'monban';
/** A token is made for one request; a minute covers slow ones and clocks that differ a little. */
const LIFETIME_SECONDS = 60;

export type SignViewer = (viewer: Viewer, nowSeconds: number) => Promise<string>;
export type VerifyViewer = (token: string, nowSeconds: number) => Promise<SignedViewer | null>;

/** Signs viewers as `service` with its private Ed25519 key. */
export async function viewerSigner(service: ServiceName, privateKey: JWK): Promise<SignViewer> {
  const key = await importJWK(privateKey, 'EdDSA');
  return (viewer, nowSeconds) =>
    new SignJWT({ viewer })
      .setProtectedHeader({ alg: 'EdDSA', kid: service })
      .setIssuer(service)
      .setAudience(AUDIENCE)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + LIFETIME_SECONDS)
      .sign(key);
}

/**
 * Verifies with the public keys of the services. Null for every token that is not exactly one of theirs: another algorithm, an
 * unknown or exchanged key, expired, for somebody else. Only services sign; a subgraph can speak for itself (role `service`) and for nobody else.
 */
export async function viewerVerifier(publicKeys: Partial<Record<ServiceName, JWK>>): Promise<VerifyViewer> {
  const keys = new Map<string, Awaited<ReturnType<typeof importJWK>>>();
  for (const [name, jwk] of Object.entries(publicKeys)) keys.set(name, await importJWK(jwk, 'EdDSA'));
  return async (token, nowSeconds) => {
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
          audience: AUDIENCE,
          currentDate: new Date(nowSeconds * 1000),
          clockTolerance: 5,
          maxTokenAge: LIFETIME_SECONDS,
          requiredClaims: ['iss', 'exp', 'iat', 'viewer'],
        },
      );
      const viewer = payload['viewer'] as Viewer;
      if (payload.iss !== protectedHeader.kid) return null;
      if (payload.iss !== 'gateway' && viewer.role !== 'service') return null;
      return { issuer: payload.iss as ServiceName, viewer };
    } catch {
      return null;
    }
  };
}

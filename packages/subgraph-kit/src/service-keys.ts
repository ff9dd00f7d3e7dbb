import { createPrivateKey, hkdfSync } from 'node:crypto';
import type { JWK } from 'jose';
import type { ServiceName } from './viewer.ts';

/** The key with which a service signs, and the keys it trusts. */
export interface ServiceKeys {
  readonly privateKey: JWK;
  readonly publicKeys: Partial<Record<ServiceName, JWK>>;
}

export const serviceNames: readonly ServiceName[] = ['gateway', 'identity', 'contracts', 'access', 'billing'];

/** DER of a PKCS #8 Ed25519 private key up to its 32 bytes of seed (RFC 8410). */
const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 keys of all services, derived from the installation's secret: the same secret gives the same keys. */
export function deriveServiceKeys(secret: string): Record<ServiceName, JWK> {
  const keyOf = (service: ServiceName): JWK => {
    const seed = Buffer.from(hkdfSync('sha256', secret, 'monban service key', service, 32));
    const key = createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, seed]), format: 'der', type: 'pkcs8' });
    return key.export({ format: 'jwk' });
  };
  return Object.fromEntries(serviceNames.map((service) => [service, keyOf(service)])) as Record<ServiceName, JWK>;
}

/** One service's share of the keys: its own private key, and everybody's public keys. */
export function keysFor(name: ServiceName, all: Record<ServiceName, JWK>): ServiceKeys {
  const publicKeys = Object.fromEntries(
    serviceNames.map((service) => [service, { kty: all[service].kty, crv: all[service].crv, x: all[service].x }]),
  );
  return { privateKey: all[name], publicKeys: publicKeys };
}

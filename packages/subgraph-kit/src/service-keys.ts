import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { ServiceName } from './viewer.ts';

/** The key a service signs with, and the keys it believes. */
export interface ServiceKeys {
  readonly privateKey: JWK;
  readonly publicKeys: Partial<Record<ServiceName, JWK>>;
}

export const serviceNames: readonly ServiceName[] = ['gateway', 'identity', 'contracts', 'access', 'billing'];

/** A new Ed25519 pair for every service; kept as a secret of the installation. */
export async function generateServiceKeys(): Promise<Record<ServiceName, JWK>> {
  const pairs = await Promise.all(
    serviceNames.map(async (name) => {
      const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
      return [name, await exportJWK(privateKey)] as const;
    }),
  );
  return Object.fromEntries(pairs) as Record<ServiceName, JWK>;
}

/** What one service gets of all private keys: its own, and the public half of everybody's. */
export function keysFor(name: ServiceName, all: Record<ServiceName, JWK>): ServiceKeys {
  const publicKeys = Object.fromEntries(serviceNames.map((service) => [service, { kty: all[service].kty, crv: all[service].crv, x: all[service].x }]));
  return { privateKey: all[name], publicKeys: publicKeys as Partial<Record<ServiceName, JWK>> };
}

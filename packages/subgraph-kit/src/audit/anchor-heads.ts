import type { Clock } from '@monban/domain-kit';
import type { ServiceKeys } from '../service-keys.ts';
import type { Database } from '../database/database.ts';
import type { ServiceName } from '../viewer.ts';
import { type AnchorStore, anchorWriter } from './anchors.ts';

/** Anchors the heads that have changed since this process last anchored them. */
export function headAnchoring(facts: {
  service: ServiceName;
  database: Database;
  keys: ServiceKeys;
  clock: Clock;
  store: AnchorStore;
}): () => Promise<void> {
  const { service, database, clock, store } = facts;
  const write = anchorWriter(facts.keys.privateKey);
  const anchored = new Map<string, number>();
  return async () => {
    const heads = await database.call<{ tenant_id: string; seq: string; hash: Buffer }>(
      'select tenant_id, seq, hash from audit_heads()',
      [],
    );
    const moved = heads.filter(({ tenant_id, seq }) => anchored.get(tenant_id) !== Number(seq));
    if (moved.length === 0) return;
    const at = clock.now().toString();
    await store.append(
      moved.map(({ tenant_id: tenantId, seq, hash }) => write({ service, tenantId, seq: Number(seq), hash: hash.toString('hex'), at })),
    );
    for (const { tenant_id, seq } of moved) anchored.set(tenant_id, Number(seq));
  };
}

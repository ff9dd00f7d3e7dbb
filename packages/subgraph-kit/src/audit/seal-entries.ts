import type { Database } from '../database/database.ts';

/** Entries that are sealed in one transaction. */
const batchSize = 500;
/** How often what was written since is sealed; milliseconds. */
export const sealEveryMs = 1_000;

/** Gives every audit entry that has none its place in its tenant's hash chain. While another process seals a tenant, that one is left to it. */
export async function sealEntries(database: Database): Promise<void> {
  const tenants = await database.call<{ tenant_id: string }>('select tenant_id from audit_unsealed()', []);
  for (const { tenant_id } of tenants) {
    let sealed: number;
    do {
      const [answer] = await database.call<{ sealed: number }>('select seal_audit($1, $2) as sealed', [tenant_id, batchSize]);
      ({ sealed } = answer!);
    } while (sealed === batchSize);
  }
}

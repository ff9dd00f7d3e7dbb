import type { Database } from '../database/database.ts';

/** Maximum entries sealed in one transaction. */
const batchSize = 500;
/** Interval between seals; milliseconds. */
export const sealEveryMs = 1_000;

/** Gives every open audit entry its place in its tenant's hash chain. Skips a tenant while another process is sealing it. */
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

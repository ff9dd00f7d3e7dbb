import { idFromUuid, uuidOf } from '@monban/domain-kit';
import { z } from 'zod';
import { defineTenantlessJob, type WorkedJob } from '../jobs/define-job.ts';
import { type JobTools, slow } from '../jobs/jobs.ts';

/** Rows that are needed no longer: deleted every day, by real time. */
export interface Retention {
  readonly table: string;
  /** What is over, as a condition of SQL; `:before` is the instant `days` ago. */
  readonly over: string;
  /** How long rows are kept after that. */
  readonly days: number;
}

/** Rows of one statement: short enough that nobody waits for its locks. */
const batch = 1_000;

/** How long a mutation's answer is kept for its idempotency key, unless a setting says otherwise (`MONBAN_KEY_DAYS`). */
export const usualKeyDays = 30;

/** Answers to idempotency keys: in every subgraph. */
export const keysKept = (days: number): Retention => ({ table: 'idempotency_key', over: 'at < :before', days });

/** Deletes what is over, tenant by tenant and in small batches; what fails is said in the log and left for the next day. */
export async function purge({ database, realClock, log }: JobTools, retentions: readonly Retention[]): Promise<void> {
  const tenants = await database.call<{ tenant_id: string }>('select tenant_id from known_tenants()', []);
  for (const { tenant_id } of tenants) {
    for (const { table, over, days } of retentions) {
      const before = realClock.now().subtract({ hours: 24 * days });
      const tenantId = idFromUuid('tenant', tenant_id);
      try {
        let deleted: number;
        do {
          deleted = await database.transaction(tenantId, async (em) => {
            const condition = over.replaceAll(':before', `'${before.toString()}'::timestamptz`);
            const rows = await em.execute<unknown[]>(
              `delete from ${table} where ctid = any(array(
                 select ctid from ${table} where tenant_id = ? and (${condition}) limit ${batch} for update skip locked)) returning 1 as gone`,
              [uuidOf(tenantId)],
            );
            return rows.length;
          });
        } while (deleted === batch);
      } catch (error) {
        log.warn({ table, tenantId, reason: (error as Error).message }, 'what is over was not deleted');
      }
    }
  }
}

const purgeJob = defineTenantlessJob({ name: 'purge', because: 'it goes from tenant to tenant', payload: z.object({}), pace: slow });

/** Every day at a quiet hour. */
export const purger = (retentions: readonly Retention[]): WorkedJob => purgeJob.by((_, tools) => purge(tools, retentions), '23 18 * * *');

import { type Id, idFromUuid, type IdKind, uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { TenantClock } from '../tenants/tenant-clock.ts';

/** One thing that is due. */
export interface DueThing<K extends IdKind = IdKind> {
  readonly id: Id<K>;
  /** The instant, on the tenant's clock, at which it fell due: what is done is dated by it, however late it is done. */
  readonly dueAt: Temporal.Instant;
}

/** Work that falls due on the business clock, as the kit finds and does it. */
export interface DueWork {
  readonly name: string;
  /** At most so many things in one transaction. */
  readonly batch: number;
  readonly work: (
    em: Em,
    things: readonly { readonly uuid: string; readonly dueAt: Temporal.Instant }[],
    clock: TenantClock,
  ) => Promise<void>;
}

/**
 * Declares work that falls due on the business clock of a tenant: a registration expires, a term ends. A use case schedules it in the
 * transaction of the change, for the thing that it is about; the kit does it when the tenant's clock has come so far, in the order of
 * the instants, in one transaction for at most `batch` things. The work looks at each thing as it is then, under a lock: it may have changed since.
 */
export function defineDue<K extends IdKind>(facts: {
  name: string;
  /** Of what kind the things are. */
  of: K;
  batch?: number;
  work: (em: Em, things: readonly DueThing<K>[], clock: TenantClock) => Promise<void>;
}) {
  const { name, of, batch = 1, work } = facts;
  return {
    name,
    batch,
    work: (em, things, clock) =>
      work(
        em,
        things.map(({ uuid, dueAt }) => ({ id: idFromUuid(of, uuid), dueAt })),
        clock,
      ),
    /** From now on the thing is due at this instant of the tenant's clock, whatever was said before. */
    async schedule(em: Em, tenantId: string, { id, dueAt }: DueThing<K>): Promise<void> {
      await em.execute(
        `insert into due_work (tenant_id, name, subject_id, due_at) values (?, ?, ?, ?)
         on conflict (tenant_id, name, subject_id) do update set due_at = excluded.due_at, failures = 0, retry_at = null, last_error = null`,
        [uuidOf(tenantId), name, uuidOf(id), dueAt.toString()],
      );
    },
    /** The thing is not due any more. */
    async cancel(em: Em, tenantId: string, id: Id<K>): Promise<void> {
      await em.execute('delete from due_work where tenant_id = ? and name = ? and subject_id = ?', [uuidOf(tenantId), name, uuidOf(id)]);
    },
  } satisfies DueWork & Record<string, unknown>;
}

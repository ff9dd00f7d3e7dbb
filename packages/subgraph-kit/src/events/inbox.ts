import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { AggregateState } from './envelope.ts';

/**
 * Whether this state of the aggregate is new; recorded in the transaction of its effect. So each state is handled once, however often and
 * in whatever order it arrives, and an older one never overwrites a newer one.
 */
export async function isNews(em: Em, from: string, state: AggregateState, at: Temporal.Instant): Promise<boolean> {
  const { type, id, seq } = state.aggregate;
  const rows = await em.execute<{ seq: string }[]>(
    `insert into inbox as kept (tenant_id, source, aggregate_type, aggregate_id, seq, handled_at) values (?, ?, ?, ?, ?, ?)
     on conflict (tenant_id, source, aggregate_type, aggregate_id) do update set seq = excluded.seq, handled_at = excluded.handled_at
     where kept.seq < excluded.seq returning seq`,
    [uuidOf(state.tenant), from, type, id, seq, at.toString()],
  );
  return rows.length === 1;
}

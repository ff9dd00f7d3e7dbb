import { uuidOf } from '@monban/domain-kit';
import type { AggregateContract } from '@monban/events';
import type { Clock } from '@monban/domain-kit';
import type { Database, Em } from '../database/database.ts';
import { isLockTimeout, isOutage } from '../database/outage.ts';
import type { AggregateState } from './envelope.ts';
import type { Subscription } from './subscription.ts';

/**
 * Which of these states are news, recorded in the transaction of their effect: each is handled once, however often and in whatever order
 * it is delivered, and an older one never overwrites a newer one. One statement, however many. All of one tenant, each of another aggregate.
 */
async function newsOf<S>(em: Em, { owner, type }: AggregateContract, states: readonly AggregateState<S>[], at: Temporal.Instant) {
  const told = states.map(({ id, seq }) => ({ id, seq }));
  const rows = await em.execute<{ id: string }[]>(
    `insert into inbox as kept (tenant_id, source, aggregate_type, aggregate_id, seq, handled_at)
     select ?, ?, ?, told.id, told.seq, ? from jsonb_to_recordset(?::jsonb) as told(id uuid, seq bigint) order by told.id
     on conflict (tenant_id, source, aggregate_type, aggregate_id) do update set seq = excluded.seq, handled_at = excluded.handled_at
     where kept.seq < excluded.seq returning aggregate_id as id`,
    [uuidOf(states[0]!.tenant), owner, type, at.toString(), JSON.stringify(told)],
  );
  const news = new Set(rows.map(({ id }) => id));
  return states.filter(({ id }) => news.has(id));
}

/** What became of states that were told. */
export interface Taken<S> {
  /** How many were news, and are applied now. */
  readonly news: number;
  readonly refused: readonly { readonly state: AggregateState<S>; readonly error: unknown }[];
}

/**
 * Applies what is news of these states, in one transaction; what cannot be applied holds up nothing else: a batch that fails is halved until
 * it stands alone. All of one tenant, each of another aggregate.
 *
 * @throws when the database is away
 */
export async function takeStates<S>(
  facts: { readonly database: Database; readonly realClock: Clock; readonly requestId: string },
  { contract, apply }: Subscription,
  states: readonly AggregateState<S>[],
): Promise<Taken<S>> {
  if (states.length === 0) return { news: 0, refused: [] };
  const at = facts.realClock.now();
  try {
    const news = await facts.database.transaction(
      states[0]!.tenant,
      async (em) => {
        const fresh = await newsOf(em, contract, states, at);
        if (fresh.length > 0) await apply(em, fresh, { at });
        return fresh.length;
      },
      { requestId: facts.requestId, role: 'service', accountId: null },
    );
    return { news, refused: [] };
  } catch (error) {
    if (isOutage(error) || isLockTimeout(error)) throw error;
    if (states.length === 1) return { news: 0, refused: [{ state: states[0]!, error }] };
  }
  const half = Math.ceil(states.length / 2);
  const first = await takeStates(facts, { contract, apply }, states.slice(0, half));
  const second = await takeStates(facts, { contract, apply }, states.slice(half));
  return { news: first.news + second.news, refused: [...first.refused, ...second.refused] };
}

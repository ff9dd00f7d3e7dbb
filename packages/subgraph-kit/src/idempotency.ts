import { createHash } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from './database/database.ts';

export type Once<T> = { readonly kind: 'FIRST' | 'AGAIN'; readonly answer: T } | { readonly kind: 'KEY_REUSED' };

/**
 * Runs `work` once for an actor's key, in the caller's transaction. The same key with the same input gets the kept answer; with
 * another input `KEY_REUSED`. Two at once: the second waits for the first. `answer` must survive JSON.
 */
export async function once<T>(
  em: Em,
  facts: { tenantId: string; actor: string; key: string; input: unknown; at: Temporal.Instant },
  work: () => Promise<T>,
): Promise<Once<T>> {
  const fingerprint = createHash('sha256').update(JSON.stringify(facts.input)).digest('hex');
  const place = [uuidOf(facts.tenantId), facts.actor, facts.key];
  const claimed = await em.execute<{ key: string }[]>(
    'insert into idempotency_key (tenant_id, actor, key, fingerprint, at) values (?, ?, ?, ?, ?) on conflict do nothing returning key',
    [...place, fingerprint, facts.at.toString()],
  );
  if (claimed.length === 0) {
    const [kept] = await em.execute<{ fingerprint: string; answer: T }[]>(
      'select fingerprint, answer from idempotency_key where tenant_id = ? and actor = ? and key = ?',
      place,
    );
    return kept!.fingerprint === fingerprint ? { kind: 'AGAIN', answer: kept!.answer } : { kind: 'KEY_REUSED' };
  }
  const answer = await work();
  await em.execute('update idempotency_key set answer = ?::jsonb where tenant_id = ? and actor = ? and key = ?', [
    JSON.stringify(answer),
    ...place,
  ]);
  return { kind: 'FIRST', answer };
}

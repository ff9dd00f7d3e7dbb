import { createHmac } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { Json } from './definition.ts';

/** One use of an idempotency key. */
export interface KeyUse {
  readonly tenantId: string;
  /** The owner of the key and its field: elsewhere the same text is another key. */
  readonly scope: string;
  readonly key: string;
  /** Fingerprint of the input. */
  readonly fingerprint: string;
}

/** What a key led to before, or that it was used for something else. */
export type KeyStanding<T extends Json = Json> = { readonly kind: 'ANSWERED'; readonly answer: T } | { readonly kind: 'REUSED' };

/** Signed, so that nobody can use the table to guess what was typed: inputs contain addresses and passwords. */
export const fingerprintOf = (key: Buffer, what: unknown): string =>
  createHmac('sha256', key).update('monban fingerprint\0').update(JSON.stringify(what)).digest('hex');

const placeOf = ({ tenantId, scope, key }: KeyUse): string[] => [uuidOf(tenantId), scope, key];

/** The meaning of a used key for its present use. */
export const standingOf = <T extends Json>(
  kept: { readonly fingerprint: string; readonly answer: T },
  fingerprint: string,
): KeyStanding<T> => (kept.fingerprint === fingerprint ? { kind: 'ANSWERED', answer: kept.answer } : { kind: 'REUSED' });

/** What a key led to before; null when it is new. */
export async function lookUpKey(em: Em, use: KeyUse): Promise<KeyStanding | null> {
  const [kept] = await em.execute<{ fingerprint: string; answer: Json }[]>(
    'select fingerprint, answer from idempotency_key where tenant_id = ? and actor = ? and key = ?',
    placeOf(use),
  );
  return kept ? standingOf(kept, use.fingerprint) : null;
}

/**
 * Claims a key in the caller's transaction; null when it is new. Of two concurrent uses the second waits for the first and gets its result.
 * Rolling the transaction back leaves the key unused.
 */
export async function claimKey(em: Em, use: KeyUse, at: Temporal.Instant): Promise<KeyStanding | null> {
  const claimed = await em.execute<object[]>(
    'insert into idempotency_key (tenant_id, actor, key, fingerprint, at) values (?, ?, ?, ?, ?) on conflict do nothing returning key',
    [...placeOf(use), use.fingerprint, at.toString()],
  );
  return claimed.length > 0 ? null : lookUpKey(em, use);
}

/** Stores what a claimed key led to. */
export async function keepAnswer(em: Em, use: KeyUse, answer: Json): Promise<void> {
  await em.execute('update idempotency_key set answer = ?::jsonb where tenant_id = ? and actor = ? and key = ?', [
    JSON.stringify(answer),
    ...placeOf(use),
  ]);
}

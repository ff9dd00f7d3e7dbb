import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { JWK } from 'jose';

/** Sort keys of a row, ending in a unique one. */
export type CursorKeys = readonly (string | number)[];

/** The purpose of a cursor: not part of the cursor, but of its signature. */
export interface CursorBinding {
  readonly tenantId: string;
  /** Name of the list, with the id of its parent: `seats:ctr_…`. */
  readonly list: string;
  readonly filter?: unknown;
  readonly order?: string;
}

const signatureBytes = 16;

/** The key with which a service signs cursors, derived from the one that signs viewers. */
export const cursorKeyOf = (privateKey: JWK): Buffer => Buffer.from(hkdfSync('sha256', String(privateKey.d), '', 'monban cursors', 32));

/** The same text for the same filter, for any order of its fields and with or without empty ones. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, field]) => field != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );

function sign(key: Buffer, { tenantId, list, filter, order }: CursorBinding, keys: string): Buffer {
  const signed = JSON.stringify([tenantId, list, order ?? null, canonical(filter ?? {}), keys]);
  return createHmac('sha256', key).update(signed).digest().subarray(0, signatureBytes);
}

/** An opaque cursor: the sort keys of a row and a signature over them and their purpose. */
export function writeCursor(key: Buffer, binding: CursorBinding, keys: CursorKeys): string {
  const text = JSON.stringify(keys);
  return Buffer.concat([sign(key, binding, text), Buffer.from(text)]).toString('base64url');
}

/** The sort keys in a cursor; null unless it was written with this key for exactly this purpose. */
export function readCursor(key: Buffer, binding: CursorBinding, cursor: string): CursorKeys | null {
  const bytes = Buffer.from(cursor, 'base64url');
  // the decoder ignores unknown characters; accept only one spelling of each cursor
  if (bytes.length <= signatureBytes || bytes.toString('base64url') !== cursor) return null;
  const text = bytes.subarray(signatureBytes).toString('utf8');
  if (!timingSafeEqual(bytes.subarray(0, signatureBytes), sign(key, binding, text))) return null;
  return JSON.parse(text) as CursorKeys;
}

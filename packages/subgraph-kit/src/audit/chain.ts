import { createHash } from 'node:crypto';

/** An entry of a tenant's chain as the database returns it; uuids, and times as PostgreSQL prints seconds since 1970. */
export interface ChainEntry {
  readonly tenantId: string;
  readonly seq: number;
  readonly id: string;
  readonly epoch: string;
  readonly actorRole: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly requestId: string;
  readonly detailDigest: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  /** Text of the details; null if they were emptied. */
  readonly detail: string | null;
}

export interface ChainHead {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Where and how a chain is broken. */
export interface Break {
  readonly seq: number;
  readonly what: string;
}

/** The hash that precedes the first entry. */
const ground: ChainHead = { seq: 0, hash: Buffer.from([0]) };

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The hash that `seal_audit` gave this entry: of the previous hash and all its fields, as PostgreSQL prints an array in JSON. */
export function entryHash(entry: Omit<ChainEntry, 'hash' | 'detail'>): Buffer {
  const { tenantId, seq, id, epoch, actorRole, actorId, action, subjectType, subjectId, requestId, detailDigest } = entry;
  const after = [actorRole, actorId, action, subjectType, subjectId, requestId, detailDigest.toString('hex')];
  const said = [JSON.stringify(tenantId), String(seq), JSON.stringify(id), epoch, ...after.map((value) => JSON.stringify(value))];
  return sha256(entry.previousHash, `[${said.join(', ')}]`);
}

/** The hashes (hex) anchored outside the database, by sequence number. */
export type Anchored = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * Verifies one chain from its first entry. `take` and `end` return the first break; after it nothing more can be learnt. Stores no entries,
 * only where details are missing for which no later entry has accounted yet.
 */
export function chainWalk(anchored: Anchored) {
  let last: ChainHead = ground;
  const gone = new Map<string, { readonly seq: number; readonly count: number }>();
  const keyOf = ({ subjectType, subjectId }: ChainEntry, action: string): string => JSON.stringify([subjectType, subjectId, action]);

  /** An entry reports that details of its subject were emptied: exactly as many must be missing. */
  function account(entry: ChainEntry): Break | null {
    const { actions, emptied } = JSON.parse(entry.detail!) as { actions: string[]; emptied: number };
    const keys = actions.map((action) => keyOf(entry, action));
    const count = keys.reduce((sum, key) => sum + (gone.get(key)?.count ?? 0), 0);
    for (const key of keys) gone.delete(key);
    return count === emptied ? null : { seq: entry.seq, what: `says that ${emptied} details were emptied, but ${count} are gone` };
  }

  function lookAtDetail(entry: ChainEntry): Break | null {
    const { seq, detail, detailDigest } = entry;
    if (detail !== null) return sha256(detail).equals(detailDigest) ? null : { seq, what: 'its details are not those that were written' };
    const key = keyOf(entry, entry.action);
    const before = gone.get(key);
    gone.set(key, { seq: before?.seq ?? seq, count: (before?.count ?? 0) + 1 });
    return null;
  }

  return {
    take(entry: ChainEntry): Break | null {
      const { seq } = entry;
      if (seq !== last.seq + 1) return { seq: last.seq + 1, what: `is missing; ${seq} comes next` };
      if (!entry.previousHash.equals(last.hash)) return { seq, what: 'does not follow the entry before it' };
      if (!entryHash(entry).equals(entry.hash)) return { seq, what: 'is not what was written: its hash differs' };
      last = { seq, hash: entry.hash };
      const anchors = anchored.get(seq);
      if (anchors && (anchors.size > 1 || !anchors.has(entry.hash.toString('hex')))) {
        return { seq, what: 'is not the entry that was anchored: the chain was written anew' };
      }
      if (entry.action === 'audit.detailsEmptied' && entry.detail === null) return { seq, what: 'its details are gone' };
      return lookAtDetail(entry) ?? (entry.action === 'audit.detailsEmptied' ? account(entry) : null);
    },
    end(head: ChainHead | null): Break | null {
      const furthest = Math.max(0, ...anchored.keys());
      if (furthest > last.seq) return { seq: last.seq + 1, what: `is missing: the chain was anchored up to ${furthest} and is cut off` };
      // a tenant without sealed entries
      if (head === null && last.seq === 0) return null;
      if (head === null || head.seq !== last.seq || !head.hash.equals(last.hash)) {
        return { seq: last.seq, what: head ? `is the last, but the head says ${head.seq}` : 'is the last, but there is no head' };
      }
      const [first] = [...gone.values()].toSorted((a, b) => a.seq - b.seq);
      return first ? { seq: first.seq, what: 'its details are gone, and no entry says that they were emptied' } : null;
    },
    /** The last entry taken. */
    head: (): ChainHead => last,
  };
}

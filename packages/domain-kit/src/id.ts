import { randomUUIDv7 } from 'node:crypto';
import { TypeID } from 'typeid-js';

/** Prefix of every kind of id; the first thing that support staff and third parties see of it. */
export const idPrefixes = {
  tenant: 'tnt',
  account: 'acc',
  session: 'ses',
  registration: 'reg',
  emailChange: 'emc',
  passwordReset: 'pwr',
  product: 'prd',
  contract: 'ctr',
  seat: 'sea',
  location: 'loc',
  device: 'dev',
  entryRecord: 'ent',
  staffCall: 'cal',
  event: 'evt',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** A UUIDv7 as code, graph, URLs and mails hold it: prefix and 26 characters of base 32 (TypeID), `ctr_01j…`. */
export type Id<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`;

/** A new id of this kind. Ids grow with the time of their making, so that tables stay in order. */
export const newId = <K extends IdKind>(kind: K): Id<K> => idFromUuid(kind, randomUUIDv7());

/** The id for a UUID from the database. */
export const idFromUuid = <K extends IdKind>(kind: K, uuid: string): Id<K> => TypeID.fromUUID(idPrefixes[kind], uuid).toString() as Id<K>;

/** The UUID to hand to the database. Call it only with ids that were parsed. */
export const uuidOf = (id: string): string => TypeID.fromString(id).toUUID();

/** Null when the text is no id or an id of another kind: what comes from outside is parsed before it is used. */
export function parseId<K extends IdKind>(kind: K, text: string): Id<K> | null {
  try {
    return TypeID.fromString(text, idPrefixes[kind]).getType() === idPrefixes[kind] ? (text as Id<K>) : null;
  } catch {
    return null;
  }
}

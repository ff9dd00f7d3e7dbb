import { randomUUIDv7 } from 'node:crypto';

/** Prefix of every kind of id; tells support staff and third parties at a glance what they hold. */
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

/** A UUIDv7 as it appears in code, graph, URLs and mails: a prefix and 26 characters of base 32 (TypeID 0.3), `ctr_01j…`. */
export type Id<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`;

/** A new id of this kind. Later ids sort after earlier ones, which keeps tables in order. */
export const newId = <K extends IdKind>(kind: K): Id<K> => idFromUuid(kind, randomUUIDv7());

/** The id for a UUID from the database. */
export const idFromUuid = <K extends IdKind>(kind: K, uuid: string): Id<K> => `${idPrefixes[kind]}_${encode(uuid)}`;

/** The UUID for the database. Pass only parsed ids; throws for anything else. */
export function uuidOf(id: string): string {
  const uuid = id[3] === '_' ? decode(id, 4) : null;
  if (uuid === null) throw new Error('not an id');
  return uuid;
}

/** Null when the text is not an id of this kind. Parse everything that comes from outside before using it. */
export function parseId<K extends IdKind>(kind: K, text: string): Id<K> | null {
  return text.startsWith(`${idPrefixes[kind]}_`) && decode(text, 4) !== null ? (text as Id<K>) : null;
}

// Every row of every list passes here several times, hence lookup tables and integers instead of intermediate arrays.

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';
const hex = '0123456789abcdef';
/** Digit value of a character code; 255 when it is not a digit. */
const valuesOf = (digits: string): Uint8Array => {
  const values = new Uint8Array(128).fill(255);
  for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;
  return values;
};
const base32Values = valuesOf(base32);
const hexValues = valuesOf(hex);
const SUFFIX = 26;

/** 128 bits after two zero bits, five bits per character. */
function encode(uuid: string): string {
  let [text, held, bits] = ['', 0, 2];
  for (let i = 0; i < 36; i++) {
    const code = uuid.charCodeAt(i);
    if (code === 45) continue;
    held = (held << 4) | hexValues[code]!;
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    text += base32[held >> bits]!;
    held &= (1 << bits) - 1;
  }
  return text;
}

/** The UUID in `id` from `start` to the end; null when there is none. */
function decode(id: string, start: number): string | null {
  // a first digit above 7 would exceed 128 bits
  if (id.length !== start + SUFFIX || id.charCodeAt(start) > 55) return null;
  let [text, held, bits, digits] = ['', 0, -2, 0];
  for (let i = start; i < start + SUFFIX; i++) {
    const value = base32Values[id.charCodeAt(i)] ?? 255;
    if (value === 255) return null;
    held = (held << 5) | value;
    bits += 5;
    while (bits >= 4) {
      bits -= 4;
      text += hex[held >> bits]!;
      held &= (1 << bits) - 1;
      digits++;
      if (digits === 8 || digits === 12 || digits === 16 || digits === 20) text += '-';
    }
  }
  return text;
}

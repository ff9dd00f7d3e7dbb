import type { MikroORM } from '@mikro-orm/postgresql';
import { idFromUuid, type IdKind, uuidOf } from '@monban/domain-kit';
import { IdType } from '../database/columns.ts';

// Reads return plain data: a row is an object with the properties of its entity, parsed from PostgreSQL's text format, without change
// tracking.

interface Reference<I> {
  readonly id: I;
  unwrap(): unknown;
}
type Plain<T> = T extends Reference<infer I> ? { readonly id: I } : T;
type NameOf<K extends string, T> = NonNullable<T> extends Reference<unknown> ? `${K}Id` : K;
type Stored<T> = T extends Reference<infer I> ? I : T;

/** An entity class, as `defineEntity` makes it. */
export type EntityClass<E> = (new (...args: never[]) => E) & { readonly name: string };

/** A row as resolvers get it: the columns of the entity's table, with references as ids. An entity satisfies this type too. */
export type Row<E> = { readonly [K in Extract<keyof E, string>]: Plain<E[K]> };

/** Columns of an entity's table by property name, with `Id` appended for a reference: the names in queries. */
export type Columns<E> = { [K in Extract<keyof E, string> as NameOf<K, E[K]>]-?: Stored<E[K]> };

/** Parses a value from PostgreSQL's text format. */
export type Read<T> = (printed: string) => T;

/** How to parse the columns of a statement; the statement uses these names in snake_case. */
export type Shape<R> = { readonly [K in keyof R]: Read<NonNullable<R[K]>> };

const instantFrom = (printed: string): Temporal.Instant => Temporal.Instant.from(`${printed.slice(0, 10)}T${printed.slice(11)}`);

/** Parsers for statements that do not belong to one entity; null stays null. */
export const reads = {
  text: (printed: string): string => printed,
  /** One of the words that a check constraint allows. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what it is, the caller says
  word: <T extends string>(printed: string): T => printed as T,
  number: Number,
  boolean: (printed: string): boolean => printed === 't',
  instant: instantFrom,
  date: (printed: string): Temporal.PlainDate => Temporal.PlainDate.from(printed),
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what it is, the caller says
  json: <T>(printed: string): T => JSON.parse(printed) as T,
  id:
    <K extends IdKind>(kind: K) =>
    (printed: string) =>
      idFromUuid(kind, printed),
} as const;

/** A column of an entity's table. */
export interface Column {
  readonly property: string;
  /** Its name in queries. */
  readonly name: string;
  /** Type in the database. */
  readonly type: string;
  readonly read: Read<unknown>;
  /** The value in the form in which a statement takes it. */
  readonly write: (value: unknown) => unknown;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

const tables = new WeakMap<object, Table>();

interface Property {
  readonly name: string;
  readonly kind: string;
  readonly persist?: boolean;
  readonly ownColumns?: readonly string[];
  readonly columnTypes: readonly string[];
  readonly customType?: unknown;
  readonly targetMeta?: { readonly properties: { readonly id: Property } };
}

/** `{a,"b c"}` as PostgreSQL prints arrays of words; ours contain no quotes or braces. */
const words = (printed: string): string[] =>
  printed === '{}'
    ? []
    : printed
        .slice(1, -1)
        .split(',')
        .map((word) => word.replaceAll('"', ''));

function readerOf(type: string, customType: unknown): Read<unknown> {
  if (customType instanceof IdType) return reads.id(customType.kind as IdKind);
  if (type.endsWith('[]')) return words;
  if (type.startsWith('timestamptz')) return reads.instant;
  if (type === 'date') return reads.date;
  if (type === 'int' || type === 'smallint') return reads.number;
  if (type === 'boolean') return reads.boolean;
  if (type === 'jsonb') return reads.json;
  return reads.text;
}

const writeId = (value: unknown): unknown => value && uuidOf(value as string);
/** An instant or a date; a cursor contains them in printed form. */
const writePrinted = (value: unknown): unknown =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value;

function columnOf({ name, kind, columnTypes, customType, targetMeta }: Property): Column {
  if (kind === 'm:1') {
    const read = readerOf('uuid', targetMeta!.properties.id.customType);
    return { property: name, name: `${name}Id`, type: 'uuid', read: (printed) => ({ id: read(printed) }), write: writeId };
  }
  const type = columnTypes[0]!;
  const write = customType instanceof IdType ? writeId : /^(timestamptz|date)/.test(type) ? writePrinted : (value: unknown) => value;
  return { property: name, name, type, read: readerOf(type, customType), write };
}

/** The table of an entity, according to its metadata. */
export function tableOf<E>(orm: MikroORM, entity: EntityClass<E>): Table {
  const known = tables.get(entity);
  if (known) return known;
  const meta = orm.getMetadata().get(entity as never) as unknown as { readonly tableName: string; readonly props: readonly Property[] };
  const table = { name: meta.tableName, columns: meta.props.filter(({ persist }) => persist !== false).map(columnOf) };
  tables.set(entity, table);
  return table;
}

/** Columns of entities' tables used by look-ups; the schema check requires an index for each. */
export const lookedUp: { readonly entity: EntityClass<unknown>; readonly by: string }[] = [];

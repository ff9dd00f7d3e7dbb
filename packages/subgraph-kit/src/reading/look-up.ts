import type { MikroORM } from '@mikro-orm/postgresql';
import { uuidOf } from '@monban/domain-kit';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely';
import { defineLoader, type LoaderDefinition, type Reads } from './reads.ts';
import { type Columns, type EntityClass, lookedUp, type Row, type Shape } from './rows.ts';
import { type Compiled, compile, compiler, given, rowReader, selectionOf, type Statement, statementName } from './statement.ts';

type Table<E> = { r: Columns<E> };

interface Narrowing<E> {
  /** Which rows can be found; all rows of the tenant by default. */
  readonly where?: (eb: ExpressionBuilder<Table<E>, 'r'>) => Expression<SqlBool>;
}
interface Many<E> extends Narrowing<E> {
  /** Their order; every look-up of several rows has one. */
  readonly order: readonly (keyof Columns<E> & string)[];
}

function statementOf<E>(
  orm: MikroORM,
  entity: EntityClass<E>,
  by: keyof Columns<E> & string,
  { where, order = [] }: Narrowing<E> & { order?: readonly (keyof Columns<E> & string)[] },
): Compiled<Row<E>> {
  const { table, columns, read } = selectionOf(orm, entity);
  const from = compiler.selectFrom(`${table.name} as r` as never) as unknown as SelectQueryBuilder<Table<E>, 'r', object>;
  let query = from
    .select(columns as never)
    .where(sql<SqlBool>`${sql.ref('r.tenantId')} = ${given('tenant')}`)
    .where(sql<SqlBool>`${sql.ref(`r.${by}`)} = any(${given('keys')})`);
  if (where) query = query.where(where as never);
  for (const name of order) query = query.orderBy(name as never);
  return compile(query, read);
}

/** Rows of an entity by a column: one statement for all keys of a tick. */
function rowsBy<E, C extends keyof Columns<E> & string>(
  entity: EntityClass<E>,
  by: C,
  more: Narrowing<E> & { order?: readonly (keyof Columns<E> & string)[] },
) {
  let compiled: Compiled<Row<E>> | undefined;
  lookedUp.push({ entity, by });
  return async (keys: readonly Columns<E>[C][], ctx: Reads): Promise<Map<unknown, Row<E>[]>> => {
    const { orm } = ctx.database;
    compiled ??= statementOf(orm, entity, by, more);
    const { write, property, name } = selectionOf(orm, entity).column(by);
    const rows = await ctx.query(compiled.statement, compiled.valuesOf({ tenant: uuidOf(ctx.tenantId), keys: keys.map(write) }));
    const keyOf = (row: Row<E>): unknown => {
      const value = row[property as keyof Row<E>];
      return property === name ? value : (value as { readonly id: unknown } | null)?.id;
    };
    return Map.groupBy(rows, keyOf);
  };
}

/** A row by its id, null where the tenant has none: one statement for all ids of a tick. */
export function lookUp<E extends { id: unknown }>(entity: EntityClass<E>): LoaderDefinition<E['id'], Row<E> | null>;
/** A row by a column whose values are unique among the rows considered. */
export function lookUp<E, C extends keyof Columns<E> & string>(
  entity: EntityClass<E>,
  by: C,
  narrowing?: Narrowing<E>,
): LoaderDefinition<Columns<E>[C], Row<E> | null>;
export function lookUp<E>(entity: EntityClass<E>, by = 'id', narrowing: Narrowing<E> = {}): LoaderDefinition<never, Row<E> | null> {
  const find = rowsBy(entity, by as never, narrowing);
  return defineLoader(`${entity.name} by ${by}`, async (keys: readonly never[], ctx) => {
    const found = await find(keys, ctx);
    return keys.map((key) => found.get(key)?.[0] ?? null);
  });
}

/** All rows with a value in a column, in an order: one statement for all values of a tick. For a few rows each; larger sets are lists. */
export function lookUpAll<E, C extends keyof Columns<E> & string>(
  entity: EntityClass<E>,
  by: C,
  many: Many<E>,
): LoaderDefinition<Columns<E>[C], Row<E>[]> {
  const find = rowsBy(entity, by, many);
  return defineLoader(`${entity.name} all by ${by}`, async (keys: readonly Columns<E>[C][], ctx) => {
    const found = await find(keys, ctx);
    return keys.map((key) => found.get(key) ?? []);
  });
}

/** A database function that answers for many keys at once. */
interface FunctionFacts<K, R> {
  /** A function of `functions/`. Its arguments: the tenant, one array for each value of a key, and the values of `besides`. */
  readonly call: string;
  /** Types of the arrays. */
  readonly types: readonly string[];
  readonly values: (key: K) => readonly unknown[];
  readonly besides?: (ctx: Reads) => readonly unknown[];
  /** Its columns except the first, which is the position of the key among the keys, from 1. */
  readonly row: Shape<R>;
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A database function with this many arguments. */
export function readsFunction<R>(call: string, count: number, row: Shape<R>): Statement<R> {
  const places = Array.from({ length: count }, (_, i) => `$${i + 1}`);
  const text = `select ${Object.keys(row).map(snakeCase).join(', ')} from ${call}(${places.join(', ')})`;
  return { name: statementName(text), text, read: rowReader(row) };
}

/** Rows by keys that a function of the database finds: one statement for all keys of a tick. */
export function lookUpByFunction<K, R>({ call, types, values, besides, row }: FunctionFacts<K, R>): LoaderDefinition<K, R[]> {
  const readRow = rowReader(row);
  const statementFor = (extra: number): Statement<{ at: number; row: R }> => {
    const places = [
      '$1',
      ...types.map((type, i) => `$${i + 2}::${type}[]`),
      ...Array.from({ length: extra }, (_, i) => `$${types.length + 2 + i}`),
    ];
    const text = `select ${['key_at', ...Object.keys(row).map(snakeCase)].join(', ')} from ${call}(${places.join(', ')})`;
    return { name: statementName(text), text, read: ([at, ...printed]) => ({ at: Number(at), row: readRow(printed) }) };
  };
  let statement: Statement<{ at: number; row: R }> | undefined;
  return defineLoader(call, async (keys: readonly K[], ctx) => {
    const each = keys.map(values);
    const extra = besides?.(ctx) ?? [];
    statement ??= statementFor(extra.length);
    const arrays = types.map((_, column) => each.map((one) => one[column] ?? null));
    const rows = await ctx.query(statement, [uuidOf(ctx.tenantId), ...arrays, ...extra]);
    const found = Map.groupBy(rows, ({ at }) => at);
    return keys.map((_, at) => (found.get(at + 1) ?? []).map((one) => one.row));
  });
}

import { uuidOf } from '@monban/domain-kit';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely';
import { type Connection, type PageArgs, readPage, toConnection } from '../connection.ts';
import { defineLoader, type LoaderDefinition, type Reads } from './reads.ts';
import { type Columns, type EntityClass, lookedUp, type Row } from './rows.ts';
import { type Compiled, compile, compiler, given, selectionOf } from './statement.ts';

interface ChildFacts<E, C extends keyof Columns<E> & string> {
  readonly of: EntityClass<E>;
  /** The column that names a row's parent. */
  readonly by: C;
  readonly where?: (eb: ExpressionBuilder<{ r: Columns<E> }, 'r'>) => Expression<SqlBool>;
  /** Values for `where`. */
  readonly values?: (reads: Reads) => Readonly<Record<string, unknown>>;
  /** Order within one parent; ends in a unique column. */
  readonly sort: { readonly by: readonly (keyof Columns<E> & string)[]; readonly direction: 'asc' | 'desc' };
}

interface Slice<K> {
  readonly key: K;
  readonly limit: number;
  /** Sort keys of the row before; null from the beginning. */
  readonly after: readonly unknown[] | null;
}

/** One statement for the pages of all parents of a tick: each starts at its cursor in an index. */
function compileSlices<E>(orm: MikroORM, { of, by, where, sort }: ChildFacts<E, never>): Compiled<{ at: number; row: Row<E> }> {
  const { table, columns, column, read } = selectionOf(orm, of);
  const keys = sort.by.map((name, i) => ({ place: `after${i}`, name, type: column(name).type }));
  const arrays = [
    sql`${given('keys')}::${sql.raw(column(by).type)}[]`,
    sql`${given('limits')}::int[]`,
    ...keys.map(({ place, type }) => sql`${given(place)}::${sql.raw(type)}[]`),
  ];
  const slices = sql`unnest(${sql.join(arrays)}) with ordinality as k(key, size, ${sql.join(keys.map(({ place }) => sql.ref(place)))}, at)`;
  const beyond = sql<SqlBool>`(k.after0 is null or (${sql.join(keys.map(({ name }) => sql.ref(`r.${name}`)))}) ${sql.raw(
    sort.direction === 'asc' ? '>' : '<',
  )} (${sql.join(keys.map(({ place }) => sql.ref(`k.${place}`)))}))`;
  const from = compiler.selectFrom(`${table.name} as r` as never) as unknown as SelectQueryBuilder<{ r: Columns<E> }, 'r', object>;
  let rows = from
    .select(columns as never)
    .where(sql<SqlBool>`${sql.ref('r.tenantId')} = ${given('tenant')}`)
    .where(sql<SqlBool>`${sql.ref(`r.${by as string}`)} = k.key`)
    .where(beyond);
  if (where) rows = rows.where(where as never);
  for (const name of sort.by) rows = rows.orderBy(`r.${name as string}` as never, sort.direction);
  const order = sql.join([sql`k.at`, ...sort.by.map((name) => sql`${sql.ref(`s.${name as string}`)} ${sql.raw(sort.direction)}`)]);
  const selected = sql.join([sql`k.at`, ...columns.map((name) => sql.ref(`s.${name}`))]);
  const query = sql`select ${selected} from ${slices} cross join lateral (${rows.limit(sql<number>`k.size` as never)}) s order by ${order}`;
  return compile({ compile: () => query.compile(compiler) }, ([at, ...printed]) => ({ at: Number(at), row: read(printed) }));
}

function slicesOf<E, C extends keyof Columns<E> & string>(facts: ChildFacts<E, C>): LoaderDefinition<Slice<Columns<E>[C]>, Row<E>[]> {
  let compiled: Compiled<{ at: number; row: Row<E> }> | undefined;
  const { of, by, sort } = facts;
  lookedUp.push({ entity: of, by });
  const name = `${of.name} by ${by} in order of ${sort.by.join(', ')} ${sort.direction}`;
  return defineLoader(name, async (slices: readonly Slice<Columns<E>[C]>[], ctx) => {
    const { orm } = ctx.database;
    compiled ??= compileSlices(orm, facts as unknown as ChildFacts<E, never>);
    const { column } = selectionOf(orm, of);
    const afters = sort.by.map((key, i) => [`after${i}`, slices.map(({ after }) => (after ? column(key).write(after[i]) : null))] as const);
    const values = {
      ...facts.values?.(ctx),
      tenant: uuidOf(ctx.tenantId),
      keys: slices.map(({ key }) => column(by).write(key)),
      limits: slices.map(({ limit }) => limit),
      ...Object.fromEntries(afters),
    };
    const rows = await ctx.query(compiled.statement, compiled.valuesOf(values));
    const found = Map.groupBy(rows, ({ at }) => at);
    return slices.map((_, at) => (found.get(at + 1) ?? []).map(({ row }) => row));
  });
}

/** A list of the rows that belong to one object; the pages of many objects of a tick are one statement. */
export function defineChildList<E, C extends keyof Columns<E> & string>(facts: ChildFacts<E, C> & { readonly name: string }) {
  const slices = slicesOf(facts);
  return async (ctx: Reads, key: Columns<E>[C], args: PageArgs): Promise<Connection<Row<E>>> => {
    const page = readPage(ctx, { list: `${facts.name}:${String(key)}` }, args);
    const rows = await ctx.load(slices, { key, limit: page.limit, after: page.after });
    return toConnection(page, rows, (row) => facts.sort.by.map((name) => String(row[name as unknown as keyof Row<E>])));
  };
}

/** The first rows per parent, in order: one statement that reads only this many index rows for each. */
export function lookUpFirst<E, C extends keyof Columns<E> & string>(facts: ChildFacts<E, C>) {
  const slices = slicesOf(facts);
  return (ctx: Reads, key: Columns<E>[C], limit: number): Promise<Row<E>[]> => ctx.load(slices, { key, limit, after: null });
}

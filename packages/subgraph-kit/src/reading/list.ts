import type { MikroORM } from '@mikro-orm/postgresql';
import { uuidOf } from '@monban/domain-kit';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import { type Connection, type PageArgs, readPage, toConnection } from '../connection.ts';
import type { Reads } from './reads.ts';
import { badInput } from '../errors.ts';
import type { Columns, EntityClass, Row } from './rows.ts';
import { type Compiled, compile, compiler, given, rowReader, selectionOf } from './statement.ts';
import { reads } from './rows.ts';

/** Tables that conditions refer to, by the camelCase names of their entities' tables. */
type Others = Readonly<Record<string, EntityClass<unknown>>>;
type EntityOf<C> = C extends EntityClass<infer E> ? E : never;
/** The tables of a list: its own as `r`. */
export type Tables<E, O extends Others> = { r: Columns<E> } & { [K in keyof O]: Columns<EntityOf<O[K]>> };
export type Eb<E, O extends Others> = ExpressionBuilder<Tables<E, O>, 'r'>;

/** The condition for one field of a filter. */
export interface Condition<E, O extends Others, V> {
  /** The condition; it names its values. One text for each `textFor`. */
  readonly sql: (eb: Eb<E, O>, value: V) => Expression<SqlBool>;
  /** Which text a value uses; the same one for all by default. */
  readonly textFor?: (value: V) => string;
  /** The values by name. */
  readonly values?: (value: V, ctx: Reads) => Readonly<Record<string, unknown>>;
}

/** Common conditions. */
interface On<E, O extends Others> {
  /** The column equals the value of the filter's field. */
  is<C extends keyof Columns<E> & string>(column: C): Condition<E, O, NonNullable<Columns<E>[C]>>;
  /** One condition for each possible value of the field. */
  choice<V extends string | boolean>(conditions: Readonly<Record<`${V}`, (eb: Eb<E, O>) => Expression<SqlBool>>>): Condition<E, O, V>;
}

/** An order; it ends in a unique column, so that a cursor is always between two rows. */
interface Sort<E> {
  readonly by: readonly (keyof Columns<E> & string)[];
  readonly direction: 'asc' | 'desc';
}

interface ListFacts<E, O extends Others, F extends z.ZodObject, S extends string, N extends string> {
  /** Its cursors are valid only for the list with this name. */
  readonly name: string;
  readonly of: EntityClass<E>;
  readonly others?: O;
  /** Rows that belong to the list at all. */
  readonly always?: (eb: Eb<E, O>) => Expression<SqlBool>;
  readonly filter: F;
  /** The condition for each field of the filter; null: it was handled before, and another field holds the result. */
  readonly where: (on: On<E, O>) => { readonly [K in keyof z.output<F>]-?: Condition<E, O, NonNullable<z.output<F>[K]>> | null };
  /** The first is the default. Each ends in a unique column. */
  readonly sorts: Readonly<Record<S, Sort<E>>>;
  /** Additional counts over the same rows. */
  readonly counts?: Readonly<Record<N, (eb: Eb<E, O>) => Expression<SqlBool>>>;
}

export interface ListArgs<S extends string = never> extends PageArgs {
  readonly filter?: unknown;
  readonly sort?: S | null | undefined;
}

/** Number of rows over all pages of a list; null above `mostCounted`. */
export type Counted<N extends string> = Readonly<Record<N | 'total', number | null>>;

export interface ListPage<R, N extends string = never> extends Connection<R> {
  /** Counts once, under the conditions of the page, when somebody asks. */
  readonly count: () => Promise<Counted<N>>;
}

const mostCounted = 100_000;
/** Number of statements of one list that connections keep prepared; rarer combinations of conditions are planned each time. */
const mostNamed = 40;

/** Reads a filter; refuses a value that none of our screens sends, with its place. */
function readFilter<F extends z.ZodObject>(schema: F, filter: unknown): z.output<F> {
  const read = schema.safeParse(filter ?? {});
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  throw badInput(`${['filter', ...issue.path].join('.')}: ${issue.message}`);
}

/**
 * A list of the tenant's rows of one entity, with filter, orders, pages and count in one place. Each combination of conditions is compiled
 * once; count and page have the same conditions.
 */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no other tables, unless some are named
export function defineList<E, F extends z.ZodObject, S extends string, O extends Others = Record<never, never>, N extends string = never>(
  facts: ListFacts<E, O, F, S, N>,
) {
  type Filter = z.output<F>;
  type Asked = readonly [name: keyof Filter & string, value: never][];
  const usual = Object.keys(facts.sorts)[0] as S;
  const texts = new Map<string, Compiled<unknown>>();

  const where = facts.where({
    is: (column) => ({
      sql: () => sql<SqlBool>`${sql.ref(`r.${column}`)} = ${given(column)}`,
      values: (value, ctx) => ({ [column]: selectionOf(ctx.database.orm, facts.of).column(column).write(value) }),
    }),
    choice: (conditions) => ({
      sql: (eb, value) => conditions[`${value}`](eb),
      textFor: String,
      values: () => ({}),
    }),
  });
  const conditionOf = (name: keyof Filter & string) => where[name] as Condition<E, O, unknown>;
  const askedOf = (filter: Filter): Asked =>
    (Object.entries(filter) as [keyof Filter & string, never][]).filter(
      ([name, value]) => value !== null && value !== undefined && where[name] !== null,
    );

  /** The compiled statement for these conditions, made once. */
  const textOf = <R>(key: string, asked: Asked, make: (isNamed: boolean) => Compiled<R>): Compiled<R> => {
    const shape = [key, ...asked.map(([name, value]) => `${name}=${conditionOf(name).textFor?.(value) ?? ''}`)].join(' ');
    let text = texts.get(shape);
    if (!text) texts.set(shape, (text = make(texts.size < mostNamed)));
    return text as Compiled<R>;
  };

  const rowsOf = (orm: MikroORM, asked: Asked): SelectQueryBuilder<Tables<E, O>, 'r', object> => {
    const { table } = selectionOf(orm, facts.of);
    let query = compiler.selectFrom(`${table.name} as r` as never) as unknown as SelectQueryBuilder<Tables<E, O>, 'r', object>;
    query = query.where(sql<SqlBool>`${sql.ref('r.tenantId')} = ${given('tenant')}`);
    if (facts.always) query = query.where(facts.always as never);
    for (const [name, value] of asked) query = query.where(((eb: Eb<E, O>) => conditionOf(name).sql(eb, value)) as never);
    return query;
  };

  const compilePage = (orm: MikroORM, asked: Asked, { by, direction }: Sort<E>, isAfter: boolean, isNamed: boolean): Compiled<Row<E>> => {
    const { columns, column, read } = selectionOf(orm, facts.of);
    let query = rowsOf(orm, asked).select(columns.map((name) => `r.${name}`) as never);
    if (isAfter) {
      // a row comparison uses an index from the cursor on, which `a < … or (a = … and b < …)` does not
      const keys = sql.join(by.map((name) => sql.ref(`r.${name}`)));
      const beyond = sql.join(by.map((name, i) => sql`${given(`after${i}`)}::${sql.raw(column(name).type)}`));
      query = query.where(sql<SqlBool>`(${keys}) ${sql.raw(direction === 'asc' ? '>' : '<')} (${beyond})`);
    }
    for (const name of by) query = query.orderBy(`r.${name}` as never, direction);
    return compile(query.limit(given<number>('limit') as never), read, isNamed);
  };

  const countNames = Object.keys(facts.counts ?? {}) as N[];
  const compileCount = (orm: MikroORM, asked: Asked, isNamed: boolean): Compiled<Counted<N>> => {
    const counted = countNames.map((name) => ((eb: Eb<E, O>) => sql<boolean>`${facts.counts![name](eb)}`.as(name)) as never);
    const inner = rowsOf(orm, asked)
      .select(sql`true`.as('isRow') as never)
      .select(counted)
      .limit(mostCounted + 1);
    const sums = countNames.map((name) => sql`count(*) filter (where ${sql.ref(name)})::int`.as(name));
    const query = compiler.selectFrom(inner.as('counted') as never).select([sql`count(*)::int`.as('total'), ...sums] as never);
    const shape = Object.fromEntries(['total', ...countNames].map((name) => [name, reads.number]));
    return compile(query as never, rowReader(shape) as unknown as (printed: readonly (string | null)[]) => Counted<N>, isNamed);
  };

  const valuesOf = (ctx: Reads, asked: Asked): Record<string, unknown> =>
    Object.assign(
      { tenant: uuidOf(ctx.tenantId) },
      ...asked.map(([name, value]) => conditionOf(name).values?.(value, ctx) ?? { [name]: value }),
    );

  return {
    /** The conditions of a filter, or a refusal. */
    read: (filter: unknown): Filter => readFilter(facts.filter, filter),

    /** Its first rows in an order, the default one unless another is named, for uses without pages. */
    async first(ctx: Reads, limit: number, filter?: Filter, sort: S = usual): Promise<Row<E>[]> {
      const asked = askedOf(filter ?? readFilter(facts.filter, {}));
      const { orm } = ctx.database;
      const text = textOf(sort, asked, (isNamed) => compilePage(orm, asked, facts.sorts[sort], false, isNamed));
      return ctx.query(text.statement, text.valuesOf({ ...valuesOf(ctx, asked), limit }));
    },

    /** A page. `filter` is the result of `read` for the one in `args`, if the caller had to see it first. */
    async page(ctx: Reads, args: ListArgs<S>, filter?: Filter): Promise<ListPage<Row<E>, N>> {
      const name = args.sort ?? usual;
      const sort = facts.sorts[name];
      const binding = {
        list: facts.name,
        ...(args.filter == null ? {} : { filter: args.filter }),
        ...(Object.keys(facts.sorts).length > 1 ? { order: name } : {}),
      };
      const page = readPage(ctx, binding, args);
      const asked = askedOf(filter ?? readFilter(facts.filter, args.filter));
      const { orm } = ctx.database;
      const { column } = selectionOf(orm, facts.of);
      const { statement, valuesOf: inPlace } = textOf(`${name}${page.after ? ' after' : ''}`, asked, (isNamed) =>
        compilePage(orm, asked, sort, page.after !== null, isNamed),
      );
      const conditions = valuesOf(ctx, asked);
      const after = Object.fromEntries((page.after ?? []).map((key, i) => [`after${i}`, column(sort.by[i]!).write(key)]));
      const rows = await ctx.query(statement, inPlace({ ...conditions, ...after, limit: page.limit }));
      const keysOf = (row: Row<E>) =>
        sort.by.map((key) => {
          const value = row[key as unknown as keyof Row<E>];
          return typeof value === 'number' ? value : String(value);
        });
      let counted: Promise<Counted<N>> | undefined;
      const count = async (): Promise<Counted<N>> => {
        const { statement: counting, valuesOf: places } = textOf('count', asked, (isNamed) => compileCount(orm, asked, isNamed));
        const [found] = await ctx.query(counting, places(conditions));
        const isTooMany = found!.total! > mostCounted;
        return isTooMany ? (Object.fromEntries(['total', ...countNames].map((key) => [key, null])) as Counted<N>) : found!;
      };
      return { ...toConnection(page, rows, keysOf), count: () => (counted ??= count()) };
    },
  };
}

import { createHash } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import {
  type CompiledQuery,
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import { type Column, type Columns, type EntityClass, type Read, type Row, type Shape, type Table, tableOf } from './rows.ts';

/** A statement that each connection prepares once. */
export interface Statement<R> {
  /** Null: too rare to be kept by every connection. */
  readonly name: string | null;
  readonly text: string;
  /** Builds a row from PostgreSQL's text values. */
  readonly read: (printed: readonly (string | null)[]) => R;
}

/** Placeholder for a value that is supplied when a compiled statement is sent. */
export class Given {
  readonly at: string;
  constructor(at: string) {
    this.at = at;
  }
}
/** A named value that is supplied when the statement is sent. */
export const given = <T>(at: string): RawBuilder<T> => sql<T>`${new Given(at)}`;

/** Only compiles; readings send the result. Tables and columns use the names of entities and their properties. */
export const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: () => {
      throw new Error('nothing is looked up');
    },
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [new CamelCasePlugin()],
});

/** A statement with the positions of its values. */
export interface Compiled<R> {
  readonly statement: Statement<R>;
  /** The values in order. */
  readonly valuesOf: (values: Readonly<Record<string, unknown>>) => unknown[];
}

export const statementName = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

export function compile<R>(query: { compile(): CompiledQuery }, read: Statement<R>['read'], isNamed = true): Compiled<R> {
  const { sql: text, parameters } = query.compile();
  return {
    statement: { name: isNamed ? statementName(text) : null, text, read },
    valuesOf: (values) => parameters.map((parameter) => (parameter instanceof Given ? values[parameter.at] : parameter)),
  };
}

/** Reads rows whose columns are in the order of the shape. */
export function rowReader<R>(shape: Shape<R>): Statement<R>['read'] {
  const names = Object.keys(shape);
  const readers = Object.values(shape) as Read<unknown>[];
  return (printed) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) {
      const value = printed[i];
      row[names[i]!] = value === null || value === undefined ? null : readers[i]!(value);
    }
    return row as R;
  };
}

/** What a query of an entity selects, and how its rows are parsed. */
export function selectionOf<E>(orm: MikroORM, entity: EntityClass<E>): Selection<E> {
  const known = selections.get(entity) as Selection<E> | undefined;
  if (known) return known;
  const table = tableOf(orm, entity);
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const shape = Object.fromEntries(table.columns.map(({ property, read }) => [property, read])) as Shape<Row<E>>;
  const selection: Selection<E> = {
    table,
    columns: table.columns.map(({ name }) => name),
    column: (name) => byName.get(name)!,
    read: rowReader<Row<E>>(shape),
  };
  selections.set(entity, selection);
  return selection;
}

interface Selection<E> {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly column: (name: keyof Columns<E> & string) => Column;
  readonly read: Statement<Row<E>>['read'];
}
const selections = new WeakMap<object, Selection<unknown>>();

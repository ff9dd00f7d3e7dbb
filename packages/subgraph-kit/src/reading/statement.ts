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
import { type Read, tableOf, type EntityClass, type Columns, type Row, type Shape } from './rows.ts';

/** A statement as connections prepare it, once each. */
export interface Statement<R> {
  /** Null: too rarely asked to be kept by every connection. */
  readonly name: string | null;
  readonly text: string;
  /** Makes a row of what PostgreSQL prints. */
  readonly read: (printed: readonly (string | null)[]) => R;
}

/** Place of a value that is given when a compiled statement is sent. */
export class Given {
  readonly at: string;
  constructor(at: string) {
    this.at = at;
  }
}
/** A value that is given when the statement is sent, by its name. */
export const given = <T>(at: string): RawBuilder<T> => sql<T>`${new Given(at)}`;

/** Only compiles: what it makes is sent by readings. Tables and columns go by the names of entities and their properties. */
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

/** A statement together with the places of its values. */
export interface Compiled<R> {
  readonly statement: Statement<R>;
  /** The values in their places. */
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

/** Reads rows whose columns stand in the order of the shape. */
export function rowReader<R>(shape: Shape<R>): Statement<R>['read'] {
  const columns = Object.entries(shape) as [string, Read<unknown>][];
  return (printed) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) {
      const value = printed[i];
      row[columns[i]![0]] = value === null || value === undefined ? null : columns[i]![1](value);
    }
    return row as R;
  };
}

/** What a query of an entity selects, and how its rows are read. */
export function selectionOf<E>(orm: MikroORM, entity: EntityClass<E>) {
  const table = tableOf(orm, entity);
  const shape = Object.fromEntries(table.columns.map(({ property, read }) => [property, read])) as Shape<Row<E>>;
  return {
    table,
    columns: table.columns.map(({ name }) => name),
    column: (name: keyof Columns<E> & string) => table.columns.find((one) => one.name === name)!,
    read: rowReader<Row<E>>(shape),
  };
}

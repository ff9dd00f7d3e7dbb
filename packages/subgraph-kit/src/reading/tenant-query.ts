// oxlint-disable-next-line typescript/triple-slash-reference -- programs that only import this file need the declaration too
/// <reference path="./pg-utils.d.ts" />
import pg from 'pg';
import utils from 'pg/lib/utils.js';
import type { Statement } from './statement.ts';

/** Properties of a driver connection that its types lack. */
interface Wire {
  parse(statement: { name: string; text: string }): void;
  bind(portal: { portal: string; statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: { portal: string; rows: number }): void;
  sync(): void;
  readonly submittedNamedStatements: Record<string, string>;
}

/** The statement that precedes every other one of a read: sets the tenant and read-only mode. */
export const tenantStatement = {
  name: 'monban tenant',
  text: `select set_config('app.tenant_id', $1, true), set_config('transaction_read_only', 'on', true)`,
} as const;

/** The driver may call back any number of times; this is what it passes. */
type Done = (error: Error | null, rows: unknown) => void;

/**
 * A statement under a tenant, in one message: PostgreSQL runs everything before a `Sync` in one transaction, so setting the tenant and
 * querying need no begin or end. The driver's own query sends only one statement; its other features (queue, time-out, errors) stay. Columns
 * arrive in text format, so their types are not requested.
 */
export class TenantQuery<R> extends (pg.Query as unknown as new (config: object) => object) {
  declare readonly text: string;
  declare readonly name: string;
  declare readonly values: readonly unknown[];
  declare callback: Done;
  declare _canceledDueToError: Error | false;
  readonly #tenant: string;
  readonly #read: Statement<R>['read'];
  readonly #rows: R[] = [];
  #isUnderTenant = false;

  constructor(tenant: string, { name, text, read }: Statement<R>, values: readonly unknown[]) {
    super({ name: name ?? '', text, values });
    this.#tenant = tenant;
    this.#read = read;
  }

  requiresPreparation(): boolean {
    return true;
  }

  prepare(wire: Wire): void {
    const run = (statement: string, values: readonly unknown[]): void => {
      wire.bind({ portal: '', statement, values, valueMapper: (value) => utils.prepareValue(value) });
      wire.execute({ portal: '', rows: 0 });
    };
    run(tenantStatement.name, [this.#tenant]);
    if (this.name === '' || !this.hasBeenParsed(wire)) {
      wire.parse({ name: this.name, text: this.text });
      if (this.name !== '') wire.submittedNamedStatements[this.name] = this.text;
    }
    run(this.name, this.values);
    wire.sync();
  }

  declare readonly hasBeenParsed: (wire: Wire) => boolean;

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (!this.#isUnderTenant || this._canceledDueToError) return;
    try {
      this.#rows.push(this.#read(fields));
    } catch (error) {
      this._canceledDueToError = error as Error;
    }
  }

  handleCommandComplete(): void {
    this.#isUnderTenant = true;
  }

  handleReadyForQuery(): void {
    if (this._canceledDueToError) this.callback(this._canceledDueToError, null);
    else this.callback(null, this.#rows);
  }
}

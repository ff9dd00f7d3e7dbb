import { idFromUuid, uuidOf, type Id, type IdKind } from '@monban/domain-kit';
import { p, Type, type PolicyDef } from '@mikro-orm/core';

// The ORM copies its values, and a copied Temporal object loses its internal state. The ORM tries `clone` first; Temporal objects never
// change, so each can be its own copy.
for (const type of [Temporal.Instant, Temporal.PlainDate]) {
  Object.defineProperty(type.prototype, 'clone', {
    value: function clone(this: object): object {
      return this;
    },
    configurable: true,
  });
}

/** Database `uuid` ↔ the prefixed id of the graph (`ctr_01j…`). The type keeps kinds apart; it does not check the prefix at run time. */
export class IdType<K extends IdKind> extends Type<Id<K>, string> {
  readonly kind: K;
  constructor(kind: K) {
    super();
    this.kind = kind;
  }
  override convertToDatabaseValue(value: Id<K>): string {
    return value == null || !value.includes('_') ? value : uuidOf(value);
  }
  override convertToJSValue(value: string): Id<K> {
    return value == null || value.includes('_') ? (value as Id<K>) : idFromUuid(this.kind, value);
  }
  override compareAsType(): string {
    return 'string';
  }
  override getColumnType(): string {
    return 'uuid';
  }
}

/** Database `timestamptz` ↔ `Temporal.Instant`. */
export class InstantType extends Type<Temporal.Instant, string> {
  override convertToDatabaseValue(value: Temporal.Instant): string {
    return value == null ? value : value.toString();
  }
  override convertToJSValue(stored: string): Temporal.Instant {
    const value: unknown = stored;
    if (value == null || value instanceof Temporal.Instant) return value as Temporal.Instant;
    return value instanceof Date
      ? Temporal.Instant.fromEpochMilliseconds(value.getTime())
      : Temporal.Instant.from((value as string).replace(' ', 'T'));
  }
  override toJSON(value: Temporal.Instant): string {
    return value == null ? value : value.toString();
  }
  override compareAsType(): string {
    return 'string';
  }
  override getColumnType(): string {
    return 'timestamptz(6)';
  }
}

/** Database `date` ↔ `Temporal.PlainDate`. */
export class PlainDateType extends Type<Temporal.PlainDate, string> {
  override convertToDatabaseValue(value: Temporal.PlainDate): string {
    return value == null ? value : value.toString();
  }
  override convertToJSValue(value: string): Temporal.PlainDate {
    return typeof value === 'string' ? Temporal.PlainDate.from(value) : value;
  }
  override toJSON(value: Temporal.PlainDate): string {
    return value == null ? value : value.toString();
  }
  override compareAsType(): string {
    return 'string';
  }
  override ensureComparable(): boolean {
    return false;
  }
  override get runtimeType(): string {
    return 'string';
  }
  override getColumnType(): string {
    return 'date';
  }
}

/** A column with an id of this kind. Account ids use `accountColumn`, which declares what happens to the row when the person is erased. */
export const idColumn = <K extends Exclude<IdKind, 'account'>>(kind: K) => p.type(new IdType(kind)).$type<Id<K>>();
/** A column with a point in time. */
export const instantColumn = () => p.type(InstantType).$type<Temporal.Instant>();
/** A column with a calendar date. */
export const dateColumn = () => p.type(PlainDateType).$type<Temporal.PlainDate>();

type OtherKind = Exclude<IdKind, 'account'>;

/** The key is (tenant, id), so that foreign keys include the tenant and their checks pass row-level security. */
export const tenantKey = <K extends OtherKind>(kind: K) => ({ tenantId: idColumn('tenant').primary(), id: idColumn(kind).primary() });

/**
 * Columns of everything that is created here. Copies of other subgraphs' objects have a `tenantKey` only, because only the owner knows when
 * they were created.
 */
export const tenantOwned = <K extends OtherKind>(kind: K) => ({ ...tenantKey(kind), createdAt: instantColumn() });

// Written as PostgreSQL prints it; otherwise the schema check would always see a difference. The sub-select is evaluated once, not per row.
const sameTenant = 'tenant_id = (select app_tenant() as app_tenant)';

/** Every look-up names the tenant of its transaction, in addition to row-level security. */
const ofTenant = { tenant: { name: 'tenant', cond: ({ tenantId }: { tenantId: string }) => ({ tenantId }), default: true } };

/** Options of every table with a tenant: scoped to the transaction's tenant in code and by forced row-level security. */
export const rowsOfTenant = (table: string, more: PolicyDef[] = []) => ({
  tableName: table,
  filters: ofTenant,
  rowLevelSecurity: 'force' as const,
  policies: [{ name: `${table}_tenant`, using: sameTenant, check: sameTenant }, ...more],
});

/** Lets the directory role of this subgraph read a table across tenants, for the functions that find the tenant. */
export const readByDirectory = (table: string, role: string): PolicyDef => ({
  name: `${table}_directory`,
  command: 'select',
  roles: [role],
  using: 'true',
});

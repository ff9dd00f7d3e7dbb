import { type PersonRole, personRoles, type ServiceName, type SignedViewer, type Viewer } from './viewer.ts';

/** `true`: always; a function: when it holds for this resource. A role without a cell may not. */
export type Cell<R> = true | ((viewer: Viewer, resource: R) => boolean);

/** A row of the table: one action, the fields of the schema that it opens, and who may. */
export interface Permission<R = never> extends Partial<Record<PersonRole, Cell<R>>> {
  /** What the action is, for the matrix that staff see. */
  readonly says: string;
  /** Root fields (`Mutation.createProduct`) and entities (`Product`) that need this action. */
  readonly fields: readonly string[];
  /** Feature that must be switched on for the tenant, else nobody may (`T-06`). */
  readonly feature?: string;
  /** Services that may send this as a command. */
  readonly services?: readonly ServiceName[];
}

// The one place where the type of a row’s resource is open: rows of different resources stand in one table.
// oxlint-disable-next-line typescript/no-explicit-any -- `unknown` would make every row's predicate unassignable
export type PermissionRows = Record<string, Permission<any>>;

type ResourceOf<P> = P extends Permission<infer R> ? R : never;

/** The table as the kit uses it. */
export interface PermissionTable {
  readonly rows: PermissionRows;
  /** Whether the viewer may do the action at all, for some resource. Asked before a root field runs. */
  mayTry(who: SignedViewer, action: string): boolean;
  /** Whether the viewer may do the action with this resource. */
  decide(who: SignedViewer, action: string, resource: unknown): boolean;
  /** The action that a root field or entity needs. */
  actionOf(field: string): string | undefined;
  /** Root field → roles in the form of `@policy`, for the gateway to refuse early what would be refused here. */
  policyMap(): Record<string, string[][]>;
}

/** What asks: a request's context, which remembers that it asked. */
interface Asker {
  can(action: string, resource?: unknown): boolean;
  authorise(action: string, resource?: unknown): void;
}

/** The table as the use cases of its subgraph use it: actions and resources are typed by its rows. */
export interface Permissions<T extends PermissionRows> extends PermissionTable {
  readonly rows: T;
  /** Whether the viewer may; where "no" would tell that a thing exists, answer "unknown" instead. */
  can<A extends keyof T & string>(asker: Asker, action: A, resource: ResourceOf<T[A]>): boolean;
  /** Throws unless the viewer may. */
  authorise<A extends keyof T & string>(asker: Asker, action: A, resource: ResourceOf<T[A]>): void;
}

/**
 * The one place that says who may do what in a subgraph. Kept as data: rendered as the matrix of staff, checked for completeness by
 * a test, and handed to the gateway when the graph is composed.
 */
export function definePermissions<T extends PermissionRows>(rows: T): Permissions<T> {
  const byField = new Map<string, keyof T & string>();
  for (const action of Object.keys(rows) as (keyof T & string)[]) {
    for (const field of rows[action]!.fields) {
      if (byField.has(field)) throw new Error(`${field} stands in two rows: ${byField.get(field)} and ${action}`);
      byField.set(field, action);
    }
  }
  const cellFor = ({ issuer, viewer }: SignedViewer, row: Permission): Cell<never> | undefined => {
    if (viewer.role === 'service') return row.services?.includes(issuer) ? true : undefined;
    if (row.feature && !viewer.features.includes(row.feature)) return undefined;
    // a row has more fields than roles
    return personRoles.includes(viewer.role) ? row[viewer.role] : undefined;
  };
  return {
    rows,
    mayTry: (who, action) => cellFor(who, rows[action]!) !== undefined,
    can: (asker, action, resource) => asker.can(action, resource),
    authorise: (asker, action, resource) => asker.authorise(action, resource),
    decide(who, action, resource) {
      const cell = cellFor(who, rows[action]!);
      return cell === true || (typeof cell === 'function' && cell(who.viewer, resource as never));
    },
    actionOf: (field) => byField.get(field),
    policyMap() {
      const map: Record<string, string[][]> = {};
      for (const [field, action] of byField) {
        if (!/^(Query|Mutation)\./.test(field)) continue;
        const row = rows[action]!;
        const roles = personRoles.filter((role) => row[role]);
        if (roles.includes('anonymous') || roles.length === 0) continue;
        map[field] = roles.map((role) => [`role:${role}`]);
      }
      return map;
    },
  };
}

/** Any permission needs a completeness test: every root field and resolvable entity of the schema that has no row. */
export function fieldsWithoutPermission(permissions: PermissionTable, fields: readonly string[]): string[] {
  return fields.filter((field) => permissions.actionOf(field) === undefined);
}

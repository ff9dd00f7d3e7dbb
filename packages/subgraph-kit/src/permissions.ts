import type { RequestContext } from './context.ts';
import { type PersonRole, personRoles, type ServiceName, type SignedViewer, type Viewer } from './viewer.ts';

/** `true`: always; a function of facts: when it says so. A role without a cell may not. */
export type Cell<R> = true | ((viewer: Viewer, facts: R) => boolean);

/** A row of the table: one action, the fields of the schema that it opens, and who may. */
export interface Permission<R = never, T = R> extends Partial<Record<PersonRole, Cell<R>>> {
  /** What the action is, for the matrix that staff see. */
  readonly says: string;
  /**
   * What needs this action: root fields (`Mutation.createProduct`), fields of types (`Contract.number`, decided upon the contract), and
   * types (`Product`), whose things are handed out only to whom the row says yes, by whatever path they are reached.
   */
  readonly fields: readonly string[];
  /** The facts that functions in the cells decide upon, where the thing itself does not hold them. Asked only when a function decides. */
  readonly facts?: (thing: T, ctx: RequestContext) => Promise<R>;
  /** Feature that must be switched on for the tenant, else nobody may (`T-06`). */
  readonly feature?: string;
  /** Services that may send this as a command. */
  readonly services?: readonly ServiceName[];
}

// The one place where the type of a row’s resource is open: rows of different resources stand in one table.
// oxlint-disable-next-line typescript/no-explicit-any -- `unknown` would make every row's predicate unassignable
export type PermissionRows = Record<string, Permission<any, any>>;

/** What the functions in the cells of a row decide upon. */
export type FactsOf<P> = P extends Permission<infer R, never> ? R : never;

/** The table as the kit uses it. */
export interface PermissionTable {
  readonly rows: PermissionRows;
  /** Whether the viewer may do the action at all, for some resource. Asked before a root field runs. */
  mayTry(who: SignedViewer, action: string): boolean;
  /** Whether the viewer may do the action upon these facts. */
  decide(who: SignedViewer, action: string, facts: unknown): boolean;
  /** Whether the viewer of a request may do the action with this thing; its facts are looked up first where the row wants some. */
  judge(ctx: RequestContext, action: string, thing: unknown): boolean | Promise<boolean>;
  /** Whether the viewer's cell in the row is a function: `mayTry` alone says nothing about a thing. */
  depends(who: SignedViewer, action: string): boolean;
  /** The action that a field or type needs. */
  actionOf(field: string): string | undefined;
  /** Root field → roles in the form of `@policy`, for the gateway to refuse early what would be refused here. */
  policyMap(): Record<string, string[][]>;
}

/** What asks: a request's context, which remembers that it asked. */
interface Asker {
  can(action: string, facts?: unknown): boolean;
}

/** The table as the use cases of its subgraph use it: actions and facts are typed by its rows. */
export interface Permissions<T extends PermissionRows> extends PermissionTable {
  readonly rows: T;
  /** Whether the viewer may; where "no" would tell that a thing exists, answer "unknown" instead. */
  can<A extends keyof T & string>(asker: Asker, action: A, facts: FactsOf<T[A]>): boolean;
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
  const cellFor = ({ issuer, viewer }: SignedViewer, row: PermissionRows[string]): Cell<never> | undefined => {
    if (viewer.role === 'service') return row.services?.includes(issuer) ? true : undefined;
    if (row.feature && !viewer.features.includes(row.feature)) return undefined;
    // a row has more fields than roles
    return personRoles.includes(viewer.role) ? row[viewer.role] : undefined;
  };
  return {
    rows,
    mayTry: (who, action) => cellFor(who, rows[action]!) !== undefined,
    depends: (who, action) => typeof cellFor(who, rows[action]!) === 'function',
    can: (asker, action, facts) => asker.can(action, facts),
    decide(who, action, facts) {
      const cell = cellFor(who, rows[action]!);
      return cell === true || (typeof cell === 'function' && cell(who.viewer, facts as never));
    },
    judge(ctx, action, thing) {
      const row = rows[action]!;
      const cell = cellFor(ctx.who, row);
      if (typeof cell !== 'function') return cell === true;
      if (!row.facts) return cell(ctx.viewer, thing as never);
      return row.facts(thing, ctx).then((facts: unknown) => cell(ctx.viewer, facts as never));
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

/** What of a schema needs a row (`fieldsToPermit`) and has none. */
export function fieldsWithoutPermission(permissions: PermissionTable, fields: readonly string[]): string[] {
  return fields.filter((field) => permissions.actionOf(field) === undefined);
}

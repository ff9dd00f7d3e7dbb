import type { RequestContext } from './context.ts';
import { type Area, type Grants, holds, type Level, onlyLooks, type PersonRealm, personRealms, type PolicyWord } from './grants.ts';
import type { ServiceName, SignedViewer, Viewer } from './viewer.ts';

/** A viewer of one realm, with what belongs to it. */
export type ViewerOf<P extends Viewer['realm']> = Viewer & Extract<Grants, { readonly realm: P }>;

/** `true`: always; a function of facts: when it returns true. A realm without a cell has no permission. */
export type Cell<R, P extends PersonRealm = PersonRealm> = true | ((viewer: ViewerOf<P>, facts: R) => boolean);

/** The cells of a row. */
type Cells<R> = {
  readonly [P in Exclude<PersonRealm, 'STAFF'> as Lowercase<P>]?: Cell<R, P>;
} & {
  /**
   * In a row with areas: staff whose role reaches one of them, and third parties with a scope for it, who never get more than staff.
   * Without areas: all staff, and no third party.
   */
  readonly staff?: Cell<R, 'STAFF' | 'CLIENT'>;
};

/** Cells of a row that is open to everybody from outside. */
export const everybody = {
  anonymous: true,
  customer: true,
  delegate: true,
  guest: true,
  staff: true,
  partner: true,
  platform: true,
  device: true,
  client: true,
} as const satisfies Record<Lowercase<PersonRealm>, true>;

/** A row of the table: one action, the fields of the schema that it opens, and the viewers it allows. */
export type Permission<R = never, T = R> = Cells<R> & {
  /** The action in words, for the matrix that staff see. */
  readonly says: string;
  /**
   * What needs this action: root fields (`Mutation.createProduct`), fields of types (`Contract.number`, decided for the contract), and
   * types (`Product`), whose objects are handed out only to viewers the row allows, by whatever path they are reached. A row either changes
   * (mutations) or reads (everything else).
   */
  readonly fields: readonly string[];
  /** Areas of the business that it belongs to; any of them suffices. */
  readonly areas?: readonly Area[];
  /**
   * Where it happens, for staff limited to some locations: `any` means that places do not matter; a function returns the locations of the
   * object, one of which must be theirs. Without it such staff are refused.
   */
  readonly places?: 'any' | ((facts: R) => readonly string[]);
  /** The facts for functions in the cells, where the object itself does not contain them. Looked up only when a function decides. */
  readonly facts?: (thing: T, ctx: RequestContext) => R | Promise<R>;
  /** Feature that must be switched on for the tenant; otherwise nobody is allowed (`T-06`). */
  readonly feature?: string;
  /** Services that may send this as a command. */
  readonly services?: readonly ServiceName[];
};

// The only place where the type of a row’s resource is open, because one table holds rows of different resources.
// oxlint-disable-next-line typescript/no-explicit-any -- `unknown` would make every row's predicate unassignable
export type PermissionRows = Record<string, Permission<any, any>>;

/** The facts for the functions in a row's cells. */
export type FactsOf<P> = P extends Permission<infer R, never> ? R : never;

/** The table as the kit uses it. */
export interface PermissionTable {
  readonly rows: PermissionRows;
  /** Whether the viewer may do the action at all, for some resource. Asked before a root field runs. */
  mayTry(who: SignedViewer, action: string): boolean;
  /** Whether the viewer may do the action, given these facts. */
  decide(who: SignedViewer, action: string, facts: unknown): boolean;
  /** Whether the viewer of a request may do the action with this object; looks its facts up first if the row needs any. */
  judge(ctx: RequestContext, action: string, thing: unknown): boolean | Promise<boolean>;
  /** Resolver of a field that tells the viewer whether they may do the action with the object that it belongs to (`viewerCanLock`). */
  viewerCan(action: string): (thing: unknown, args: unknown, ctx: RequestContext) => boolean | Promise<boolean>;
  /** Whether the viewer's cell in the row is a function, so that `mayTry` alone says nothing about an object. */
  depends(who: SignedViewer, action: string): boolean;
  /** The action that a field or type needs. */
  actionOf(field: string): string | undefined;
  /** Root field → policy in the form of `@policy`, with which the gateway refuses early what this subgraph would refuse. */
  policyMap(): Record<string, PolicyWord[][]>;
}

/** The asking context: a request, which remembers that it asked. */
interface Asker {
  can(action: string, facts?: unknown): boolean;
}

/** The table as the use cases of its subgraph use it, with actions and facts typed by its rows. */
export interface Permissions<T extends PermissionRows> extends PermissionTable {
  readonly rows: T;
  viewerCan(action: keyof T & string): ReturnType<PermissionTable['viewerCan']>;
  /** Whether the viewer is allowed; where "no" would reveal that an object exists, answer "unknown" instead. */
  can<A extends keyof T & string>(asker: Asker, action: A, facts: FactsOf<T[A]>): boolean;
}

type AnyRow = PermissionRows[string];
type AnyCell = true | ((viewer: Viewer, facts: never) => boolean);

const isMutation = (field: string): boolean => field.startsWith('Mutation.');
const changes = ({ fields }: AnyRow): boolean => fields.some(isMutation);
const levelOf = (row: AnyRow): Level => (changes(row) ? 'change' : 'read');
/** What strangers may do, support staff who only view may do too. */
const needsToAct = (row: AnyRow): boolean => changes(row) && row.anonymous !== true;

const columnOf = (realm: PersonRealm): keyof typeof everybody => realm.toLowerCase() as Lowercase<PersonRealm>;
const columns: ReadonlyMap<string, keyof typeof everybody> = new Map(personRealms.map((realm) => [realm, columnOf(realm)]));

function assertSound(action: string, row: AnyRow): void {
  if (changes(row) && !row.fields.every(isMutation)) throw new Error(`${action} both reads and changes: make two rows of it`);
  if (row.areas && (!row.staff || row.client))
    throw new Error(`${action} has areas: its cell for staff, and no other, says what third parties may`);
}

/** The viewer's cell in a row; for staff and third parties limited by their role, locations and scopes. */
function cellOf(viewer: Viewer, row: AnyRow): AnyCell | undefined {
  const column = columns.get(viewer.realm);
  if (!column) return undefined;
  if (!row.areas || (viewer.realm !== 'STAFF' && viewer.realm !== 'CLIENT')) return row[column] as AnyCell | undefined;
  if (!row.areas.some((area: Area) => holds(viewer, area, levelOf(row)))) return undefined;
  const { places, staff: cell } = row as { places: AnyRow['places']; staff: AnyCell };
  if (viewer.realm === 'CLIENT' || viewer.locations === null || places === 'any') return cell;
  if (!places) return undefined;
  const { locations } = viewer;
  return (who, facts) => places(facts).some((place: string) => locations.includes(place)) && (cell === true || cell(who, facts));
}

/** Who may try a row, as a policy: any one of the lists, with all its words. `everybody` when nobody is excluded. */
export function policyOf(row: AnyRow): PolicyWord[][] | 'everybody' {
  if (!row.feature && personRealms.every((realm) => row[columnOf(realm)] !== undefined) && !row.areas) return 'everybody';
  const feature: PolicyWord[] = row.feature ? [`feature:${row.feature}`] : [];
  const policy: PolicyWord[][] = [];
  for (const realm of personRealms) {
    if (row[columnOf(realm)] === undefined) continue;
    if (realm === 'STAFF' && row.areas) {
      const everywhere: PolicyWord[] = row.places ? [] : ['everywhere'];
      for (const area of row.areas) policy.push([`grant:${area}:${levelOf(row)}`, ...everywhere, ...feature]);
    } else {
      const acts: PolicyWord[] = realm === 'CUSTOMER' && needsToAct(row) ? ['acts'] : [];
      policy.push([`realm:${realm}`, ...acts, ...feature]);
    }
  }
  return policy;
}

/**
 * The only place that says who may do what in a subgraph. It is data: staff see it as a matrix, a test checks its completeness, and
 * composition hands it to the gateway.
 */
export function definePermissions<T extends PermissionRows>(rows: T): Permissions<T> {
  const byField = new Map<string, keyof T & string>();
  for (const action of Object.keys(rows) as (keyof T & string)[]) {
    assertSound(action, rows[action]!);
    for (const field of rows[action]!.fields) {
      if (byField.has(field)) throw new Error(`${field} appears in two rows: ${byField.get(field)} and ${action}`);
      byField.set(field, action);
    }
  }
  const cellFor = ({ issuer, viewer }: SignedViewer, row: PermissionRows[string]): AnyCell | undefined => {
    if (viewer.realm === 'SERVICE') return row.services?.includes(issuer) ? true : undefined;
    if (row.feature && !viewer.features.includes(row.feature)) return undefined;
    if (onlyLooks(viewer) && needsToAct(row)) return undefined;
    return cellOf(viewer, row);
  };
  const judge: PermissionTable['judge'] = (ctx, action, thing) => {
    const row = rows[action]!;
    const cell = cellFor(ctx.who, row);
    if (typeof cell !== 'function') return cell === true;
    if (!row.facts) return cell(ctx.viewer, thing as never);
    const facts: unknown = row.facts(thing, ctx);
    return facts instanceof Promise ? facts.then((found) => cell(ctx.viewer, found as never)) : cell(ctx.viewer, facts as never);
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
    judge,
    viewerCan: (action) => (thing, _, ctx) => judge(ctx, action, thing),
    actionOf: (field) => byField.get(field),
    policyMap() {
      const map: Record<string, PolicyWord[][]> = {};
      for (const [field, action] of byField) {
        if (!/^(Query|Mutation)\./.test(field)) continue;
        const policy = policyOf(rows[action]!);
        if (policy !== 'everybody' && policy.length > 0) map[field] = policy;
      }
      return map;
    },
  };
}

/** Parts of a schema that need a row (`fieldsToPermit`) but have none. */
export function fieldsWithoutPermission(permissions: PermissionTable, fields: readonly string[]): string[] {
  return fields.filter((field) => permissions.actionOf(field) === undefined);
}

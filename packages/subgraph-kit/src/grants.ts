/** The kinds of viewer; columns of every permission table, in lower case. `SERVICE` is one of our own services. */
export const realms = [
  'ANONYMOUS',
  'CUSTOMER',
  'DELEGATE',
  'GUEST',
  'STAFF',
  'PARTNER',
  'PLATFORM',
  'DEVICE',
  'CLIENT',
  'SERVICE',
] as const;
export type Realm = (typeof realms)[number];
/** Everybody from outside. */
export type PersonRealm = Exclude<Realm, 'SERVICE'>;
export const personRealms: readonly PersonRealm[] = realms.filter((realm) => realm !== 'SERVICE');

/** Areas of an operator's business that a role or a scope opens, for reading or also for changing. */
export const areas = [
  'customers',
  'locks',
  'contracts',
  'seats',
  'entries',
  'locations',
  'devices',
  'products',
  'prices',
  'staff',
] as const;
export type Area = (typeof areas)[number];
/** `change` includes `read`. */
export type Level = 'read' | 'change';

/** A scope of a third party: `contracts:read`. */
export type Scope = `${Area}:${Level}`;
export const scopes: readonly Scope[] = areas.flatMap((area) => [`${area}:read`, `${area}:change`] as const);

type Standard = Readonly<Partial<Record<Area, Level>>>;
const all = (level: Level): Standard => Object.fromEntries(areas.map((area) => [area, level]));

/** Permissions of the standard roles of an operator's staff. */
const standardRoles = {
  OWNER: all('change'),
  MANAGER: { ...all('change'), products: 'read', prices: 'read', staff: 'read' },
  RECEPTION: {
    customers: 'change',
    locks: 'change',
    contracts: 'read',
    seats: 'read',
    entries: 'change',
    locations: 'read',
    devices: 'read',
  },
  ACCOUNTING: { customers: 'read', contracts: 'read', seats: 'read', entries: 'read', products: 'read', prices: 'read' },
  READ_ONLY: all('read'),
} as const satisfies Record<string, Standard>;
export type StaffRole = keyof typeof standardRoles;
export const staffRoles = Object.keys(standardRoles) as StaffRole[];

/** What a viewer has been granted, by realm. A realm determines which grants are possible. */
export type Grants =
  | { readonly realm: 'ANONYMOUS' }
  | { readonly realm: 'PLATFORM' }
  | { readonly realm: 'DEVICE' }
  | { readonly realm: 'SERVICE' }
  | {
      readonly realm: 'CUSTOMER';
      /** The member of support staff who views this customer's pages, and changes nothing; null for the customer themselves. */
      readonly supportedBy: string | null;
    }
  | {
      readonly realm: 'DELEGATE';
      /** Contracts whose settings were assigned to them (`Z-05`). */
      readonly contracts: readonly string[];
    }
  | {
      readonly realm: 'GUEST';
      /** Guest spaces that they were invited to (`K-03`). */
      readonly spaces: readonly string[];
    }
  | {
      readonly realm: 'STAFF';
      readonly role: StaffRole;
      /** The locations that they are responsible for; null for all of them. */
      readonly locations: readonly string[] | null;
    }
  | {
      readonly realm: 'PARTNER';
      readonly partnerId: string;
      /** The customer for whom they act at the moment; null for nobody. */
      readonly onBehalfOf: string | null;
    }
  | { readonly realm: 'CLIENT'; readonly clientId: string; readonly scopes: readonly Scope[] };

const roleLevels: ReadonlyMap<string, Standard> = new Map(Object.entries(standardRoles));

const covers = (held: Level | undefined, wanted: Level): boolean => held === 'change' || held === wanted;

/** Whether a staff role, or the scopes of a third party, reach an area at a level. */
export function holds(grants: Grants, area: Area, level: Level): boolean {
  if (grants.realm === 'STAFF') return covers(roleLevels.get(grants.role)?.[area], level);
  if (grants.realm === 'CLIENT') return grants.scopes.includes(`${area}:change`) || grants.scopes.includes(`${area}:${level}`);
  return false;
}

/** Whether the viewer only views another person's pages and so changes nothing. */
export const onlyLooks = (grants: Grants): boolean => grants.realm === 'CUSTOMER' && grants.supportedBy !== null;

/**
 * What a policy requires of a viewer: a realm, a role or scopes that reach an area, no limit to some locations, not merely viewing another
 * person's pages, a feature of the tenant.
 */
export type PolicyWord = `realm:${PersonRealm}` | `grant:${Scope}` | 'everywhere' | 'acts' | `feature:${string}`;

/** Whether a viewer meets one word of a policy. Nobody meets an unknown word. */
export function meetsWord(viewer: Grants & { readonly features: readonly string[] }, word: string): boolean {
  if (word === 'everywhere') return viewer.realm !== 'STAFF' || viewer.locations === null;
  if (word === 'acts') return !onlyLooks(viewer);
  const [kind, what, level] = word.split(':') as [string, string, Level | undefined];
  if (kind === 'realm') return viewer.realm === what;
  if (kind === 'grant') return level !== undefined && holds(viewer, what as Area, level);
  return kind === 'feature' && viewer.features.includes(what);
}

/** Whether a viewer meets a policy: every word of one of its lists. */
export const meetsPolicy = (viewer: Grants & { readonly features: readonly string[] }, policy: readonly (readonly string[])[]): boolean =>
  policy.some((words) => words.every((word) => meetsWord(viewer, word)));

import { type Grants, type Scope, scopes, staffRoles } from '@monban/subgraph-kit';

/** Somebody who asks, in the tenant of the matrix or outside of any. */
export interface Principal {
  readonly name: string;
  readonly grants: Grants;
  /** Whose account they are logged in with; `none` for strangers, third parties and those whose accounts come with later issues. */
  readonly account: 'me' | 'seatMember' | 'staff' | 'device' | 'platform' | 'none';
}

/** What a principal is given who exists by their grants alone so far: the things of the matrix, so that a wrong cell would show them. */
export interface GivenThings {
  readonly contractId: string;
  readonly locationId: string;
  readonly customerId: string;
}

/** Every principal: realms, roles of staff, staff of one location, a look at what a customer sees, each scope of a third party. */
export function principalsOf({ contractId, locationId, customerId }: GivenThings): Principal[] {
  const client = (name: string, held: readonly Scope[]): Principal => ({
    name,
    grants: { realm: 'CLIENT', clientId: 'cli_1', scopes: held },
    account: 'none',
  });
  return [
    { name: 'stranger', grants: { realm: 'ANONYMOUS' }, account: 'none' },
    { name: 'customer', grants: { realm: 'CUSTOMER', supportedBy: null }, account: 'me' },
    { name: 'seat member', grants: { realm: 'CUSTOMER', supportedBy: null }, account: 'seatMember' },
    { name: 'look at a customer', grants: { realm: 'CUSTOMER', supportedBy: customerId }, account: 'me' },
    { name: 'delegate', grants: { realm: 'DELEGATE', contracts: [contractId] }, account: 'none' },
    { name: 'guest', grants: { realm: 'GUEST', spaces: [] }, account: 'none' },
    { name: 'partner', grants: { realm: 'PARTNER', partnerId: 'prt_1', onBehalfOf: customerId }, account: 'none' },
    { name: 'device', grants: { realm: 'DEVICE' }, account: 'device' },
    ...staffRoles.map((role): Principal => ({ name: role, grants: { realm: 'STAFF', role, locations: null }, account: 'staff' })),
    { name: 'OWNER of one location', grants: { realm: 'STAFF', role: 'OWNER', locations: [locationId] }, account: 'staff' },
    { name: 'OWNER of no location', grants: { realm: 'STAFF', role: 'OWNER', locations: [] }, account: 'staff' },
    { name: 'platform', grants: { realm: 'PLATFORM' }, account: 'platform' },
    client('client without scopes', []),
    ...scopes.map((scope) => client(scope, [scope])),
  ];
}

/** Who may never see or touch what is another person's. */
export const isOnePerson = ({ grants }: Principal): boolean =>
  ['ANONYMOUS', 'CUSTOMER', 'DELEGATE', 'GUEST', 'PARTNER'].includes(grants.realm);

import { describe, expect, it } from 'vitest';
import { type Grants, meetsPolicy, personRealms, type PolicyWord, scopes, staffRoles } from './grants.ts';
import { definePermissions, everybody, policyOf } from './permissions.ts';
import type { SignedViewer, Viewer } from './viewer.ts';

interface Place {
  readonly locationId: string;
}
const table = definePermissions({
  'contract.read': {
    says: 'Read',
    fields: ['Query.contract'],
    areas: ['contracts'],
    staff: true,
    customer: (_: Viewer, mine: boolean) => mine,
  },
  'contract.change': { says: 'Change', fields: ['Mutation.change'], areas: ['contracts'], staff: (_: Viewer, small: boolean) => small },
  'product.read': { says: 'Read masters', fields: ['Query.products'], areas: ['products', 'prices'], places: 'any', staff: true },
  'entry.read': {
    says: 'Read what happened at a place',
    fields: ['Query.entry'],
    areas: ['entries'],
    places: ({ locationId }: Place) => [locationId],
    staff: true,
  },
  'own.password': { says: 'Change one’s own password', fields: ['Mutation.password'], staff: true, customer: true },
  'seat.remove': { says: 'Remove', fields: ['Mutation.remove'], feature: 'SEATS', areas: ['seats'], staff: true, customer: true },
  'log.in': { says: 'Log in', fields: ['Mutation.logIn'], ...everybody },
  'space.read': { says: 'Read a space', fields: ['Query.space'], guest: (viewer, space: string) => viewer.spaces.includes(space) },
  'contract.settings': {
    says: 'Change settings',
    fields: ['Mutation.settings'],
    delegate: (viewer, contract: string) => viewer.contracts.includes(contract),
    partner: (viewer, customer: string) => viewer.onBehalfOf === customer,
  },
  'seat.take': { says: 'Take', fields: ['Mutation.take'], services: ['identity'] },
});
type Action = keyof typeof table.rows;

const facts = { tenantId: 'tnt_1', accountId: 'acc_1', features: ['SEATS'] };
const as = (grants: Grants, more: object = {}): SignedViewer => ({
  issuer: 'gateway',
  viewer: { ...facts, ...grants, ...more } as unknown as Viewer,
});
const owner = as({ realm: 'STAFF', role: 'OWNER', locations: null });
const staff = (role: (typeof staffRoles)[number], locations: string[] | null = null) => as({ realm: 'STAFF', role, locations });
const client = (...held: (typeof scopes)[number][]) => as({ realm: 'CLIENT', clientId: 'cli_1', scopes: held });
const customer = as({ realm: 'CUSTOMER', supportedBy: null });
const support = as({ realm: 'CUSTOMER', supportedBy: 'acc_staff' });

describe('a role of staff', () => {
  it.each([
    ['OWNER', 'contract.change', true],
    ['MANAGER', 'contract.change', true],
    ['RECEPTION', 'contract.read', true],
    ['RECEPTION', 'contract.change', false],
    ['RECEPTION', 'product.read', false],
    ['ACCOUNTING', 'product.read', true],
    ['READ_ONLY', 'contract.read', true],
    ['READ_ONLY', 'seat.remove', false],
    ['READ_ONLY', 'own.password', true],
  ] as const)('%s may %s: %s', (role, action, may) => {
    expect(table.mayTry(staff(role), action)).toBe(may);
    expect(table.decide(staff(role), action, true)).toBe(may);
  });

  it('that does not exist has no permission in any area', () => {
    for (const role of ['constructor', '__proto__', 'ADMIN']) expect(table.mayTry(staff(role as 'OWNER'), 'contract.read')).toBe(false);
  });
});

describe('staff of some locations', () => {
  it.each([
    ['contract.read', false, null],
    ['product.read', true, true],
    ['entry.read', true, null],
    ['own.password', true, true],
  ] as const)('may %s: %s', (action, mayTry, decided) => {
    expect(table.mayTry(staff('OWNER', ['loc_1']), action)).toBe(mayTry);
    if (decided !== null) expect(table.decide(staff('OWNER', ['loc_1']), action, undefined)).toBe(decided);
  });

  it('see what happened at theirs', () => {
    const may = (who: SignedViewer, locationId: string): boolean => table.decide(who, 'entry.read', { locationId });
    expect([may(staff('OWNER', ['loc_1']), 'loc_1'), may(staff('OWNER', ['loc_1']), 'loc_2')]).toEqual([true, false]);
    expect(may(staff('OWNER', []), 'loc_1')).toBe(false);
    expect(may(owner, 'loc_2')).toBe(true);
  });
});

describe('a third party', () => {
  it.each([
    ['contracts:read', 'contract.read', true],
    ['contracts:read', 'contract.change', false],
    ['contracts:change', 'contract.change', true],
    ['contracts:change', 'contract.read', true],
    ['seats:change', 'contract.read', false],
    ['prices:read', 'product.read', true],
    ['contracts:change', 'own.password', false],
  ] as const)('with %s may %s: %s', (scope, action, may) => expect(table.mayTry(client(scope), action)).toBe(may));

  it('may do at most what staff may do with an object', () => {
    expect(table.decide(client('contracts:change'), 'contract.change', true)).toBe(true);
    expect(table.decide(client('contracts:change'), 'contract.change', false)).toBe(false);
  });
});

describe('support staff who view a customer’s pages', () => {
  it('see them and change nothing', () => {
    expect([table.decide(customer, 'contract.read', true), table.decide(support, 'contract.read', true)]).toEqual([true, true]);
    expect([table.mayTry(customer, 'own.password'), table.mayTry(support, 'own.password')]).toEqual([true, false]);
    expect(table.mayTry(support, 'log.in')).toBe(true);
  });
});

it('delegates, guests and partners are limited to what they were given', () => {
  const delegate = as({ realm: 'DELEGATE', contracts: ['ctr_1'] });
  expect([table.decide(delegate, 'contract.settings', 'ctr_1'), table.decide(delegate, 'contract.settings', 'ctr_2')]).toEqual([
    true,
    false,
  ]);
  expect(table.mayTry(delegate, 'contract.read')).toBe(false);
  const guest = as({ realm: 'GUEST', spaces: ['spc_1'] });
  expect([table.decide(guest, 'space.read', 'spc_1'), table.decide(guest, 'space.read', 'spc_2')]).toEqual([true, false]);
  const partner = as({ realm: 'PARTNER', partnerId: 'prt_1', onBehalfOf: 'acc_1' });
  expect([table.decide(partner, 'contract.settings', 'acc_1'), table.decide(partner, 'contract.settings', 'acc_2')]).toEqual([true, false]);
});

describe('a row', () => {
  it('either reads or changes', () => {
    expect(() => definePermissions({ both: { says: 'Both', fields: ['Query.a', 'Mutation.b'], staff: true } })).toThrow('make two rows');
  });

  it('with areas says what third parties may by its cell for staff alone', () => {
    expect(() => definePermissions({ a: { says: 'A', fields: ['Query.a'], areas: ['seats'], customer: true } })).toThrow('areas');
    expect(() => definePermissions({ a: { says: 'A', fields: ['Query.a'], areas: ['seats'], staff: true, client: true } })).toThrow(
      'areas',
    );
  });
});

describe('the policy of a row', () => {
  it.each<[Action, PolicyWord[][] | 'everybody']>([
    ['log.in', 'everybody'],
    ['contract.read', [['realm:CUSTOMER'], ['grant:contracts:read', 'everywhere']]],
    ['product.read', [['grant:products:read'], ['grant:prices:read']]],
    [
      'seat.remove',
      [
        ['realm:CUSTOMER', 'acts', 'feature:SEATS'],
        ['grant:seats:change', 'everywhere', 'feature:SEATS'],
      ],
    ],
    ['seat.take', []],
  ])('%s is %j', (action, policy) => expect(policyOf(table.rows[action])).toEqual(policy));

  it('admits exactly the viewers who may try', () => {
    const everyone: SignedViewer[] = [
      ...personRealms.map((realm) => as({ realm, role: 'OWNER', locations: null, supportedBy: null, scopes: [] } as unknown as Grants)),
      ...staffRoles.flatMap((role) => [staff(role), staff(role, ['loc_1'])]),
      ...scopes.map((scope) => client(scope)),
      support,
      as({ realm: 'STAFF', role: 'OWNER', locations: null }, { features: [] }),
    ];
    for (const who of everyone)
      for (const action of Object.keys(table.rows) as Action[]) {
        const policy = policyOf(table.rows[action]);
        const met = policy === 'everybody' || meetsPolicy(who.viewer, policy);
        expect([action, who.viewer, met]).toEqual([action, who.viewer, table.mayTry(who, action)]);
      }
  });
});

import { defineEntity, p } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import {
  accountColumn,
  accountKey,
  idColumn,
  instantColumn,
  readByDirectory,
  type Row,
  rowsOfTenant,
  staffRoles,
} from '@monban/subgraph-kit';
import { directoryRole } from '../migrations/directory-role.ts';
import { identityStatuses } from './domain/identity-check.ts';

export const realms = ['PLATFORM', 'STAFF', 'CUSTOMER', 'DEVICE'] as const;
export type Realm = (typeof realms)[number];

const AccountSchema = defineEntity({
  name: 'Account',
  ...rowsOfTenant('account', [readByDirectory('account', directoryRole)]),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...accountKey({ kept: 'records refer to it: name and address are emptied after the last mail' }),
    createdAt: instantColumn(),
    realm: p.enum(realms),
    storefrontId: p.integer().nullable(),
    /** Role of staff, and their locations; null for all of them. Only staff have a role. */
    staffRole: p.enum(staffRoles).nullable(),
    staffLocations: p.array().columnType('uuid[]').$type<Id<'location'>[]>().nullable(),
    name: p.string().length(100),
    /** As the person typed it. */
    email: p.string().length(254).nullable(),
    /** Name and address, NFKC and lower case: the text that a search covers. */
    searchText: p.text(),
    locale: p.enum(['ja', 'en']),
    lockedAt: instantColumn().nullable(),
    /** 「入退館を利用停止にする」 in the profile (`H-61`): the door refuses; independent of the lock (`P-X-04`). */
    entryStoppedAt: instantColumn().nullable(),
    /** The identity check 「本人確認」 (F-H-15), and its own 「入退館を利用停止にする」 (`H-62`). */
    identityStatus: p.enum(identityStatuses).default('UNCONFIRMED'),
    identityStoppedAt: instantColumn().nullable(),
    /** Internal note of staff. */
    identityNote: p.text().nullable(),
    identityChangedAt: instantColumn().nullable(),
    identityChangedBy: accountColumn({ kept: 'staff answer for what they decided' }).nullable(),
    /** Set when the person is removed: from then on nobody sees the account; name and address are deleted once the last mail is out. */
    erasedAt: instantColumn().nullable(),
    eventSeq: p.integer(),
    version: p.integer().version(),
  },
  indexes: [
    { name: 'account_by_realm', properties: ['tenantId', 'realm', 'id'] },
    { name: 'account_by_registration', properties: ['tenantId', 'realm', 'createdAt', 'id'] },
    { name: 'account_by_name', properties: ['tenantId', 'realm', 'name', 'id'] },
    { name: 'account_search', expression: 'create index account_search on account using gin (tenant_id, search_text gin_trgm_ops)' },
  ],
  checks: [{ name: 'account_role_of_staff', expression: "(realm = 'STAFF') = (staff_role is not null)" }],
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
export type AccountRow = Row<Account>;

const CredentialSchema = defineEntity({
  name: 'Credential',
  ...rowsOfTenant('credential', [readByDirectory('credential', directoryRole)]),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    /** Id of the account it logs in to; of the future account while a registration is being completed. */
    id: accountColumn('erased').primary(),
    realm: p.enum(realms),
    /** 0: valid for the whole tenant (staff, devices). */
    storefrontId: p.integer(),
    /** The login, normalised; for a device its id. */
    login: p.string().length(254),
    passwordHash: p.string().length(200),
  },
  uniques: [{ name: 'credential_login', properties: ['tenantId', 'storefrontId', 'realm', 'login'] }],
  // staff and devices log in before their tenant is known
  indexes: [{ name: 'credential_by_login', properties: ['login'], where: "realm <> 'CUSTOMER'" }],
});
/** Reserves a login for one account; unique from the moment of confirmation. Only complete accounts can use it. */
export class Credential extends CredentialSchema.class {}
CredentialSchema.setClass(Credential);

import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, idColumn, instantColumn, readByDirectory, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { directoryRole } from '../migrations/directory-role.ts';
import { registrationStates } from './domain/registration.ts';

export const purposes = ['CUSTOMER', 'SEAT', 'STAFF'] as const;

const RegistrationSchema = defineEntity({
  name: 'Registration',
  ...rowsOfTenant('registration', [readByDirectory('registration', directoryRole)]),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('registration'),
    purpose: p.enum(purposes),
    realm: p.enum(['PLATFORM', 'STAFF', 'CUSTOMER']),
    storefrontId: p.integer().nullable(),
    name: p.string().length(100),
    email: p.string().length(254),
    /** Name and address, NFKC and lower case: the text that a search covers. */
    searchText: p.text(),
    locale: p.enum(['ja', 'en']),
    state: p.enum(registrationStates),
    /** Why the address was refused; null in every other state. */
    rejectionCode: p.string().length(40).nullable(),
    /** Id of the future account, fixed from the start so that every repetition concerns the same account. */
    accountId: accountColumn('erased'),
    /** The contract of the wanted seat, and the version of the link through which the person came. */
    contractId: idColumn('contract').nullable(),
    linkVersion: p.integer().nullable(),
    /** SHA-256 of the mailed token, hex. */
    tokenHash: p.character().length(64),
    /** Business time; the mailed URL works before it. */
    expiresAt: instantColumn(),
    /** When the newest confirmation mail was handed over to the mail server, and how many there were. */
    mailedAt: instantColumn().nullable(),
    mails: p.integer(),
    /** When the person confirmed, whatever the outcome. */
    confirmedAt: instantColumn().nullable(),
    /** When it was completed or refused, or expired. */
    endedAt: instantColumn().nullable(),
  },
  uniques: [{ name: 'registration_token', properties: ['tokenHash'] }],
  indexes: [
    { name: 'registration_by_state', properties: ['tenantId', 'state', 'id'] },
    { name: 'registration_by_contract', properties: ['tenantId', 'contractId', 'id'] },
    { name: 'registration_by_realm', properties: ['tenantId', 'realm', 'id'] },
    { name: 'registration_by_account', properties: ['tenantId', 'accountId'] },
    {
      name: 'registration_search',
      expression: 'create index registration_search on registration using gin (tenant_id, search_text gin_trgm_ops)',
    },
  ],
});
export class Registration extends RegistrationSchema.class {}
RegistrationSchema.setClass(Registration);
export type RegistrationRow = Row<Registration>;

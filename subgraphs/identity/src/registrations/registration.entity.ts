import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, instantColumn, readByDirectory, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { directoryRole } from '../migrations/directory-role.ts';

export const purposes = ['CUSTOMER', 'SEAT', 'STAFF'] as const;
export const registrationStates = ['MAIL_SENT', 'CONFIRMED', 'COMPLETED', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_EMAIL'] as const;

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
    locale: p.enum(['ja', 'en']),
    state: p.enum(registrationStates),
    /** Why the address was refused; null in every other state. */
    rejectionCode: p.string().length(40).nullable(),
    /** Of the account to be, fixed from the start: whatever happens twice happens to the same account. */
    accountId: idColumn('account'),
    /** Where a seat is wanted, and the version of the link the person came by. */
    contractId: idColumn('contract').nullable(),
    linkVersion: p.integer().nullable(),
    /** SHA-256 of the mailed token, hex. */
    tokenHash: p.character().length(64),
    /** Business time; the mailed URL works before it. */
    expiresAt: instantColumn(),
    confirmedAt: instantColumn().nullable(),
  },
  uniques: [{ name: 'registration_token', properties: ['tokenHash'] }],
  indexes: [{ name: 'registration_by_state', properties: ['tenantId', 'state', 'id'] }],
});
export class Registration extends RegistrationSchema.class {}
RegistrationSchema.setClass(Registration);

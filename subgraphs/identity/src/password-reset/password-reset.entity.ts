import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, instantColumn, readByDirectory, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { directoryRole } from '../migrations/directory-role.ts';

const PasswordResetSchema = defineEntity({
  name: 'PasswordReset',
  ...rowsOfTenant('password_reset', [readByDirectory('password_reset', directoryRole)]),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('passwordReset'),
    accountId: accountColumn('erased'),
    /** SHA-256 of the mailed token, hex. */
    tokenHash: p.character().length(64),
    /** Real time; the mailed link works before it. */
    expiresAt: instantColumn(),
    usedAt: instantColumn().nullable(),
  },
  uniques: [{ name: 'password_reset_token', properties: ['tokenHash'] }],
  indexes: [{ name: 'password_reset_by_account', properties: ['tenantId', 'accountId'] }],
});
/** A mailed link that sets one account's password without the current one. Each account has only the newest. */
export class PasswordReset extends PasswordResetSchema.class {}
PasswordResetSchema.setClass(PasswordReset);

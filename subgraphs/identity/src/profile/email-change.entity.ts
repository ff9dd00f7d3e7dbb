import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, instantColumn, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';

export const emailChangeStates = ['MAIL_SENT', 'CONFIRMED', 'REFUSED'] as const;

const EmailChangeSchema = defineEntity({
  name: 'EmailChange',
  ...rowsOfTenant('email_change'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('emailChange'),
    accountId: accountColumn('erased'),
    storefrontId: p.integer(),
    /** The wanted address, as the person typed it. */
    email: p.string().length(254),
    /** The previous address, for the notice that goes there; null until the change. */
    previousEmail: p.string().length(254).nullable(),
    /** `REFUSED`: the address was in use from the start, and its mail carries no URL (`P-T-09`). */
    state: p.enum(emailChangeStates),
    /** SHA-256 of the mailed token, hex. */
    tokenHash: p.character().length(64),
    /** Business time; the mailed URL works before it. */
    expiresAt: instantColumn(),
  },
  uniques: [{ name: 'email_change_token', properties: ['tokenHash'] }],
  indexes: [{ name: 'email_change_by_account', properties: ['tenantId', 'accountId'] }],
});
/** A member's pending change of login address, until the click in the mail to it. At most one waits per account. */
export class EmailChange extends EmailChangeSchema.class {}
EmailChangeSchema.setClass(EmailChange);

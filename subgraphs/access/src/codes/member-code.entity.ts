import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, idColumn, instantColumn, rowsOfTenant } from '@monban/subgraph-kit';

const MemberCodeSchema = defineEntity({
  name: 'MemberCode',
  ...rowsOfTenant('member_code'),
  primaryKeys: ['tenantId', 'hash'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    /** SHA-256 of the code, hexadecimal; the code itself is stored nowhere. */
    hash: p.string().length(64).primary(),
    accountId: accountColumn('erased'),
    /** First instant at which it no longer works, business time. */
    expiresAt: instantColumn(),
  },
  indexes: [{ name: 'member_code_by_account', properties: ['tenantId', 'accountId', 'expiresAt'] }],
});
/** A code that a member shows at a door (`P-H-19`). */
export class MemberCode extends MemberCodeSchema.class {}
MemberCodeSchema.setClass(MemberCode);

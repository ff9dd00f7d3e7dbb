import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, idColumn, instantColumn, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { Contract } from '../contracts/contract.entity.ts';

const SeatSchema = defineEntity({
  name: 'Seat',
  ...rowsOfTenant('seat'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('seat'),
    contract: () => p.manyToOne(Contract).joinColumns('tenant_id', 'contract_id').ownColumns('contract_id').ref().deleteRule('restrict'),
    accountId: accountColumn({ kept: 'the history of the contract stays, under a pseudonym' }),
    /** The registration that took it; asking again with the same one returns the same seat. */
    registrationId: idColumn('registration'),
    releasedAt: instantColumn().nullable(),
    /** Whether the person left the seat on their own (`P-T-01`); otherwise they were removed. */
    leftByMember: p.boolean().default(false),
  },
  uniques: [
    { name: 'seat_of_registration', properties: ['tenantId', 'registrationId'] },
    // a person has one seat at a time (`T-35`)
    { name: 'seat_taken_by_account', properties: ['tenantId', 'accountId'], where: 'released_at is null' },
  ],
  indexes: [{ name: 'seat_by_contract', properties: ['tenantId', 'contract', 'id'] }],
});
export class Seat extends SeatSchema.class {}
SeatSchema.setClass(Seat);
export type SeatRow = Row<Seat>;

const SeatClaimSchema = defineEntity({
  name: 'SeatClaim',
  ...rowsOfTenant('seat_claim'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('registration'),
    contractId: idColumn('contract'),
    accountId: accountColumn({ kept: 'the registration is answered the same way for ever' }),
    outcome: p.enum(['TAKEN', 'FULL', 'LINK_DEAD']),
  },
});
/**
 * The answer to a registration when it first asked for a seat; its id is that of the registration. Written by `take_seat` and never
 * changed.
 */
export class SeatClaim extends SeatClaimSchema.class {}
SeatClaimSchema.setClass(SeatClaim);

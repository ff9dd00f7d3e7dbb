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
    /** The registration that took it; asking again for the same one gets the same seat. */
    registrationId: idColumn('registration'),
    releasedAt: instantColumn().nullable(),
    /** Whether the person left the seat themself (`P-T-01`); otherwise it was taken from them. */
    leftByMember: p.boolean().default(false),
  },
  uniques: [
    { name: 'seat_of_registration', properties: ['tenantId', 'registrationId'] },
    // a person sits on one seat at a time (`T-35`)
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
/** What a registration, whose id it has, was answered when it first asked for a seat; written by `take_seat` and never changed. */
export class SeatClaim extends SeatClaimSchema.class {}
SeatClaimSchema.setClass(SeatClaim);

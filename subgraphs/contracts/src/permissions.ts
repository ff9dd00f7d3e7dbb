import { definePermissions, type Viewer } from '@monban/subgraph-kit';
import type { Contract } from './contracts/contract.entity.ts';
import type { Seat } from './seats/seat.entity.ts';

const isHolder = (viewer: Viewer, contract: Pick<Contract, 'holderId'>): boolean => contract.holderId === viewer.accountId;

/** A contract together with whether the viewer sits on one of its seats. */
export interface ContractForViewer {
  readonly contract: Pick<Contract, 'holderId'>;
  readonly hasSeat: boolean;
}

/** Who may do what in contracts (capability matrix, requirements 4.1). */
export const permissions = definePermissions({
  'product.list': { says: 'See the products', fields: ['Query.products', 'Query.product'], staff: true },
  'product.read': {
    says: 'See a product by reference; a device names it at the door',
    fields: ['Product'],
    staff: true,
    customer: true,
    device: true,
    anonymous: true,
  },
  'product.create': { says: 'Create a product', fields: ['Mutation.createProduct'], staff: true },
  'product.setAllowance': { says: 'Change a seat allowance (T-05…T-12)', fields: ['Mutation.setSeatAllowance'], staff: true },
  'product.impact': {
    says: 'See what a seat allowance would do to contracts (P-T-03)',
    fields: ['Query.seatAllowanceImpact'],
    feature: 'SEATS',
    staff: true,
  },
  'product.rename': { says: 'Rename a product', fields: ['Mutation.renameProduct'], staff: true },
  'product.figures': { says: 'See how many contracts and people a product has', fields: [], staff: true },
  'contract.list': { says: 'See all contracts', fields: ['Query.contracts'], staff: true },
  'contract.mine': { says: 'See one’s own contracts', fields: ['Query.myContracts'], customer: true },
  'contract.read': {
    says: 'See a contract (seat members: name and state only)',
    fields: ['Query.contract', 'Contract'],
    staff: true,
    customer: (viewer: Viewer, { contract, hasSeat }: ContractForViewer) => isHolder(viewer, contract) || hasSeat,
  },
  'contract.terms': {
    says: 'See number, start and suspension of a contract (4.1: not seat members)',
    fields: [],
    staff: true,
    customer: isHolder,
  },
  'contract.history': { says: 'See what happened to a contract', fields: [], staff: true },
  'tenant.read': {
    says: 'See what contracts knows of a tenant, by reference',
    fields: ['Tenant'],
    platform: true,
    staff: true,
    customer: true,
  },
  'tenant.figures': { says: 'See what switching seats off takes away (T-06)', fields: [], platform: true },
  'contract.assign': { says: 'Give a customer a contract', fields: ['Mutation.assignContract'], staff: true },
  'contract.changeState': {
    says: 'Suspend and resume a contract',
    fields: ['Mutation.suspendContract', 'Mutation.resumeContract'],
    staff: true,
  },
  'seat.manage': {
    says: 'See seats and seat members; remove a seat member (T-15, T-16, T-31; staff with a reason, P-T-13)',
    fields: ['Mutation.removeSeatMember'],
    feature: 'SEATS',
    staff: true,
    customer: isHolder,
  },
  'seat.link': {
    says: 'See and renew the invite link (T-15, T-16)',
    fields: ['Mutation.renewInviteLink'],
    feature: 'SEATS',
    customer: isHolder,
  },
  'seat.leave': {
    says: 'Leave one’s own seat (P-T-01)',
    fields: ['Mutation.leaveSeat'],
    customer: (viewer: Viewer, seat: Pick<Seat, 'accountId'>) => seat.accountId === viewer.accountId,
  },
  'seat.read': { says: 'See who sits on a seat, by reference', fields: ['Seat'], staff: true, customer: true },
  'seat.invite': { says: 'Open an invite link', fields: ['Query.seatInvite'], anonymous: true, customer: true },
  'account.read': { says: 'See the contracts and the seat of a person, by reference', fields: ['Account'], staff: true, customer: true },
  'seat.take': {
    says: 'Take a seat for a confirmed registration',
    fields: ['Mutation.takeSeat', 'Query.inviteStanding'],
    services: ['identity'],
  },
});

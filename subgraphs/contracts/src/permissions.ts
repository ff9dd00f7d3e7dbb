import type { Id } from '@monban/domain-kit';
import { definePermissions, type RequestContext, type Viewer } from '@monban/subgraph-kit';
import type { Contract } from './contracts/contract.entity.ts';
import { contractById } from './contracts/contract.queries.ts';
import type { Seat } from './seats/seat.entity.ts';
import { seatOfAccount } from './seats/seat.queries.ts';

const isHolder = (viewer: Viewer, contract: Pick<Contract, 'holderId'>): boolean => contract.holderId === viewer.accountId;

const isOwnAccount = (viewer: Viewer, { id }: { readonly id: string }): boolean => id === viewer.accountId;

/** A contract, and whether the viewer has one of its seats. */
interface ContractForViewer {
  readonly contract: Pick<Contract, 'holderId'>;
  readonly hasSeat: boolean;
}

/** Looks up the seat only for viewers who do not hold the contract. */
async function contractForViewer(contract: Pick<Contract, 'id' | 'holderId'>, ctx: RequestContext): Promise<ContractForViewer> {
  if (isHolder(ctx.viewer, contract)) return { contract, hasSeat: false };
  const seat = await ctx.load(seatOfAccount, ctx.viewer.accountId as Id<'account'>);
  return { contract, hasSeat: seat?.contract.id === contract.id };
}
const isHolderOrSeatMember = (viewer: Viewer, { contract, hasSeat }: ContractForViewer): boolean => isHolder(viewer, contract) || hasSeat;

/** Who may do what in contracts (capability matrix, requirements 4.1). */
export const permissions = definePermissions({
  'product.list': {
    says: 'See the products',
    fields: ['Query.products', 'Query.product'],
    areas: ['products', 'contracts'],
    places: 'any',
    staff: true,
  },
  'product.read': {
    says: 'See a product by reference; a device names it at the door',
    fields: ['Product'],
    areas: ['products', 'prices', 'contracts', 'entries'],
    places: 'any',
    staff: true,
    customer: true,
    device: true,
    anonymous: true,
  },
  'product.create': { says: 'Create a product', fields: ['Mutation.createProduct'], areas: ['products'], staff: true },
  'product.setAllowance': {
    says: 'Change a seat allowance (T-05…T-12)',
    fields: ['Mutation.setSeatAllowance'],
    areas: ['products'],
    staff: true,
  },
  'product.impact': {
    says: 'See what a seat allowance would do to contracts (P-T-03)',
    fields: ['Query.seatAllowanceImpact'],
    feature: 'SEATS',
    areas: ['products'],
    staff: true,
  },
  'product.rename': { says: 'Rename a product', fields: ['Mutation.renameProduct'], areas: ['products'], staff: true },
  'product.figures': {
    says: 'See how many contracts and people a product has',
    fields: ['Product.figures'],
    areas: ['products', 'contracts'],
    staff: true,
  },
  'contract.list': { says: 'See all contracts', fields: ['Query.contracts'], areas: ['contracts'], staff: true },
  'contract.mine': { says: 'See one’s own contracts', fields: ['Query.myContracts'], customer: true },
  'contract.read': {
    says: 'See a contract (seat members: name and state only)',
    fields: ['Query.contract', 'Contract'],
    areas: ['contracts'],
    staff: true,
    facts: contractForViewer,
    customer: isHolderOrSeatMember,
  },
  'contract.terms': {
    says: 'See number, start and suspension of a contract (4.1: not seat members)',
    fields: ['Contract.number', 'Contract.startsOn', 'Contract.suspensionReason', 'Contract.suspensionNote'],
    areas: ['contracts'],
    staff: true,
    customer: isHolder,
  },
  'contract.history': {
    says: 'See what happened to a contract',
    fields: ['Contract.stateHistory', 'Contract.events'],
    areas: ['contracts'],
    staff: true,
  },
  'tenant.read': {
    says: 'See what contracts knows of a tenant, by reference',
    fields: ['Tenant'],
    platform: true,
    staff: true,
    customer: true,
  },
  'tenant.figures': { says: 'See what switching seats off takes away (T-06)', fields: ['Tenant.seatFigures'], platform: true },
  'contract.assign': { says: 'Give a customer a contract', fields: ['Mutation.assignContract'], areas: ['contracts'], staff: true },
  'contract.changeState': {
    says: 'Suspend and resume a contract',
    fields: ['Mutation.suspendContract', 'Mutation.resumeContract'],
    areas: ['contracts'],
    staff: true,
  },
  'seat.list': {
    says: 'See seats and seat members (T-15, T-16)',
    fields: ['Contract.seats', 'Contract.seatMembers', 'Contract.inviteLinkStanding'],
    feature: 'SEATS',
    areas: ['seats'],
    staff: true,
    customer: isHolder,
  },
  'seat.remove': {
    says: 'Remove a seat member (T-31; staff with a reason, P-T-13)',
    fields: ['Mutation.removeSeatMember'],
    feature: 'SEATS',
    areas: ['seats'],
    staff: true,
    customer: isHolder,
  },
  'seat.link': {
    says: 'See the invite link (T-15, T-16)',
    fields: ['Contract.inviteLink'],
    feature: 'SEATS',
    customer: isHolder,
  },
  'seat.renewLink': {
    says: 'Renew the invite link (T-15, T-16)',
    fields: ['Mutation.renewInviteLink'],
    feature: 'SEATS',
    customer: isHolder,
  },
  'seat.removeUnexplained': { says: 'Remove a seat member without a reason', fields: [], feature: 'SEATS', customer: isHolder },
  'seat.leave': {
    says: 'Leave one’s own seat (P-T-01)',
    fields: ['Mutation.leaveSeat'],
    customer: (viewer: Viewer, seat: Pick<Seat, 'accountId'>) => seat.accountId === viewer.accountId,
  },
  'seat.read': {
    says: 'See who has a seat: everybody who sees its contract',
    fields: ['Seat'],
    areas: ['seats', 'contracts', 'customers'],
    staff: true,
    facts: async (seat: Seat, ctx) => contractForViewer((await ctx.load(contractById, seat.contract.id))!, ctx),
    customer: isHolderOrSeatMember,
  },
  'seat.invite': { says: 'Open an invite link', fields: ['Query.seatInvite'], anonymous: true, customer: true },
  'account.read': { says: 'Ask for a person by reference', fields: ['Account'], staff: true, client: true, customer: true },
  'account.contracts': {
    says: 'See the contracts and the seat of a person: staff everybody’s, a customer their own',
    fields: ['Account.heldContracts', 'Account.seat'],
    areas: ['contracts'],
    staff: true,
    platform: isOwnAccount,
    customer: isOwnAccount,
    device: isOwnAccount,
  },
  'seat.take': {
    says: 'Take a seat for a confirmed registration',
    fields: ['Mutation.takeSeat'],
    services: ['identity'],
  },
  'seat.standing': { says: 'Ask how an invite link stands', fields: ['Query.inviteStanding'], services: ['identity'] },
});

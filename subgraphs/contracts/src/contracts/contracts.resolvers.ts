import { parseId, type Id } from '@monban/domain-kit';
import { readSize } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { productById } from '../products/product.queries.ts';
import { seatOfAccount } from '../seats/seat.queries.ts';
import { assignContract } from './assign-contract.ts';
import { resumeContract, suspendContract } from './change-contract-state.ts';
import { contractEvents, contractStates } from './contract-history.queries.ts';
import { contractsHeldBy, countContracts, listContracts, myContracts, visibleContract } from './contract.queries.ts';

/** The account of an entity reference whose contracts the viewer may see: staff everybody's, a customer their own. */
const seesAccount = (viewer: { role: string; accountId: string | null }, accountId: string): boolean =>
  viewer.role === 'staff' || viewer.accountId === accountId;

export const contractResolvers: Resolvers = {
  Query: {
    contracts: (_, args, ctx) => listContracts(ctx, args),
    contract: (_, { id }, ctx) => {
      const contractId = parseId('contract', id);
      return contractId && visibleContract(ctx, contractId);
    },
    myContracts: async (_, { first }, ctx) => (await myContracts(ctx)).slice(0, readSize(first, 100)),
  },
  Mutation: {
    assignContract: (_, { input }, ctx) => assignContract(ctx, input),
    suspendContract: (_, { input }, ctx) => suspendContract(ctx, input),
    resumeContract: (_, { input }, ctx) => resumeContract(ctx, input),
  },
  Contract: {
    __resolveReference: ({ id }, ctx) => {
      const contractId = parseId('contract', id);
      return contractId && visibleContract(ctx, contractId);
    },
    product: async (contract, _, ctx) => (await ctx.load(productById, contract.product.id))!,
    // whoever sees the contract knows whose it is: a seat member, who invited them
    holder: (contract) => ({ id: contract.holderId }),
    // what was agreed, and why it is halted, is between the operator and its holder (4.1: a seat member sees name and state)
    number: (contract, _, ctx) => (permissions.can(ctx, 'contract.terms', contract) ? contract.number : null),
    startsOn: (contract, _, ctx) => (permissions.can(ctx, 'contract.terms', contract) ? contract.startsOn : null),
    suspensionReason: (contract, _, ctx) => (permissions.can(ctx, 'contract.terms', contract) ? (contract.suspensionReason ?? null) : null),
    stateHistory: (contract, args, ctx) => (ctx.can('contract.history') ? contractStates(ctx, contract, args) : null),
    events: (contract, args, ctx) => (ctx.can('contract.history') ? contractEvents(ctx, contract, args) : null),
    suspensionNote: (contract, _, ctx) => (permissions.can(ctx, 'contract.terms', contract) ? contract.suspensionNote : null),
  },
  ContractConnection: {
    totalCount: (page, _, ctx) => countContracts(ctx, page),
  },
  ContractEvent: {
    actor: ({ actorId }) => (actorId ? { id: actorId } : null),
    account: ({ accountId }) => (accountId ? { id: accountId } : null),
  },
  Account: {
    __resolveReference: ({ id }) => ({ id }),
    heldContracts: async ({ id }, { first }, ctx) =>
      seesAccount(ctx.viewer, id) ? (await ctx.load(contractsHeldBy, id as Id<'account'>)).slice(0, readSize(first, 100)) : null,
    seat: ({ id }, _, ctx) => (seesAccount(ctx.viewer, id) ? ctx.load(seatOfAccount, id as Id<'account'>) : null),
  },
};

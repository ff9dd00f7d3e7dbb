import { parseId, type Id } from '@monban/domain-kit';
import { mutations, readSize } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { productById } from '../products/product.queries.ts';
import { seatOfAccount } from '../seats/seat.queries.ts';
import { assignContract } from './assign-contract.ts';
import { resumeContract, suspendContract } from './change-contract-state.ts';
import { contractEvents, contractStates } from './contract-history.queries.ts';
import { contractById, contractsHeldBy, countContracts, listContracts, myContracts } from './contract.queries.ts';

export const contractResolvers: Resolvers = {
  Query: {
    contracts: (_, args, ctx) => listContracts(ctx, args),
    contract: (_, { id }, ctx) => {
      const contractId = parseId('contract', id);
      return contractId && ctx.load(contractById, contractId);
    },
    myContracts: async (_, { first }, ctx) => (await myContracts(ctx)).slice(0, readSize(first, 100)),
  },
  Mutation: mutations(assignContract, suspendContract, resumeContract),
  Contract: {
    __resolveReference: ({ id }, ctx) => {
      const contractId = parseId('contract', id);
      return contractId && ctx.load(contractById, contractId);
    },
    product: async (contract, _, ctx) => (await ctx.load(productById, contract.product.id))!,
    // everybody who sees the contract may see its holder: for a seat member, the person who invited them
    holder: (contract) => ({ id: contract.holderId }),
    suspensionReason: ({ suspensionReason }) => suspensionReason ?? null,
    stateHistory: (contract, args, ctx) => contractStates(ctx, contract.id, args),
    events: (contract, args, ctx) => contractEvents(ctx, contract, args),
    viewerCanChangeState: permissions.viewerCan('contract.changeState'),
    viewerCanRemoveSeatMembers: permissions.viewerCan('seat.remove'),
    viewerCanRenewInviteLink: permissions.viewerCan('seat.renewLink'),
  },
  ContractConnection: {
    totalCount: (page) => countContracts(page),
  },
  ContractStateSince: {
    since: ({ createdAt }) => createdAt,
  },
  ContractEvent: {
    actor: ({ actorId }) => (actorId ? { id: actorId } : null),
    account: ({ accountId }) => (accountId ? { id: accountId } : null),
  },
  Account: {
    __resolveReference: ({ id }) => ({ id }),
    heldContracts: async ({ id }, { first }, ctx) => (await ctx.load(contractsHeldBy, id as Id<'account'>)).slice(0, readSize(first, 100)),
    seat: ({ id }, _, ctx) => ctx.load(seatOfAccount, id as Id<'account'>),
  },
};

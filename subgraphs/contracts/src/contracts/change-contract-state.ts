import { LockMode } from '@mikro-orm/core';
import type { Em } from '@monban/subgraph-kit';
import { mutation } from '../mutation.ts';
import { Contract } from './contract.entity.ts';
import { noteState } from './contract-state-change.entity.ts';
import { tellStanding } from './contract.events.ts';
import { resumeContractInput, suspendContractInput } from './contract.inputs.ts';
import { changeState } from './domain/contract-state.ts';

const refusals = { CONTRACT_UNKNOWN: 'ContractUnknown', CONTRACT_STATE_UNFIT: 'ContractStateUnfit' } as const;

const lockContract = (em: Em, id: Contract['id']): Promise<Contract | null> =>
  em.findOne(Contract, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** Sets a new state of the contract, effective now. */
function enterState(
  em: Em,
  contract: Contract,
  state: Contract['state'],
  why: Pick<Contract, 'suspensionReason' | 'suspensionNote'>,
  now: Temporal.Instant,
) {
  Object.assign(contract, why, { state, eventSeq: contract.eventSeq + 1 });
  noteState(em, contract, now);
  return { contract: { id: contract.id } };
}

/** Suspends an active contract; its seat members lose access within a second, seats are kept (`T-36`, `T-55`, `P-T-11`). */
export const suspendContract = mutation.define('suspendContract', {
  action: 'contract.changeState',
  input: suspendContractInput,
  refusals,
  answer: 'ContractStateChanged',
  load: (em, { contractId }) => lockContract(em, contractId),
  unknown: 'CONTRACT_UNKNOWN',
  version: ({ version }) => version,
  decide: ({ state }) => changeState(state, 'SUSPEND'),
  preview: {
    type: 'ContractSuspensionPreview',
    of: ({ id, seatsUsed }) => ({ contract: { id }, seatMembersOut: seatsUsed }),
  },
  commit: (em, { facts, change, input, now }) =>
    enterState(em, facts, change, { suspensionReason: input.reason, suspensionNote: input.note }, now),
  emit: (em, { facts, now }) => tellStanding(em, facts, now),
  audit: ({ facts, change, input }) => ({
    action: 'contract.suspended',
    subjectType: 'contract',
    subjectId: facts.id,
    detail: { before: 'ACTIVE', after: change, reason: input.reason, note: input.note },
  }),
});

/** Resumes a suspended contract. */
export const resumeContract = mutation.define('resumeContract', {
  action: 'contract.changeState',
  input: resumeContractInput,
  refusals,
  answer: 'ContractStateChanged',
  load: (em, { contractId }) => lockContract(em, contractId),
  unknown: 'CONTRACT_UNKNOWN',
  version: ({ version }) => version,
  decide: ({ state }) => changeState(state, 'RESUME'),
  commit: (em, { facts, change, now }) => enterState(em, facts, change, { suspensionReason: null, suspensionNote: null }, now),
  emit: (em, { facts, now }) => tellStanding(em, facts, now),
  audit: ({ facts, change }) => ({
    action: 'contract.resumed',
    subjectType: 'contract',
    subjectId: facts.id,
    detail: { before: 'SUSPENDED', after: change, reason: null, note: null },
  }),
});

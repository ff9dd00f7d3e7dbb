import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Contract } from './contract.entity.ts';
import { noteState } from './contract-state-change.entity.ts';
import { tellStanding } from './contract.events.ts';
import { resumeContractInput, suspendContractInput } from './contract.inputs.ts';
import { changeState, type ContractChange } from './domain/contract-state.ts';

/** Suspends an active contract; its seat members are out within a second, seats are kept (`T-36`, `T-55`, `P-T-11`). */
export async function suspendContract(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, suspendContractInput, raw);
  if (!input.ok) return input.error;
  const { contractId, expectedVersion, reason, note } = input.value;
  return change(ctx, 'SUSPEND', contractId, expectedVersion, { suspensionReason: reason, suspensionNote: note });
}

/** Puts a suspended contract in force again. */
export async function resumeContract(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, resumeContractInput, raw);
  if (!input.ok) return input.error;
  const { contractId, expectedVersion } = input.value;
  return change(ctx, 'RESUME', contractId, expectedVersion, { suspensionReason: null, suspensionNote: null });
}

function change(
  ctx: RequestContext,
  what: ContractChange,
  contractId: Contract['id'],
  expectedVersion: number,
  suspension: Pick<Contract, 'suspensionReason' | 'suspensionNote'>,
) {
  return ctx.write(async (em) => {
    const contract = await em.findOne(Contract, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!contract) return failure(ctx.locale, 'ContractUnknown', 'CONTRACT_UNKNOWN');
    if (contract.version !== expectedVersion) return versionConflict(ctx.locale, contract.version);
    const before = contract.state;
    const decided = changeState(before, what);
    if (!decided.ok) return failure(ctx.locale, 'ContractStateUnfit', 'CONTRACT_STATE_UNFIT', { state: decided.error.state });
    Object.assign(contract, suspension, { state: decided.value, eventSeq: contract.eventSeq + 1 });
    const now = ctx.clock.now();
    noteState(em, contract, now);
    await em.flush();
    await tellStanding(em, contract, now);
    await ctx.audit(em, {
      action: what === 'SUSPEND' ? 'contract.suspended' : 'contract.resumed',
      subjectType: 'contract',
      subjectId: contract.id,
      detail: { before, after: contract.state, reason: contract.suspensionReason, note: contract.suspensionNote },
    });
    return { __typename: 'ContractStateChanged' as const, contract };
  });
}

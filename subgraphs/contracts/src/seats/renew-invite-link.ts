import { LockMode } from '@mikro-orm/core';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Contract } from '../contracts/contract.entity.ts';
import { mutation } from '../mutation.ts';

/**
 * Creates a new invite link; the old one stops working at once, even for people who have opened its form (`P-T-05`). For the holder only.
 */
export const renewInviteLink = mutation.define('renewInviteLink', {
  action: 'seat.renewLink',
  input: z.object({ contractId: inputs.anyId('contract') }),
  refusals: { CONTRACT_UNKNOWN: 'ContractUnknown' },
  answer: 'InviteLinkRenewed',
  load: (em, { contractId }) => em.findOne(Contract, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  unknown: 'CONTRACT_UNKNOWN',
  thing: (contract) => contract,
  version: ({ version }) => version,
  commit(_, { facts: contract, now }) {
    contract.linkVersion += 1;
    contract.linkMadeAt = now;
    return { contract: { id: contract.id } };
  },
  audit: ({ facts: { id, linkVersion } }) => ({
    action: 'inviteLink.renewed',
    subjectType: 'contract',
    subjectId: id,
    detail: { version: linkVersion },
  }),
});

import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Contract } from '../contracts/contract.entity.ts';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';

const renewInviteLinkInput = z.object({ contractId: inputs.id('contract') });

/** Makes a new invite link; the old one dies at once, also for people who opened its form already (`P-T-05`). The holder only. */
export async function renewInviteLink(ctx: RequestContext, raw: unknown) {
  const unknown = failure(ctx.locale, 'ContractUnknown', 'CONTRACT_UNKNOWN');
  const input = readInput(ctx.locale, renewInviteLinkInput, raw);
  if (!input.ok) return unknown;
  return ctx.write(async (em) => {
    const contract = await em.findOne(Contract, { id: input.value.contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!contract || !permissions.can(ctx, 'seat.link', contract)) return unknown;
    contract.linkVersion += 1;
    contract.linkMadeAt = ctx.clock.now();
    await em.flush();
    await ctx.audit(em, {
      action: 'inviteLink.renewed',
      subjectType: 'contract',
      subjectId: contract.id,
      detail: { version: contract.linkVersion },
    });
    return { __typename: 'InviteLinkRenewed' as const, contract };
  });
}

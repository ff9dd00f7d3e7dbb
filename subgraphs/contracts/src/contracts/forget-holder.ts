import type { Id } from '@monban/domain-kit';
import { type Em, emptyDetails } from '@monban/subgraph-kit';
import { Contract } from './contract.entity.ts';

/**
 * Empties text about an erased holder (`P-T-12`), in the contracts and in the details of the audit chain. The reason for removing a seat
 * member stays: staff answer for it (`P-T-13`).
 */
export async function forgetHolder(em: Em, tenantId: string, holderId: Id<'account'>): Promise<void> {
  const contracts = await em.find(Contract, { holderId }, { fields: ['id'], orderBy: { id: 'asc' } });
  await em.nativeUpdate(Contract, { holderId, suspensionNote: { $ne: null } }, { suspensionNote: null });
  const actor = { role: 'service', accountId: null, requestId: 'erasure' };
  for (const { id } of contracts) {
    await emptyDetails(em, tenantId, actor, { subjectType: 'contract', subjectId: id, actions: ['contract.suspended'] });
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { AuditActor, AuditEntry } from './write-audit.ts';

/**
 * Empties the details of audit entries about one object when they concern a person who is erased; the entries stay, and one more records
 * it.
 */
export async function emptyDetails(
  em: Em,
  tenantId: string,
  actor: AuditActor,
  {
    subjectType,
    subjectId,
    actions,
  }: Pick<AuditEntry, 'subjectType'> & { readonly subjectId: string; readonly actions: readonly string[] },
): Promise<void> {
  await em.execute('select empty_audit_details(?, ?, ?, ?, ?, ?, ?, ?::text[])', [
    uuidOf(tenantId),
    randomUUIDv7(),
    actor.role,
    actor.accountId ? uuidOf(actor.accountId) : null,
    subjectType,
    uuidOf(subjectId),
    actor.requestId,
    `{${actions.join(',')}}`,
  ]);
}

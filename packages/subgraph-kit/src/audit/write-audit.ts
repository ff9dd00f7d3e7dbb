import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { Viewer } from '../viewer.ts';

export interface AuditEntry {
  /** What was done: `contract.suspended`. Past tense, never changed afterwards. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** Before → after, names, reasons: all that erasing a person may have to empty. */
  readonly detail?: Record<string, unknown>;
}

export interface AuditActor {
  readonly role: string;
  readonly accountId: string | null;
  readonly requestId: string;
}

/** Who acts in a request: the viewer, or whoever looks at what a customer sees. */
export const actorOf = ({ viewer, requestId }: { readonly viewer: Viewer; readonly requestId: string }): AuditActor => ({
  role: viewer.realm === 'CUSTOMER' && viewer.supportedBy !== null ? 'support' : viewer.realm.toLowerCase(),
  accountId: viewer.realm === 'CUSTOMER' && viewer.supportedBy !== null ? viewer.supportedBy : viewer.accountId,
  requestId,
});

/**
 * Writes down who did what, in the transaction of the change itself, at the time by the database's clock. It waits for nobody: the entry
 * is sealed into the tenant's hash chain afterwards.
 */
export async function writeAudit(em: Em, tenantId: string, actor: AuditActor, entry: AuditEntry): Promise<void> {
  await em.execute('select write_audit(?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)', [
    uuidOf(tenantId),
    randomUUIDv7(),
    actor.role,
    actor.accountId ? uuidOf(actor.accountId) : null,
    entry.action,
    entry.subjectType,
    entry.subjectId ? uuidOf(entry.subjectId) : null,
    actor.requestId,
    JSON.stringify(entry.detail ?? {}),
  ]);
}

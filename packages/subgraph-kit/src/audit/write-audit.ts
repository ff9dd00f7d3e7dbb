import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';
import type { Viewer } from '../viewer.ts';

export interface AuditEntry {
  /** What was done: `contract.suspended`. Past tense; never renamed. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** Before → after, names, reasons: everything that erasing a person may have to empty. */
  readonly detail?: Record<string, unknown>;
}

export interface AuditActor {
  readonly role: string;
  readonly accountId: string | null;
  readonly requestId: string;
}

/** The actor of a request: the viewer, or the person who views a customer's pages for support. */
export const actorOf = ({ viewer, requestId }: { readonly viewer: Viewer; readonly requestId: string }): AuditActor => ({
  role: viewer.realm === 'CUSTOMER' && viewer.supportedBy !== null ? 'support' : viewer.realm.toLowerCase(),
  accountId: viewer.realm === 'CUSTOMER' && viewer.supportedBy !== null ? viewer.supportedBy : viewer.accountId,
  requestId,
});

/**
 * Records who did what, in the transaction of the change itself, with the time of the database's clock. It waits for nobody: a job seals
 * the entry into the tenant's hash chain afterwards.
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

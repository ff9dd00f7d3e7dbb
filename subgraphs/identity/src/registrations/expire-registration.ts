import { LockMode } from '@mikro-orm/core';
import { defineDue, writeAudit } from '@monban/subgraph-kit';
import { Registration } from './registration.entity.ts';

/** Nobody came by the mailed URL in time (`P-T-07`, `L-36`): the registration ends, at the instant at which the URL stopped working. */
export const registrationExpiry = defineDue({
  name: 'registration.expires',
  of: 'registration',
  batch: 100,
  async work(em, things, { tenantId }) {
    const ids = things.map(({ id }) => id);
    const waiting = await em.find(
      Registration,
      { id: { $in: ids }, state: 'MAIL_SENT' },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    for (const registration of waiting) {
      registration.state = 'EXPIRED';
      registration.endedAt = registration.expiresAt;
    }
    await em.flush();
    for (const { id, expiresAt, contractId } of waiting) {
      await writeAudit(
        em,
        tenantId,
        { role: 'service', accountId: null, requestId: 'due' },
        {
          action: 'registration.expired',
          subjectType: 'registration',
          subjectId: id,
          detail: { at: expiresAt.toString(), contractId: contractId ?? null },
        },
      );
    }
  },
});

import { uuidOf } from '@monban/domain-kit';
import { type EventOf, tenantContract, type TenantState } from '@monban/events';
import { type Em, type Publication, tell } from '@monban/subgraph-kit';
import { Tenant } from './tenant.entity.ts';

const stateOf = ({ kind, timeZone, locale, clockOffsetSeconds, features }: Tenant): TenantState => ({
  kind,
  timeZone,
  locale,
  clockOffsetSeconds,
  features: [...features],
});

/** Tells every other subgraph of a tenant, in the transaction of the change. */
export const tellTenant = (em: Em, tenant: Tenant, type: EventOf<typeof tenantContract>, at: Temporal.Instant): Promise<void> =>
  tell(em, tenant.tenantId, tenantPublication, { type, id: tenant.tenantId, seq: tenant.eventSeq, at, state: stateOf(tenant) });

/** A tenant is the only one under its own row-level security. */
export const tenantPublication: Publication<typeof tenantContract> = {
  contract: tenantContract,
  to: ['contracts', 'access', 'billing'],
  keys: 'select tenant_id as id, event_seq as seq from tenant',
  async snapshot(em, { uuids, afterUuid }) {
    const rows = afterUuid === null ? await em.find(Tenant, {}) : [];
    const asked = rows.filter(({ tenantId }) => uuids === null || uuids.includes(uuidOf(tenantId)));
    return asked.map((tenant) => ({ uuid: uuidOf(tenant.tenantId), seq: tenant.eventSeq, data: stateOf(tenant) }));
  },
};

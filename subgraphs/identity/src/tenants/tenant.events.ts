import { uuidOf } from '@monban/domain-kit';
import { type Em, emit, type Publication, type TenantState } from '@monban/subgraph-kit';
import { Tenant } from './tenant.entity.ts';

/** The copy of a tenant in every other subgraph. */
const stateOf = ({ kind, timeZone, locale, clockOffsetSeconds, features }: Tenant): TenantState => ({
  kind,
  timeZone,
  locale,
  clockOffsetSeconds,
  features: [...features],
});

/** Publishes a tenant to every other subgraph, in the transaction of the change. */
export async function tellTenant(em: Em, tenant: Tenant, type: 'TenantCreated' | 'TenantChanged', at: Temporal.Instant): Promise<void> {
  await emit(em, tenant.tenantId, tenantPublication.to, {
    type,
    version: 1,
    aggregateType: 'tenant',
    aggregateId: tenant.tenantId,
    seq: tenant.eventSeq,
    at,
    data: stateOf(tenant),
  });
}

/** Under its own row-level security a tenant is the only one. */
export const tenantPublication: Publication = {
  to: ['contracts', 'access', 'billing'],
  async snapshot(em, { uuids, afterUuid }) {
    const rows = afterUuid === null ? await em.find(Tenant, {}) : [];
    const asked = rows.filter(({ tenantId }) => uuids === null || uuids.includes(uuidOf(tenantId)));
    return asked.map((tenant) => ({ uuid: uuidOf(tenant.tenantId), seq: tenant.eventSeq, data: stateOf(tenant) }));
  },
};

import { LockMode } from '@mikro-orm/core';
import { badInput, inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { revoke } from '../sessions/revocations.ts';
import { features, Tenant } from './tenant.entity.ts';
import { tellTenant } from './tenant.events.ts';

/** Switches features on or off (`T-04`); everybody of the tenant sees it within a second. */
export const setTenantFeatures = mutation.define('setTenantFeatures', {
  action: 'tenant.setFeatures',
  input: z.object({ tenantId: inputs.anyId('tenant'), features: z.array(z.enum(features)) }),
  answer: 'TenantFeaturesSet',
  tenant: (_, { tenantId }) => tenantId,
  async load(em, { tenantId }, ctx) {
    const tenant = await em.findOne(Tenant, { tenantId, kind: 'OPERATOR' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!tenant) throw badInput('There is no such tenant.');
    return { tenant, before: tenant.features, at: ctx.realClock.now() };
  },
  version: ({ tenant }) => tenant.version,
  async commit(em, { facts: { tenant }, input }) {
    tenant.features = [...new Set(input.features)].sort();
    tenant.eventSeq++;
    await em.flush();
    await revoke(em, { tenantId: tenant.tenantId });
    return { tenant: { id: tenant.tenantId } };
  },
  emit: (em, { facts: { tenant, at } }) => tellTenant(em, tenant, 'TenantChanged', at),
  audit: ({ facts: { tenant, before } }) => ({
    action: 'tenant.featuresSet',
    subjectType: 'tenant',
    subjectId: tenant.tenantId,
    detail: { before, after: tenant.features },
  }),
});

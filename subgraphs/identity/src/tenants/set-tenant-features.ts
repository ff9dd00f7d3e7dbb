import { LockMode } from '@mikro-orm/core';
import { badInput, inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { revoke } from '../sessions/revocations.ts';
import { features, Tenant } from './tenant.entity.ts';
import { tellTenant } from './tenant.events.ts';

const setTenantFeaturesInput = z.object({ tenantId: inputs.id('tenant'), features: z.array(z.enum(features)), expectedVersion: z.int() });

/** Switches features on or off (`T-04`); everybody of the tenant sees it within a second. */
export async function setTenantFeatures(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, setTenantFeaturesInput, raw);
  if (!input.ok) throw badInput('Malformed tenant id.');
  const { tenantId, expectedVersion } = input.value;
  return ctx.write(async (em) => {
    const tenant = await em.findOne(Tenant, { tenantId, kind: 'OPERATOR' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!tenant) throw badInput('There is no such tenant.');
    if (tenant.version !== expectedVersion) return versionConflict(ctx.locale, tenant.version);
    const before = tenant.features;
    tenant.features = [...new Set(input.value.features)].sort();
    tenant.eventSeq++;
    await em.flush();
    await tellTenant(em, tenant, 'TenantChanged', ctx.realClock.now());
    await revoke(em, { tenantId });
    await ctx.audit(
      em,
      {
        action: 'tenant.featuresSet',
        subjectType: 'tenant',
        subjectId: tenantId,
        detail: { before, after: tenant.features },
      },
      tenantId,
    );
    return { __typename: 'TenantFeaturesSet' as const, tenant };
  }, tenantId);
}

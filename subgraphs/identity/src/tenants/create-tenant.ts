import { newId } from '@monban/domain-kit';
import { timeZone } from '@monban/domain-kit/input';
import { inputs, isConflictOn, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mailJob } from '../mails/mail-job.ts';
import { failure } from '../messages.ts';
import { inviteStaff } from '../registrations/invite-staff.ts';
import { features, Storefront, Tenant } from './tenant.entity.ts';
import { tellTenant } from './tenant.events.ts';

const createTenantInput = z.object({
  name: inputs.line(100),
  storefrontName: inputs.line(100),
  storefrontId: z.coerce.number().int().min(10_000).max(99_999_999).nullish(),
  staffName: inputs.personName(100),
  staffEmail: inputs.email,
  timeZone: timeZone.nullish(),
  locale: z.enum(['JA', 'EN']).default('JA'),
  features: z.array(z.enum(features)).default([]),
});

/** Creates a tenant with its first storefront; its first member of staff is mailed a link to set a password. */
export async function createTenant(ctx: RequestContext, secret: string, raw: unknown) {
  const input = readInput(ctx.locale, createTenantInput, raw);
  if (!input.ok) return input.error;
  const { name, storefrontName, staffName, staffEmail } = input.value;
  const number = input.value.storefrontId ?? (await nextNumber(ctx));
  const tenantId = newId('tenant');
  try {
    const tenant = await ctx.database.transaction(tenantId, async (em) => {
      const now = ctx.realClock.now();
      const created = em.create(Tenant, {
        tenantId,
        createdAt: now,
        name,
        kind: 'OPERATOR',
        features: [...new Set(input.value.features)].sort(),
        clockOffsetSeconds: 0,
        timeZone: input.value.timeZone ?? ctx.timeZone,
        locale: input.value.locale === 'JA' ? 'ja' : 'en',
        eventSeq: 1,
      });
      em.create(Storefront, { tenantId, id: number, createdAt: now, name: storefrontName, sellerName: name });
      await em.flush();
      await tellTenant(em, created, 'TenantCreated', now);
      const registration = await inviteStaff(em, {
        tenantId,
        realm: 'STAFF',
        name: staffName,
        email: staffEmail,
        locale: ctx.locale,
        now,
        secret,
      });
      await mailJob.order(em, { tenantId, requestId: ctx.requestId }, { kind: 'STAFF_INVITATION', registrationId: registration.id });
      await ctx.audit(
        em,
        {
          action: 'tenant.created',
          subjectType: 'tenant',
          subjectId: tenantId,
          detail: { name, storefront: number },
        },
        tenantId,
      );
      return created;
    });
    return { __typename: 'TenantCreated' as const, tenant };
  } catch (error) {
    if (isConflictOn(error, 'storefront_number')) return failure(ctx.locale, 'StorefrontIdTaken', 'STOREFRONT_ID_TAKEN');
    throw error;
  }
}

async function nextNumber(ctx: RequestContext): Promise<number> {
  const [row] = await ctx.database.call<{ last: number | null }>('select last_storefront() as last', []);
  return (row?.last ?? 10_000) + 1;
}

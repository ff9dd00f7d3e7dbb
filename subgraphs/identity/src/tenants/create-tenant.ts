import { createHash } from 'node:crypto';
import { type Id, idFromUuid, newId } from '@monban/domain-kit';
import { timeZone } from '@monban/domain-kit/input';
import { fingerprintOf, inputs, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mailJob } from '../mails/mail-job.ts';
import { mutation } from '../mutation.ts';
import { inviteStaff } from '../registrations/invite-staff.ts';
import type { IdentitySettings } from '../settings.ts';
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

/** The id of the tenant to be. A key leads to the same one again, so that it can be kept in the tenant that it made. */
function tenantToBe(ctx: RequestContext, key: string | null): Id<'tenant'> {
  if (key === null) return newId('tenant');
  const digest = createHash('sha256')
    .update(fingerprintOf(ctx.cursorKey, ['createTenant', ctx.viewer.accountId, key]))
    .digest('hex');
  return idFromUuid('tenant', digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5'));
}

/** Creates a tenant with its first storefront; its first member of staff is mailed a link to set a password. */
export const createTenant = ({ secret }: Pick<IdentitySettings, 'secret'>) =>
  mutation.define('createTenant', {
    action: 'tenant.create',
    input: createTenantInput,
    refusals: { STOREFRONT_ID_TAKEN: 'StorefrontIdTaken' },
    answer: 'TenantCreated',
    tenant: (ctx, _, key) => tenantToBe(ctx, key),
    prepare: async (ctx, { storefrontId }) => ({ number: storefrontId ?? (await nextNumber(ctx)) }),
    load: async (_, __, ctx, { number }) => ({ number, now: ctx.realClock.now() }),
    async commit(em, { facts: { number, now }, input, ctx, ...decided }) {
      const tenantId = decided.tenantId as Id<'tenant'>;
      const tenant = em.create(Tenant, {
        tenantId,
        createdAt: now,
        name: input.name,
        kind: 'OPERATOR',
        features: [...new Set(input.features)].sort(),
        clockOffsetSeconds: 0,
        timeZone: input.timeZone ?? ctx.timeZone,
        locale: input.locale === 'JA' ? 'ja' : 'en',
        eventSeq: 1,
      });
      em.create(Storefront, { tenantId, id: number, createdAt: now, name: input.storefrontName, sellerName: input.name });
      await em.flush();
      await tellTenant(em, tenant, 'TenantCreated', now);
      const { staffName: name, staffEmail: email } = input;
      const invited = await inviteStaff(em, { tenantId, realm: 'STAFF', name, email, locale: ctx.locale, now, secret });
      await mailJob.order(em, { tenantId, requestId: ctx.requestId }, { kind: 'STAFF_INVITATION', registrationId: invited.id });
      return { tenant: { id: tenantId } };
    },
    constraints: { storefront_number: 'STOREFRONT_ID_TAKEN' },
    audit: ({ facts: { number }, input: { name }, answer: { tenant } }) => ({
      action: 'tenant.created',
      subjectType: 'tenant',
      subjectId: tenant.id,
      detail: { name, storefront: number },
    }),
  });

async function nextNumber(ctx: RequestContext): Promise<number> {
  const [row] = await ctx.database.call<{ last: number | null }>('select last_storefront() as last', []);
  return (row?.last ?? 10_000) + 1;
}

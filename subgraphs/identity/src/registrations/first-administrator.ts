import { type Clock, idFromUuid, newId } from '@monban/domain-kit';
import type { Database } from '@monban/subgraph-kit';
import { Account } from '../accounts/account.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { tellTenant } from '../tenants/tenant.events.ts';
import { inviteStaff } from './invite-staff.ts';
import { linkToken } from '../mails/link-token.ts';
import { Registration } from './registration.entity.ts';

/**
 * While the platform has no staff: the path of a page on which its first administrator sets a password, once and within 24 hours. Null as
 * soon as there is one. Creates the provider's own tenant, whose zone is the default for new operators.
 */
export async function firstAdministratorPath(
  database: Database,
  facts: { clock: Clock; secret: string; name: string; email: string; timeZone: string },
): Promise<string | null> {
  const [found] = await database.call<{ tenant: string | null }>('select find_platform() as tenant', []);
  const tenantId = found?.tenant ? idFromUuid('tenant', found.tenant) : newId('tenant');
  return database.transaction(tenantId, async (em) => {
    const now = facts.clock.now();
    if (!found?.tenant) {
      const provider = em.create(Tenant, {
        tenantId,
        createdAt: now,
        name: 'Monban',
        kind: 'PLATFORM',
        features: [],
        clockOffsetSeconds: 0,
        timeZone: facts.timeZone,
        locale: 'ja',
        eventSeq: 1,
      });
      await em.flush();
      await tellTenant(em, provider, 'TenantCreated', now);
    }
    if (await em.findOne(Account, { realm: 'PLATFORM' })) return null;
    const open = await em.findOne(Registration, { realm: 'PLATFORM', state: 'MAIL_SENT', expiresAt: { $gt: now } });
    const registration = open ?? (await inviteStaff(em, { ...facts, tenantId, realm: 'PLATFORM', locale: 'ja', now }));
    return `/admin/confirm/${linkToken('registration', registration.id, facts.secret)}`;
  });
}

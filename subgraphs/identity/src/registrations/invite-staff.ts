import { newId, type Id } from '@monban/domain-kit';
import type { Em, Locale } from '@monban/subgraph-kit';
import { searchTextOf } from '../accounts/account.events.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { CONFIRMATION_HOURS } from './domain/registration.ts';
import { linkToken } from '../mails/link-token.ts';
import { registrationExpiry } from './expire-registration.ts';
import { Registration } from './registration.entity.ts';

/** A registration that somebody else began for a member of staff; the person sets the password through the link. */
export async function inviteStaff(
  em: Em,
  facts: {
    tenantId: Id<'tenant'>;
    realm: 'PLATFORM' | 'STAFF';
    name: string;
    email: string;
    locale: Locale;
    now: Temporal.Instant;
    secret: string;
  },
): Promise<Registration> {
  const { tenantId, realm, name, email, locale, now, secret } = facts;
  const id = newId('registration');
  const registration = em.create(Registration, {
    tenantId,
    id,
    createdAt: now,
    purpose: 'STAFF',
    realm,
    name,
    email,
    searchText: searchTextOf(name, email),
    locale,
    state: 'MAIL_SENT',
    accountId: newId('account'),
    tokenHash: hashToken(linkToken('registration', id, secret)),
    expiresAt: now.add({ hours: CONFIRMATION_HOURS }),
    mails: 0,
  });
  await em.flush();
  await registrationExpiry.schedule(em, tenantId, { id, dueAt: registration.expiresAt });
  return registration;
}

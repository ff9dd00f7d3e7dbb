import { normaliseEmail } from '@monban/domain-kit';
import type { Em } from '@monban/subgraph-kit';
import { Credential, type Realm } from '../accounts/account.entity.ts';
import { SeatStanding } from '../standing/standing.entity.ts';
import type { AddressOwner } from './domain/registration.ts';

/** The owner of an address within (storefront, realm), including people who are completing their registration (`P-T-08`). */
export async function addressOwner(em: Em, place: { realm: Realm; storefrontId: number | null; email: string }): Promise<AddressOwner> {
  const held = await em.findOne(Credential, {
    realm: place.realm,
    storefrontId: place.storefrontId ?? 0,
    login: normaliseEmail(place.email),
  });
  if (!held) return { kind: 'NOBODY' };
  const seat = await em.findOne(SeatStanding, { accountId: held.id });
  return seat ? { kind: 'SEAT_MEMBER', contractId: seat.contractId } : { kind: 'CUSTOMER' };
}

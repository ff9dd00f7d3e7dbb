import { uuidOf } from '@monban/domain-kit';
import { type Em, emit, type Publication } from '@monban/subgraph-kit';
import { Account } from './account.entity.ts';

/** What others need to know about an account: no personal data. */
const stateOf = (account: Account) => ({
  realm: account.realm,
  storefrontId: account.storefrontId ?? null,
  erased: account.erasedAt != null,
  stopProfile: account.entryStoppedAt != null,
  stopIdentity: account.identityStoppedAt != null,
});

export const searchTextOf = (name: string, email: string | null): string => `${name} ${email ?? ''}`.normalize('NFKC').toLowerCase();

/** Publishes an account to contracts and access, in the transaction of the change. */
export async function tellAccount(
  em: Em,
  account: Account,
  type: 'AccountRegistered' | 'AccountErased' | 'AccountEntryStopSet' | 'AccountIdentityCheckSet',
  at: Temporal.Instant,
): Promise<void> {
  await emit(em, account.tenantId, accountPublication.to, {
    type,
    version: 1,
    aggregateType: 'account',
    aggregateId: account.id,
    seq: account.eventSeq,
    at,
    data: stateOf(account),
  });
}

export const accountPublication: Publication = {
  to: ['contracts', 'access'],
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Account,
      { ...(uuids ? { id: { $in: uuids as Account['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Account['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((account) => ({ uuid: uuidOf(account.id), seq: account.eventSeq, data: stateOf(account) }));
  },
};

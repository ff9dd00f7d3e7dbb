import { uuidOf } from '@monban/domain-kit';
import { accountContract, type AccountState, type EventOf } from '@monban/events';
import { type Em, type Publication, tell } from '@monban/subgraph-kit';
import { Account } from './account.entity.ts';

/** What others need to know of an account: no personal data. */
const stateOf = (account: Account): AccountState => ({
  realm: account.realm,
  storefrontId: account.storefrontId ?? null,
  erased: account.erasedAt != null,
  stopProfile: account.entryStoppedAt != null,
  stopIdentity: account.identityStoppedAt != null,
});

export const searchTextOf = (name: string, email: string | null): string => `${name} ${email ?? ''}`.normalize('NFKC').toLowerCase();

/** Tells contracts and access of an account, in the transaction of the change. */
export const tellAccount = (em: Em, account: Account, type: EventOf<typeof accountContract>, at: Temporal.Instant): Promise<void> =>
  tell(em, account.tenantId, accountPublication, { type, id: account.id, seq: account.eventSeq, at, state: stateOf(account) });

export const accountPublication: Publication<typeof accountContract> = {
  contract: accountContract,
  to: ['contracts', 'access'],
  keys: 'select id, event_seq as seq from account',
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Account,
      { ...(uuids ? { id: { $in: uuids as Account['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Account['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((account) => ({ uuid: uuidOf(account.id), seq: account.eventSeq, data: stateOf(account) }));
  },
};

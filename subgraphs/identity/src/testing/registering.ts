import { newId } from '@monban/domain-kit';
import type { TestSubgraph } from '@monban/testkit/subgraph-harness';
import { confirmRegistration, startRegistration, type TestStorefront } from './storefront.ts';

/** The password of everybody who registers here. */
export const password = 'umi-no-kaze-42';

/** Sets what contracts answers to the two commands of a registration by invite link; returns the contract's id. */
export const contractsOf =
  (identity: TestSubgraph) =>
  (standing: 'OPEN' | 'FULL' | 'DEAD', seat: 'TAKEN' | 'FULL' | 'LINK_DEAD' | 'RELEASED' = 'TAKEN') => {
    const contractId = newId('contract');
    identity.answer('contracts', ({ query }) =>
      query.includes('takeSeat')
        ? { takeSeat: { outcome: seat } }
        : { standing: standing === 'OPEN' ? { outcome: 'OPEN', contractId, linkVersion: 3 } : { outcome: standing } },
    );
    return contractId;
  };

export const start = (storefront: TestStorefront, email: string, inviteToken?: string) =>
  storefront.visitor.run(startRegistration, { input: { name: '席 花子', email, ...(inviteToken ? { inviteToken } : {}) } });

export const confirm = async (storefront: TestStorefront, email: string) =>
  storefront.visitor.run(confirmRegistration, { input: { token: await storefront.mailedToken(email), password } });

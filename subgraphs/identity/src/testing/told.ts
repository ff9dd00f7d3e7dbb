import { newId, uuidOf } from '@monban/domain-kit';
import type { ContractState } from '@monban/events';
import type { TestEvent } from '@monban/testkit/subgraph-harness';

/** How a contract stands, as contracts tells it. */
export const contractStanding = (
  id: string,
  { holder = newId('account'), state = 'ACTIVE' }: { holder?: string; state?: ContractState['state'] } = {},
  seq = 1,
): TestEvent => {
  const data: ContractState = { number: 1, productUuid: uuidOf(newId('product')), holderUuid: uuidOf(holder), state };
  return { type: 'contract', id, seq, data };
};

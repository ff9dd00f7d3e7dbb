import { defineChildList, defineHistory, type HistoryRow } from '@monban/subgraph-kit';
import { ContractStateChange } from './contract-state-change.entity.ts';

/** The states of a contract, newest first. */
export const contractStates = defineChildList({
  name: 'contract-states',
  of: ContractStateChange,
  by: 'contractId',
  sort: { by: ['createdAt', 'id'], direction: 'desc' },
});

/** Action in the audit chain → kind of event in the graph. Other actions are not listed here. */
const kinds = {
  'contract.assigned': 'ASSIGNED',
  'contract.suspended': 'SUSPENDED',
  'contract.resumed': 'RESUMED',
  'inviteLink.renewed': 'INVITE_LINK_RENEWED',
  'seat.taken': 'SEAT_TAKEN',
  'seat.released': 'SEAT_RELEASED',
  'seat.left': 'SEAT_LEFT',
  'product.allowanceSet': 'ALLOWANCE_SET',
} as const;
type Action = keyof typeof kinds;

/** An event of a contract, of one of its seats, or of the allowance of its product. */
export type ContractEvent = ReturnType<typeof eventOf>;

const eventOf = ({ id, at, actorId, action, accountId, detail }: HistoryRow<Action>) => ({
  id,
  kind: kinds[action],
  at,
  actorId,
  accountId,
  allowanceBefore: action === 'product.allowanceSet' ? Number(detail?.before) : null,
  allowanceAfter: action === 'product.allowanceSet' ? Number(detail?.after) : null,
  reason: detail?.reason ?? null,
  note: detail?.note ?? null,
});

/** The events of a contract, newest first, from the audit chain. */
export const contractEvents = defineHistory({
  name: 'contract-events',
  call: 'contract_events',
  actions: Object.keys(kinds) as Action[],
  eventOf,
});

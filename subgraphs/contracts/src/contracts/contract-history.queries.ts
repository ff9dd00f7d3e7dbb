import { defineChildList, defineHistory, type HistoryRow } from '@monban/subgraph-kit';
import { ContractStateChange } from './contract-state-change.entity.ts';

/** The states of a contract, newest first. */
export const contractStates = defineChildList({
  name: 'contract-states',
  of: ContractStateChange,
  by: 'contractId',
  sort: { by: ['createdAt', 'id'], direction: 'desc' },
});

/** What was done, as the audit chain names it → as the graph does. Other deeds are not told here. */
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

/** Something that happened to a contract, to one of its seats, or to the allowance of its product. */
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

/** What happened to a contract, newest first, from the audit chain. */
export const contractEvents = defineHistory({
  name: 'contract-events',
  call: 'contract_events',
  actions: Object.keys(kinds) as Action[],
  eventOf,
});

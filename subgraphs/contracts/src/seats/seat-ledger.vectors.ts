import { normaliseEmail, ok, type InvalidInput, type Result } from '@monban/domain-kit';
import { parseInput } from '@monban/domain-kit/input';
import * as z from 'zod';
import {
  changeAllowance,
  MOST_SEATS,
  releaseSeat,
  seatStanding,
  takeSeat,
  type SeatLedger,
  type TakenAddresses,
} from './domain/seat-ledger.ts';

const email = z.string().transform(normaliseEmail);
const emails = z.array(email).transform((list): ReadonlySet<string> => new Set(list));
const contractState = z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED']);

const operation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('register'), email }),
  z.object({ op: z.literal('remove'), email }),
  z.object({ op: z.literal('setAllowance'), allowance: z.number() }),
  z.object({ op: z.literal('contract'), state: contractState }),
]);

const vector = z.object({
  allowance: z.int().min(0).max(MOST_SEATS),
  customers: emails,
  seatMembersElsewhere: emails,
  ops: z.array(operation),
});

/** The suite `seat-ledger`: answer and state after every operation. */
export function seatLedgerVector(input: unknown): Result<unknown, InvalidInput> {
  const parsed = parseInput(vector, input);
  if (!parsed.ok) return parsed;
  const { allowance, ops, ...taken } = parsed.value;
  let ledger: SeatLedger = { allowance, state: 'ACTIVE', members: new Set() };
  return ok(
    ops.map((op) => {
      const outcome = apply(op, ledger, taken);
      if (outcome.ok) ledger = outcome.value;
      const { used, free, state, linkShown } = seatStanding({ ...ledger, used: ledger.members.size });
      return { result: outcome.ok ? 'OK' : outcome.error.code, used, free, state, linkShown };
    }),
  );
}

function apply(op: z.output<typeof operation>, ledger: SeatLedger, taken: TakenAddresses): Result<SeatLedger, { readonly code: string }> {
  switch (op.op) {
    case 'register':
      return takeSeat(ledger, op.email, taken);
    case 'remove':
      return releaseSeat(ledger, op.email);
    case 'setAllowance':
      return changeAllowance(ledger, op.allowance);
    case 'contract':
      return ok({ ...ledger, state: op.state });
  }
}

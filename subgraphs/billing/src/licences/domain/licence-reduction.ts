import { err, firstOfNextMonth, invalidInput, ok, type InvalidInput, type Result } from '@monban/domain-kit';

export interface ReductionFacts {
  readonly cycle: 'MONTHLY' | 'ANNUAL';
  readonly date: Temporal.PlainDate;
  /** The requested quantity. */
  readonly guests: number;
  /** Guests in use who need a licence (P-K-02). */
  readonly needed: number;
  /** Guests that the order names to stop (P-K-09). */
  readonly stopping: number;
}

export type ReductionRefusal =
  /** A reduction to none would end the option, which is a different order (K-57). */
  | { readonly code: 'GUEST_MIN_ONE' }
  /** It is ordered with the renewal (K-41, K-42). */
  | { readonly code: 'GUEST_REDUCE_MID_TERM' }
  | { readonly code: 'GUEST_REDUCE_BELOW_NEEDED'; readonly needed: number; readonly toName: number };

/** When fewer guest licences take effect, or why they cannot be ordered now (K-38, K-41, K-57, P-K-08, P-K-09). */
export function decideReduction(
  facts: ReductionFacts,
): Result<{ readonly effectiveFrom: Temporal.PlainDate }, ReductionRefusal | InvalidInput> {
  for (const field of ['guests', 'needed', 'stopping'] as const) {
    if (!Number.isSafeInteger(facts[field])) return err(invalidInput({ path: field, code: 'NOT_WHOLE', message: 'a whole number' }));
  }
  if (facts.guests < 1) return err({ code: 'GUEST_MIN_ONE' });
  if (facts.cycle === 'ANNUAL') return err({ code: 'GUEST_REDUCE_MID_TERM' });
  const toName = facts.needed - facts.stopping - facts.guests;
  if (toName > 0) return err({ code: 'GUEST_REDUCE_BELOW_NEEDED', needed: facts.needed, toName });
  return ok({ effectiveFrom: firstOfNextMonth(facts.date) });
}

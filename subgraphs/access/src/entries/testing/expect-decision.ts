import { expect } from 'vitest';
import type { Consumption, EntryDecision } from '../domain/decision.ts';
import { decideEntry } from '../domain/entry-decision.ts';
import type { EntryFacts } from '../domain/entry-facts.ts';

/** Expects an admission that consumes nothing, with these differences. */
export function expectDecision(facts: EntryFacts, expected: Partial<EntryDecision>): void {
  const { trace: _, ...answer } = decideEntry(facts);
  expect(answer).toEqual({ allowed: true, code: null, notice: null, consumes: null, stale: false, ...expected });
}
export function expectRefused(facts: EntryFacts, code: EntryDecision['code']): void {
  expectDecision(facts, { allowed: false, code, notice: 'ERROR' });
}

export const ofPlan = (id: string, date: string, contract = 1): Consumption => ({ kind: 'PLAN', contract, band: id, date });

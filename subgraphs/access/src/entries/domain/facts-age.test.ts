import { describe, expect, it } from 'vitest';
import { plan, sampleFacts } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';
import { nextAllowedAt } from './next-allowed.ts';

const decide = (changes: Partial<EntryFacts>) => decideEntry(sampleFacts({ plans: [plan({ kind: 'NONE' })], ...changes }));

describe('facts that may be stale', () => {
  it.each([
    ['heard of a moment ago', { factsAge: 0 }, null, false],
    ['10 s', { factsAge: 10 }, null, false],
    ['11 s: admitted, with a mark', { factsAge: 11 }, null, true],
    ['15 min', { factsAge: 900 }, null, true],
    ['a second more', { factsAge: 901 }, 'ENTRY_FACTS_STALE', true],
    ['a device that never decides alone', { factsAge: 11, decidesAloneMinutes: 0 }, 'ENTRY_FACTS_STALE', true],
    ['which does not matter while they are fresh', { factsAge: 10, decidesAloneMinutes: 0 }, null, false],
    ['a device that decides alone for an hour', { factsAge: 3_600, decidesAloneMinutes: 60 }, null, true],
    ['refused by facts that are stale but recent enough', { factsAge: 60, plans: [] }, 'ENTRY_NO_PLAN', true],
    ['too old before anything else', { factsAge: 901, plans: [], stop: { profile: true, identity: true } }, 'ENTRY_FACTS_STALE', true],
    ['SHARP decides by itself', { factsAge: 901, path: 'SHARP' }, null, true],
    ['H-68: everybody leaves', { factsAge: 901, direction: 'EXIT' }, null, true],
  ] as [string, Partial<EntryFacts>, string | null, boolean][])('%s', (_what, changes, code, stale) => {
    expect(decide(changes)).toMatchObject({ code, allowed: code === null, stale });
  });

  it('adds a step where facts may be stale, and none where they are fresh', () => {
    const steps = (changes: Partial<EntryFacts>) => decide(changes).trace.filter(({ rule }) => rule === 'FACTS_RECENT');
    expect(steps({ factsAge: 600 })).toEqual([{ rule: 'FACTS_RECENT', held: true, age: 600, minutes: 15 }]);
    expect(steps({ factsAge: 901 })).toEqual([{ rule: 'FACTS_RECENT', held: false, age: 901, minutes: 15 }]);
    expect(steps({ factsAge: 10 })).toEqual([]);
  });

  it('does not count as a wait', () => {
    expect(nextAllowedAt(sampleFacts({ factsAge: 901 }))).toBeNull();
  });
});

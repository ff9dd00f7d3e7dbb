import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts, RUNS } from '../testing/arbitrary-facts.ts';
import { plan, sampleFacts } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';
import { explain } from './explanation.ts';

const explained = (facts: EntryFacts) => {
  const decision = decideEntry(facts);
  return { decision, steps: explain(decision.trace, { ...decision, path: facts.path, direction: facts.direction }) };
};
/** `+` held, `-` failed, `.` not examined; `!` where the answer comes from. */
const drawn = (changes: Partial<EntryFacts>) =>
  explained(sampleFacts(changes)).steps.map(
    ({ rule, outcome, decisive }) => `${{ HELD: '+', NOT_HELD: '-', NOT_LOOKED_AT: '.' }[outcome]}${decisive ? '!' : ''}${rule}`,
  );
const unrestricted = plan({ kind: 'NONE' });

describe('a decision explained (P-H-05)', () => {
  it.each([
    [
      'let in',
      { plans: [unrestricted] },
      ['+PROFILE_NOT_STOPPED', '+IDENTITY_NOT_STOPPED', '+PLAN_IN_FORCE', '+PLAN_LOCATION', '+!PLAN_UNRESTRICTED'],
    ],
    [
      'H-59: stopped in the profile',
      { plans: [unrestricted], stop: { profile: true, identity: false } },
      ['-!PROFILE_NOT_STOPPED', '.IDENTITY_NOT_STOPPED', '.PLAN_IN_FORCE', '.PLAN_LOCATION', '.PLAN_UNRESTRICTED'],
    ],
    [
      'anti-passback',
      { plans: [unrestricted], antiPassback: true, insideSince: sampleFacts().at },
      ['+PROFILE_NOT_STOPPED', '+IDENTITY_NOT_STOPPED', '-!NOT_INSIDE', '.PLAN_IN_FORCE', '.PLAN_LOCATION', '.PLAN_UNRESTRICTED'],
    ],
    [
      'facts too old',
      { plans: [unrestricted], factsAge: 901 },
      ['-!FACTS_RECENT', '.PROFILE_NOT_STOPPED', '.IDENTITY_NOT_STOPPED', '.PLAN_IN_FORCE', '.PLAN_LOCATION', '.PLAN_UNRESTRICTED'],
    ],
    [
      'H-60: stopped by the identity check',
      { plans: [unrestricted], stop: { profile: false, identity: true } },
      ['+PROFILE_NOT_STOPPED', '-!IDENTITY_NOT_STOPPED', '.PLAN_IN_FORCE', '.PLAN_LOCATION', '.PLAN_UNRESTRICTED'],
    ],
    [
      'P-H-05: suspended contract',
      { plans: [plan({ kind: 'NONE' }, { state: 'SUSPENDED' })] },
      ['+PROFILE_NOT_STOPPED', '+IDENTITY_NOT_STOPPED', '-!PLAN_IN_FORCE', '.PLAN_LOCATION', '.PLAN_UNRESTRICTED'],
    ],
    [
      'H-54: another location; the first plan gives the reason',
      { plans: [plan({ kind: 'NONE' }, { locations: ['B'] }), plan({ kind: 'NONE' }, { contract: 2, locations: ['C'] })] },
      ['+PROFILE_NOT_STOPPED', '+IDENTITY_NOT_STOPPED', '+PLAN_IN_FORCE', '-!PLAN_LOCATION', '-PLAN_LOCATION', '.PLAN_UNRESTRICTED'],
    ],
    [
      'H-63: not eligible at a lock',
      { path: 'LOCK_QR', deviceEligibility: ['TICKET'], plans: [unrestricted] },
      ['+PROFILE_NOT_STOPPED', '+IDENTITY_NOT_STOPPED', '-!DEVICE_ELIGIBLE', '.PLAN_IN_FORCE', '.PLAN_UNRESTRICTED'],
    ],
    [
      'H-68: leaving under a stop flag; locations are ignored',
      { direction: 'EXIT', plans: [unrestricted], stop: { profile: true, identity: false } },
      ['-!PROFILE_NOT_STOPPED', '.IDENTITY_NOT_STOPPED', '.PLAN_IN_FORCE', '.PLAN_UNRESTRICTED'],
    ],
    [
      'H-80: SHARP decides by itself',
      { path: 'SHARP', plans: [unrestricted] },
      ['+PROFILE_NOT_STOPPED', '+IDENTITY_NOT_STOPPED', '+!PLAN_IN_FORCE'],
    ],
  ] as [string, Partial<EntryFacts>, string[]][])('%s', (_, changes, expected) => {
    expect(drawn(changes)).toEqual(expected);
  });

  it('keeps every step, in order, and marks the source of a refusal', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { decision, steps } = explained(facts);
        expect(steps.flatMap(({ step }) => step ?? [])).toEqual(decision.trace);
        const firstUnseen = steps.findIndex(({ outcome }) => outcome === 'NOT_LOOKED_AT');
        if (firstUnseen >= 0) expect(steps.slice(firstUnseen).every(({ step }) => step === null)).toBe(true);
        if (!decision.allowed) expect(steps.some(({ decisive, outcome }) => decisive && outcome === 'NOT_HELD')).toBe(true);
        if (decision.allowed && decision.code === null)
          expect(steps.every(({ decisive, outcome }) => !decisive || outcome === 'HELD')).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

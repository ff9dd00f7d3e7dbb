import { describe, expect, it } from 'vitest';
import { local, plan, sampleFacts } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';
import { nextAllowedAt } from './next-allowed.ts';

const unrestricted = [plan({ kind: 'NONE' })];
const decide = (changes: Partial<EntryFacts>) => decideEntry(sampleFacts({ plans: unrestricted, ...changes }));
const at = (time: string) => local(`2026-05-07T${time}`);

describe('anti-passback', () => {
  it.each([
    ['off, inside: in', { antiPassback: false, insideSince: at('07:59') }, null],
    ['on, never been here: in', { antiPassback: true, insideSince: null }, null],
    ['on, inside', { antiPassback: true, insideSince: at('07:59') }, 'ENTRY_ALREADY_INSIDE'],
    ['on, in this very moment', { antiPassback: true, insideSince: at('08:00') }, 'ENTRY_ALREADY_INSIDE'],
    ['on, through a reading that began later', { antiPassback: true, insideSince: at('08:01') }, 'ENTRY_ALREADY_INSIDE'],
    [
      'a minute before the exit counts as forgotten',
      { antiPassback: true, insideSince: local('2026-05-06T20:01') },
      'ENTRY_ALREADY_INSIDE',
    ],
    ['12 hours later', { antiPassback: true, insideSince: local('2026-05-06T20:00') }, null],
    [
      'a stop flag comes first',
      { antiPassback: true, insideSince: at('07:59'), stop: { profile: true, identity: false } },
      'ENTRY_STOPPED_PROFILE',
    ],
    ['the plan comes after', { antiPassback: true, insideSince: at('07:59'), plans: [] }, 'ENTRY_ALREADY_INSIDE'],
    ['SHARP decides by itself', { antiPassback: true, insideSince: at('07:59'), path: 'SHARP' }, null],
    ['H-68: everybody leaves', { antiPassback: true, insideSince: at('07:59'), direction: 'EXIT' }, null],
    ['H-68: also a person whose entry was not seen', { antiPassback: true, insideSince: null, direction: 'EXIT' }, null],
  ] as [string, Partial<EntryFacts>, string | null][])('%s', (_what, changes, code) => {
    expect(decide(changes)).toMatchObject({ code, allowed: code === null });
  });

  it('adds its step where it is on, and none where it is off', () => {
    const steps = (changes: Partial<EntryFacts>) => decide(changes).trace.filter(({ rule }) => rule === 'NOT_INSIDE');
    expect(steps({ antiPassback: true, insideSince: at('07:59') })).toEqual([
      { rule: 'NOT_INSIDE', held: false, since: at('07:59').toString() },
    ]);
    expect(steps({ antiPassback: true, insideSince: null })).toEqual([{ rule: 'NOT_INSIDE', held: true, since: null }]);
    expect(steps({ antiPassback: false, insideSince: at('07:59') })).toEqual([]);
  });

  it('says when a forgotten exit stops blocking entry', () => {
    const facts = sampleFacts({ plans: unrestricted, antiPassback: true, insideSince: at('07:59') });
    expect(nextAllowedAt(facts)?.toString()).toBe(at('19:59').toString());
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitnessClub } from './fitness-club.ts';
import { itReseller } from './it-reseller.ts';
import { newStudio } from './new-studio.ts';
import { instantOf, standingOf } from './standing.ts';
import type { Story } from './story.ts';
import { daysOfHistory, visitsOf } from './visits.ts';

const now = Temporal.Instant.from('2026-11-26T03:00:00Z');
const registrations = ({ steps }: Story) => steps.filter(({ kind }) => kind === 'signUp' || kind === 'seat').length;

/** Runs through the story and reports the rule that it would break. */
function faultsOf(story: Story): string[] {
  const faults: string[] = [];
  const allowance = new Map(story.products.map(({ name, seatAllowance }) => [name, seatAllowance]));
  const addresses = new Set<string>();
  const contracts = new Map<string, { product: string; members: Set<string>; active: boolean }>();
  for (const step of story.steps) {
    const contract = 'contract' in step && step.contract !== undefined ? contracts.get(step.contract) : undefined;
    switch (step.kind) {
      case 'signUp':
      case 'seat':
        if (addresses.has(step.person.email)) faults.push(`${step.person.email} is used twice`);
        addresses.add(step.person.email);
        if (step.kind === 'signUp') break;
        if (!contract?.active) faults.push(`no contract in force: ${step.contract}`);
        contract?.members.add(step.person.email);
        if (contract && contract.members.size > allowance.get(contract.product)!) faults.push(`too many on ${step.contract}`);
        break;
      case 'contract':
        if (!addresses.has(step.holder)) faults.push(`nobody to hold ${step.contract}`);
        if (!allowance.has(step.product)) faults.push(`no product ${step.product}`);
        contracts.set(step.contract, { product: step.product, members: new Set(), active: true });
        break;
      case 'remove':
        if (!contract?.members.delete(step.email)) faults.push(`${step.email} is on no seat of ${step.contract}`);
        addresses.delete(step.email);
        break;
      case 'allowance':
        allowance.set(step.product, step.to);
        break;
      case 'suspend':
        if (!contract?.active) faults.push(`not in force: ${step.contract}`);
        if (contract) contract.active = false;
        break;
      default:
    }
  }
  return faults;
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the stories of the demo', () => {
  it('are the same for the same seed, and different for another', () => {
    expect(fitnessClub({ seed: 7, people: 150 })).toEqual(fitnessClub({ seed: 7, people: 150 }));
    expect(fitnessClub({ seed: 7, people: 150 })).not.toEqual(fitnessClub({ seed: 8, people: 150 }));
    expect(itReseller({ seed: 7, people: 50 })).toEqual(itReseller({ seed: 7, people: 50 }));
  });

  it('have about as many people as requested', () => {
    for (const people of [60, 150, 400]) {
      expect(Math.abs(registrations(fitnessClub({ seed: 1, people })) - people)).toBeLessThanOrEqual(6);
    }
    expect(registrations(itReseller({ seed: 1, people: 50 }))).toBe(50);
    expect(registrations(newStudio())).toBe(0);
  });

  it('keep every rule: seats within the allowance of their day (T-49), each address once (T-41)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(faultsOf(fitnessClub({ seed, people: 150 }))).toEqual([]);
        expect(faultsOf(itReseller({ seed, people: 50 }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leave exactly one contract in surplus (T-50)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const story = fitnessClub({ seed, people: 150 });
        const { productOf, visitors } = standingOf(story, now);
        const light = story.steps.findLast(({ kind }) => kind === 'allowance') as { to: number };
        const used = new Map<string, number>();
        for (const { uses, email } of visitors) {
          for (const { contract } of uses) {
            const holds = story.steps.some((step) => step.kind === 'contract' && step.contract === contract && step.holder === email);
            if (!holds) used.set(contract, (used.get(contract) ?? 0) + 1);
          }
        }
        const over = [...used].filter(([contract, n]) => productOf.get(contract) === '法人ライト' && n > light.to);
        expect(over.map(([contract]) => contract)).toEqual(['minato']);
      }),
      { numRuns: 20 },
    );
  });

  it('never give two people the same name', () => {
    const named = fitnessClub({ seed: 3, people: 400 }).steps.flatMap((step) =>
      step.kind === 'signUp' || step.kind === 'seat' ? [step.person.name] : [],
    );
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('visits of the demo', () => {
  const story = fitnessClub({ seed: 5, people: 150 });
  const visits = visitsOf(story, { seed: 5, now });

  it('number several thousand within three months, in order, none in the future', () => {
    expect(visits.length).toBeGreaterThan(3_000);
    expect(visits.length).toBeLessThan(12_000);
    const oldest = now.subtract({ hours: 24 * (daysOfHistory + 1) });
    let before = oldest;
    for (const { at } of visits) {
      expect(Temporal.Instant.compare(before, at)).toBeLessThanOrEqual(0);
      before = at;
    }
    expect(Temporal.Instant.compare(before, now)).toBeLessThan(0);
    expect(visitsOf(story, { seed: 5, now })).toEqual(visits);
  });

  it('belong to people who were there at that moment', () => {
    const { visitors } = standingOf(story, now);
    const known = new Map(visitors.map((visitor) => [visitor.email, visitor.present]));
    for (const { email, at, direction } of visits) {
      const { from, until } = known.get(email)!;
      expect(Temporal.Instant.compare(from, at)).toBeLessThanOrEqual(0);
      // somebody who is removed while inside still leaves
      if (until && direction === 'ENTRY') expect(Temporal.Instant.compare(at, until)).toBeLessThan(0);
    }
  });

  it('happen on weekday evenings rather than before noon', () => {
    const hours = visits
      .filter(({ direction }) => direction === 'ENTRY')
      .map(({ at }) => at.toZonedDateTimeISO('Asia/Tokyo'))
      .filter(({ dayOfWeek }) => dayOfWeek <= 5)
      .map(({ hour }) => hour);
    const within = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(within(18, 21)).toBeGreaterThan(within(9, 12));
    expect(within(0, 6)).toBe(0);
  });
});

describe('the instant of a step', () => {
  it('follows wall-clock time in Japan, and never lies after now', () => {
    expect(instantOf({ daysAgo: 1, hour: 0 }, now).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()).toBe('2026-11-25');
    expect(instantOf({ daysAgo: 0, hour: 23 }, now)).toEqual(now);
  });
});

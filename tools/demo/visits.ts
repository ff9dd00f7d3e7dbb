import { JAPANESE_HOLIDAYS } from '../../subgraphs/access/src/holidays/japanese-holidays.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Standing, standingOf, type Visitor, zone } from './standing.ts';
import type { Story } from './story.ts';

/** Somebody at a door. The rules decide whether it opens. */
export interface Visit {
  readonly email: string;
  readonly at: Temporal.Instant;
  readonly direction: 'ENTRY' | 'EXIT';
  /** Index of the story's location. */
  readonly location: number;
}

/** Weights of the hours from `first` o'clock on. */
interface Rhythm {
  readonly first: number;
  readonly weights: readonly number[];
}
const workday: Rhythm = { first: 7, weights: [6, 7, 4, 3, 3, 5, 4, 2, 2, 3, 5, 10, 13, 11, 6, 2] };
const dayOff: Rhythm = { first: 8, weights: [3, 6, 9, 10, 7, 6, 7, 8, 8, 7, 5, 3, 1] };
const rhythmOfProduct: Readonly<Record<string, Rhythm>> = {
  モーニング会員: { first: 7, weights: [5, 6, 3] },
  デイタイム会員: { first: 10, weights: [5, 6, 3, 4, 5, 4] },
  学割: { first: 15, weights: [2, 4, 6, 6, 5, 2] },
};
/** Monday to Sunday, as a share of a person's usual number of visits. */
const ofWeekday = [1.15, 1.05, 1.1, 0.95, 0.9, 1.15, 0.7] as const;

export const daysOfHistory = 92;

const isClosed = (date: Temporal.PlainDate): boolean => (date.month === 12 && date.day === 31) || (date.month === 1 && date.day <= 2);

function hourOf(chance: Chance, { first, weights }: Rhythm): number {
  const hours = Object.fromEntries(weights.map((weight, i) => [String(first + i), weight]));
  return Number(chance.weighted(hours));
}

/** Whether the person would come for what they pay for, and how long they keep trying after it has ended. */
function attracts(visitor: Visitor, { suspendedAt }: Standing, at: Temporal.Instant): 'NO' | 'YES' | 'TRIES' {
  if (Temporal.Instant.compare(at, visitor.present.from) < 0) return 'NO';
  if (visitor.present.until && Temporal.Instant.compare(at, visitor.present.until) >= 0) return 'NO';
  const begun = visitor.uses.filter(({ from }) => Temporal.Instant.compare(from, at) <= 0);
  const { stoppedAt } = visitor;
  if (stoppedAt && Temporal.Instant.compare(at, stoppedAt) >= 0) return 'TRIES';
  if (begun.length === 0) return 'TRIES';
  const stops = begun.map(({ contract }) => suspendedAt.get(contract));
  if (stops.some((stop) => !stop || Temporal.Instant.compare(at, stop) < 0)) return 'YES';
  return stops.some((stop) => stop && at.since(stop).total('hours') < 24 * 21) ? 'TRIES' : 'NO';
}

interface Habit {
  readonly perWeek: number;
  readonly home: number;
  readonly rhythm: Rhythm | undefined;
}

function habitOf(chance: Chance, story: Story, standing: Standing, visitor: Visitor): Habit {
  const weights = Object.fromEntries(story.locations.map(({ weight }, i) => [String(i), weight]));
  const product = visitor.uses[0] && standing.productOf.get(visitor.uses[0].contract);
  return {
    perWeek: chance.pick([0.4, 1, 1, 1.5, 2, 2, 2.5, 3, 4]),
    home: Number(chance.weighted(weights)),
    rhythm: product === undefined ? undefined : rhythmOfProduct[product],
  };
}

/** Everybody at the doors during the last three months, in order of arrival. */
export function visitsOf(story: Story, { seed, now }: { seed: number; now: Temporal.Instant }): Visit[] {
  if (story.locations.length === 0) return [];
  const chance = chanceOf(seed ^ 0x76697374);
  const standing = standingOf(story, now);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const visits: Visit[] = [];
  const come = (visitor: Visitor, { perWeek, home, rhythm }: Habit, date: Temporal.PlainDate): void => {
    const isDayOff = date.dayOfWeek >= 6 || JAPANESE_HOLIDAYS.has(date.toString());
    if (chance.next() >= (perWeek / 7) * ofWeekday[date.dayOfWeek - 1]!) return;
    const hour = hourOf(chance, rhythm ?? (isDayOff ? dayOff : workday));
    const plainTime = Temporal.PlainTime.from({ hour, minute: chance.between(0, 59), second: chance.between(0, 59) });
    const at = date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
    const stay = chance.between(40, 115);
    const location = chance.next() < 0.88 ? home : chance.between(0, story.locations.length - 1);
    const wish = attracts(visitor, standing, at);
    if (wish === 'NO' || Temporal.Instant.compare(at, now) >= 0) return;
    visits.push({ email: visitor.email, at, direction: 'ENTRY', location });
    const leaves = at.add({ minutes: stay });
    if (wish === 'YES' && chance.next() < 0.92 && Temporal.Instant.compare(leaves, now) < 0) {
      visits.push({ email: visitor.email, at: leaves, direction: 'EXIT', location });
    }
  };
  for (const visitor of standing.visitors) {
    const habit = habitOf(chance, story, standing, visitor);
    for (let ago = daysOfHistory; ago >= 0; ago -= 1) {
      const date = today.subtract({ days: ago });
      if (!isClosed(date)) come(visitor, habit, date);
    }
  }
  return visits.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

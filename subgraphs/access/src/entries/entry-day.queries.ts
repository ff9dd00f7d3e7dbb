import { type Id, type IsoDate, idFromUuid, parseId, uuidOf } from '@monban/domain-kit';
import { reads, readsFunction, type RequestContext } from '@monban/subgraph-kit';
import type { LocationRow } from '../locations/location.entity.ts';
import { allLocations } from '../locations/location.queries.ts';
import { entryReason } from '../messages.ts';
import { localDate, type LocalDay, localDay, sameWeekdayBefore } from './domain/local-day.ts';
import type { EntryCode } from './entry-record.entity.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Counted {
  readonly places: readonly { readonly id: string; readonly inside: number; readonly entries: number; readonly refusals: number }[];
  readonly hours: readonly { readonly hour: number; readonly entries: number; readonly refusals: number }[];
  readonly reasons: readonly { readonly code: EntryCode; readonly refusals: number }[];
  readonly refusedPeople: number;
  readonly warnings: number;
}

/** A day at the doors in three statements for any number of records and locations: locations, the day, the same weekday before. */
export async function entryDay(
  ctx: RequestContext,
  args: { date?: Temporal.PlainDate | null | undefined; locationId?: string | null | undefined },
) {
  const locations = await allLocations(ctx);
  const only = args.locationId == null ? null : parseId('location', args.locationId);
  if (args.locationId != null && !locations.some(({ id }) => id === only)) return null;
  const today = localDate(ctx.clock.now(), locations[0]?.timeZone ?? ctx.timeZone);
  const date = args.date?.toString() ?? today;
  const counted = await countDay(ctx, locations, date, only);
  const usual = await usualHours(ctx, only ? locations.filter(({ id }) => id === only) : locations, date);

  const byPlace = new Map(counted.places.map((place) => [idFromUuid('location', place.id), place]));
  const places = locations.map((location) => ({ location, ...(byPlace.get(location.id) ?? { inside: 0, entries: 0, refusals: 0 }) }));
  const shown = only ? places.filter(({ location }) => location.id === only) : places;
  const sum = (of: 'inside' | 'entries' | 'refusals'): number => shown.reduce((total, place) => total + place[of], 0);
  return {
    date: Temporal.PlainDate.from(date),
    isToday: date === today,
    ...spanOf(
      shown.map(({ location }) => localDay(date, location.timeZone)),
      localDay(date, ctx.timeZone),
    ),
    inside: sum('inside'),
    entries: sum('entries'),
    refusals: sum('refusals'),
    refusedPeople: counted.refusedPeople,
    warnings: counted.warnings,
    locations: places,
    hours: HOURS.map((hour) => {
      const { entries = 0, refusals = 0 } = counted.hours.find((one) => one.hour === hour) ?? {};
      return { hour, entries, refusals, usual: usual && (usual.get(hour) ?? 0) };
    }),
    reasons: counted.reasons.map(({ code, refusals }) => ({ code, refusals, title: entryReason(code, ctx.locale) })),
  };
}

/** From the earliest beginning to the latest end; the tenant's own day when there is no location. */
function spanOf(days: readonly LocalDay[], home: LocalDay): LocalDay {
  const compare = (one: Temporal.Instant, other: Temporal.Instant): number => Temporal.Instant.compare(one, other);
  const known = days.length === 0 ? [home] : days;
  return {
    from: known.map(({ from }) => from).sort(compare)[0]!,
    until: known
      .map(({ until }) => until)
      .sort(compare)
      .at(-1)!,
  };
}

type Place = Pick<LocationRow, 'id' | 'timeZone'>;

/** The places as the functions take them: one per location and day. */
function placesOn(locations: readonly Place[], dates: readonly IsoDate[]): string {
  const rows = locations.flatMap((place) =>
    dates.map((date) => {
      const { from, until } = localDay(date, place.timeZone);
      return { id: uuidOf(place.id), date, zone: place.timeZone, from_at: from.toString(), until_at: until.toString() };
    }),
  );
  return JSON.stringify(rows);
}

const dayCounted = readsFunction('entry_day', 3, { counted: reads.json<Counted> });

/** People are where they last entered, so every location counts, even for the figures of one. */
async function countDay(ctx: RequestContext, locations: readonly Place[], date: IsoDate, only: Id<'location'> | null): Promise<Counted> {
  const [row] = await ctx.query(dayCounted, [uuidOf(ctx.tenantId), placesOn(locations, [date]), only && uuidOf(only)]);
  return row!.counted;
}

const hoursCounted = readsFunction('entry_hours', 2, { hour: reads.number, entries: reads.number, days: reads.number });

/** Allowed entries by hour, averaged over those of the last four weeks that have a record; null when none has. */
async function usualHours(ctx: RequestContext, locations: readonly Place[], date: IsoDate): Promise<Map<number, number> | null> {
  const rows = await ctx.query(hoursCounted, [uuidOf(ctx.tenantId), placesOn(locations, sameWeekdayBefore(date))]);
  return rows.length === 0 ? null : new Map(rows.map(({ hour, entries, days }) => [hour, entries / days]));
}

import { type Id, type IsoDate, idFromUuid, parseId, uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { Location } from '../locations/location.entity.ts';
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

/** A day at the doors in three statements, however many records and locations: locations, the day, the same weekday before. */
export async function entryDay(
  ctx: RequestContext,
  args: { date?: Temporal.PlainDate | null | undefined; locationId?: string | null | undefined },
) {
  const locations = await ctx.read((em) => em.find(Location, {}, { orderBy: { name: 'asc', id: 'asc' } }));
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

/** From the earliest beginning to the latest end; the day at home where there is no location. */
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

type Place = Pick<Location, 'id' | 'timeZone'>;

/** The rows of `place` as JSON: one a location and day. */
function placesOn(locations: readonly Place[], dates: readonly IsoDate[]): string {
  const rows = locations.flatMap((place) =>
    dates.map((date) => {
      const { from, until } = localDay(date, place.timeZone);
      return { id: uuidOf(place.id), date, zone: place.timeZone, from_at: from.toString(), until_at: until.toString() };
    }),
  );
  return JSON.stringify(rows);
}

const PLACE =
  'place as (select * from jsonb_to_recordset(?::jsonb) as row (id uuid, date date, zone text, from_at timestamptz, until_at timestamptz))';
const SEEN = `seen as (
  select p.id as place, p.date, r.account_id, r.direction, r.allowed, r.code, r.at, r.id, extract(hour from r.at at time zone p.zone)::int as hour
  from place p join entry_record r on r.tenant_id = ? and r.location_id = p.id and r.at >= p.from_at and r.at < p.until_at)`;

/** People are where they were last let in, so every location is looked at, also for the figures of one. */
async function countDay(ctx: RequestContext, locations: readonly Place[], date: IsoDate, only: Id<'location'> | null): Promise<Counted> {
  const [row] = await ctx.read((em) =>
    em.execute<{ counted: Counted }[]>(
      `with ${PLACE}, ${SEEN},
       last as (select distinct on (account_id) place, direction from seen where allowed order by account_id, at desc, id desc),
       inside as (select place, count(*)::int as people from last where direction = 'ENTRY' group by place),
       by_place as (
         select place, count(*) filter (where allowed and direction = 'ENTRY')::int as entries, count(*) filter (where not allowed)::int as refusals
         from seen group by place),
       shown as (select * from seen where ?::uuid is null or place = ?::uuid),
       by_hour as (
         select hour, count(*) filter (where allowed and direction = 'ENTRY')::int as entries, count(*) filter (where not allowed)::int as refusals
         from shown group by hour),
       reason as (select code, count(*)::int as refusals from shown where not allowed group by code order by 2 desc, 1)
       select jsonb_build_object(
         'places', coalesce((select jsonb_agg(jsonb_build_object('id', b.place, 'inside', coalesce(i.people, 0), 'entries', b.entries, 'refusals', b.refusals))
           from by_place b left join inside i on i.place = b.place), '[]'),
         'hours', coalesce((select jsonb_agg(to_jsonb(by_hour)) from by_hour), '[]'),
         'reasons', coalesce((select jsonb_agg(to_jsonb(reason) order by refusals desc, code) from reason), '[]'),
         'refusedPeople', (select count(distinct account_id) from shown where not allowed),
         'warnings', (select count(*) from shown where allowed and code is not null)) as counted`,
      [placesOn(locations, [date]), uuidOf(ctx.tenantId), only && uuidOf(only), only && uuidOf(only)],
    ),
  );
  return row!.counted;
}

/** Allowed entries by hour, averaged over the days of the last four weeks that have a record; null when none has. */
async function usualHours(ctx: RequestContext, locations: readonly Place[], date: IsoDate): Promise<Map<number, number> | null> {
  const rows = await ctx.read((em) =>
    em.execute<{ hour: number; entries: number; days: number }[]>(
      `with ${PLACE}, ${SEEN}
       select hour, count(*) filter (where allowed and direction = 'ENTRY')::int as entries, (select count(distinct date) from seen)::int as days
       from seen group by hour`,
      [placesOn(locations, sameWeekdayBefore(date)), uuidOf(ctx.tenantId)],
    ),
  );
  return rows.length === 0 ? null : new Map(rows.map(({ hour, entries, days }) => [hour, entries / days]));
}

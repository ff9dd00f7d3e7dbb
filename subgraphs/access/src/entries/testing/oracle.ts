// A second implementation of the decision, straight from the specification page (and ADR 0055 for its additions), without regard for speed,
// with Temporal instead of numbers. The properties compare the real one with it. It shares types but no code.
import type { BandId } from '../../bands/domain/band-hours.ts';
import type { DayRule } from '../../bands/domain/day-rule.ts';
import type { BandRestriction } from '../../plans/domain/restriction.ts';
import type { Consumption, EntryDecision } from '../domain/decision.ts';
import type { ContractPlan, EntryFacts, Reservation } from '../domain/entry-facts.ts';

export type Answer = Omit<EntryDecision, 'trace'>;
interface Fit {
  readonly band: BandId;
  readonly date: Temporal.PlainDate;
}

const NAMES = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export function oracle(facts: EntryFacts): Answer {
  const wall = facts.at.toZonedDateTimeISO(facts.timeZone).toPlainDateTime();
  const today = wall.toPlainDate();
  const dates = [today.subtract({ days: 1 }), today, today.add({ days: 1 })];
  const inForce = facts.plans.filter((p) => p.state === 'ACTIVE').toSorted((a, b) => a.contract - b.contract);
  const exit = facts.direction === 'EXIT';
  const lock = facts.path === 'LOCK_QR' || facts.path === 'LOCK_WIRELESS';
  const akerun = facts.path === 'AKERUN';
  const decidesItself = facts.path === 'SHARP' || facts.path === 'SECOM';

  const byTime = (band: BandId, before: number, after: number): Temporal.PlainDate[] => {
    const hours = facts.bandHours.get(band);
    if (!hours) return [];
    return dates.filter((date) => {
      const midnight = date.toPlainDateTime();
      const opens = midnight.add({ hours: hours.start }).subtract({ minutes: before });
      const closes = midnight.add({ hours: hours.end, minutes: after });
      return Temporal.PlainDateTime.compare(opens, wall) <= 0 && Temporal.PlainDateTime.compare(wall, closes) < 0;
    });
  };
  const byDay = (rule: DayRule, date: Temporal.PlainDate): boolean => {
    const name = NAMES[date.dayOfWeek - 1]!;
    const ticked = rule.days.includes(name);
    if (!facts.holidays.has(date.toString())) return ticked;
    if (rule.holidayRule === 'NONE') return false;
    if (rule.holidayRule === 'ALL') return true;
    return ticked && (rule.holidayRule === 'WEEKEND_ONLY') === date.dayOfWeek >= 6;
  };
  const countedOn = (band: BandId, date: Temporal.PlainDate): boolean =>
    facts.counted.some((c) => c.band === band && c.date === date.toString());
  const countedIn = (band: BandId, date: Temporal.PlainDate): number =>
    new Set(facts.counted.filter((c) => c.band === band && c.date.startsWith(date.toPlainYearMonth().toString())).map((c) => c.date)).size;

  const running = (r: Reservation, before: number, after: number): boolean =>
    r.location === facts.location &&
    Temporal.Instant.compare(r.start.subtract({ minutes: before }), facts.at) <= 0 &&
    Temporal.Instant.compare(facts.at, r.end.add({ minutes: after })) < 0;
  const covered = ({ restriction: r }: ContractPlan): boolean =>
    r.kind === 'BANDS' &&
    r.exemption !== null &&
    facts.reservations.some((one) => (r.exemption!.length === 0 || r.exemption!.includes(one.program)) && running(one, r.before, r.after));

  const planStep = (
    contract: number,
    r: BandRestriction,
    looksAtCount: boolean,
  ): { use: Consumption | null } | { reason: EntryDecision['code'] } => {
    if (r.bands.length === 0) return { reason: 'ENTRY_PLAN_NEVER' };
    const time = r.bands.flatMap((band, order) => byTime(band.band, r.before, exit ? r.after : 0).map((date) => ({ band, date, order })));
    if (time.length === 0) return { reason: 'ENTRY_OUTSIDE_TIME' };
    const day = time.filter(({ band, date }) => byDay(band, date));
    if (day.length === 0) return { reason: 'ENTRY_OUTSIDE_DAY' };
    const count = day.filter(
      ({ band, date }) =>
        !looksAtCount || band.monthlyLimit === null || countedOn(band.band, date) || countedIn(band.band, date) < band.monthlyLimit,
    );
    if (count.length === 0) return { reason: 'ENTRY_COUNT_REACHED' };
    const rank = ({ band, date, order }: (typeof count)[number]): (number | string)[] => {
      const hours = facts.bandHours.get(band.band)!;
      const left = band.monthlyLimit === null ? 0 : band.monthlyLimit - countedIn(band.band, date);
      return [
        date.toString(),
        countedOn(band.band, date) ? 0 : 1,
        band.monthlyLimit === null ? 0 : 1,
        -left,
        hours.end - hours.start,
        order,
      ];
    };
    const { band, date } = count.toSorted((a, b) => compare(rank(a), rank(b)))[0]!;
    return { use: countedOn(band.band, date) ? null : { kind: 'PLAN', contract, band: band.band, date: date.toString() } };
  };

  const ticket = (): { use: Consumption | null } | null => {
    const usedFor = (used: readonly { band: BandId; date: string }[], { band, date }: Fit): boolean =>
      used.some((u) => u.band === band && u.date === date.toString());
    const usable = facts.tickets
      .flatMap((t) => t.bands.flatMap((id, order) => byTime(id, 0, 0).map((date) => ({ t, band: id, date, order }))))
      .filter(({ t, date }) => byDay(t, date) && (t.lastDay === null || date.toString() <= t.lastDay))
      .filter((fit) => usedFor(fit.t.used, fit) || fit.t.remaining > 0);
    const rank = (fit: (typeof usable)[number]): (number | string)[] => [
      fit.date.toString(),
      usedFor(fit.t.used, fit) ? 0 : 1,
      fit.t.lastDay ?? '~',
      fit.t.id,
      fit.order,
    ];
    const best = usable.toSorted((a, b) => compare(rank(a), rank(b)))[0];
    return best
      ? { use: usedFor(best.t.used, best) ? null : { kind: 'TICKET', ticket: best.t.id, band: best.band, date: best.date.toString() } }
      : null;
  };
  const key = (): boolean => facts.keys.some((k) => byTime(k.band, 0, 0).some((date) => k.days.includes(NAMES[date.dayOfWeek - 1]!)));
  const device = (): boolean =>
    facts.deviceEligibility.some((kind) => {
      if (kind === 'EVERYONE') return true;
      if (kind === 'PLAN') return inForce.length > 0;
      if (kind === 'TICKET') return ticket() !== null || (exit && facts.openVisitUsedTicket);
      const tolerances = inForce.map(({ restriction: r }) => (r.kind === 'BANDS' ? [r.before, r.after] : [0, 0]));
      return facts.reservations.some((r) => running(r, 0, 0) || tolerances.some(([x, y]) => running(r, x!, y!)));
    });

  const stopped = facts.stop.profile ? 'ENTRY_STOPPED_PROFILE' : facts.stop.identity ? 'ENTRY_STOPPED_IDENTITY' : null;
  const stale = facts.factsAge > 10;
  const yes = (consumes: Consumption | null): Answer => ({ allowed: true, code: null, notice: null, consumes, stale });
  const no = (code: EntryDecision['code']): Answer => ({ allowed: false, code, notice: 'ERROR', consumes: null, stale });

  if (exit) {
    const right =
      decidesItself ||
      inForce.some(
        (p) =>
          covered(p) || p.restriction.kind === 'NONE' || (p.restriction.kind === 'BANDS' && 'use' in planStep(0, p.restriction, false)),
      ) ||
      (akerun && key()) ||
      ticket() !== null ||
      facts.openVisitUsedTicket;
    const eligible = stopped === null && right && (!lock || device());
    return eligible ? yes(null) : { allowed: true, code: 'EXIT_NOT_ELIGIBLE', notice: 'WARNING', consumes: null, stale };
  }
  if (decidesItself) {
    const steps = inForce.flatMap((p) => (p.restriction.kind === 'BANDS' ? [planStep(p.contract, p.restriction, false)] : []));
    const first = steps.find((step) => 'use' in step);
    return { ...yes(first ? first.use : null), notice: stopped ? 'ERROR' : null };
  }
  if (stale && facts.factsAge > facts.decidesAloneMinutes * 60) return no('ENTRY_FACTS_STALE');
  if (stopped) return no(stopped);
  if (facts.antiPassback && facts.insideSince && Temporal.Instant.compare(facts.at, facts.insideSince.add({ hours: 12 })) < 0)
    return no('ENTRY_ALREADY_INSIDE');
  if (lock && !device()) return no('ENTRY_DEVICE_NOT_ELIGIBLE');
  const reasons: EntryDecision['code'][] = [];
  for (const p of inForce) {
    if (facts.path === 'APP' && p.locations !== null && !p.locations.includes(facts.location)) reasons.push('ENTRY_LOCATION_NOT_ALLOWED');
    else if (covered(p) || p.restriction.kind === 'NONE') return yes(null);
    else if (p.restriction.kind === 'TICKET') reasons.push('ENTRY_TICKET_REQUIRED');
    else {
      const step = planStep(p.contract, p.restriction, !akerun);
      if ('use' in step) return yes(step.use);
      reasons.push(step.reason);
    }
  }
  if (akerun && key()) return yes(null);
  const byTicket = ticket();
  return byTicket ? yes(byTicket.use) : no(reasons[0] ?? 'ENTRY_NO_PLAN');
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const i = a.findIndex((value, index) => value !== b[index]);
  return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1;
}

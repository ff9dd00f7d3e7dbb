export interface Hour {
  readonly hour: number;
  readonly entries: number;
  readonly refusals: number;
  readonly usual: number | null;
}

export interface HoursChart {
  readonly hours: readonly Hour[];
  /** Top of the axis, a round number. */
  readonly top: number;
  /** Lines of the axis, from the bottom. */
  readonly lines: readonly number[];
}

/** Usual opening hours of a gym; other hours are shown when something happened in them. */
const USUAL_FROM = 6;
const USUAL_TO = 22;
const ROUND = [2, 4, 6, 10, 20, 40, 60, 100, 200, 400, 600, 1000, 2000, 4000, 10_000];

/** What the bars need: the hours worth showing, and an axis from zero that fits all values. */
export function hoursChart(hours: readonly Hour[]): HoursChart {
  const busy = hours.filter(({ entries, refusals, usual }) => entries + refusals > 0 || (usual ?? 0) > 0).map(({ hour }) => hour);
  const [from, to] = [Math.min(USUAL_FROM, ...busy), Math.max(USUAL_TO, ...busy)];
  const most = Math.max(0, ...hours.map(({ entries, refusals, usual }) => Math.max(entries + refusals, usual ?? 0)));
  const top = ROUND.find((round) => round >= most) ?? most;
  return { hours: hours.filter(({ hour }) => hour >= from && hour <= to), top, lines: [0, top / 2, top] };
}

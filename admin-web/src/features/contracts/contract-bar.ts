import { dateFormat } from '@monban/ui/date-format';

/** A contract's life as one bar: the past, today, and the future if nothing changes. */
export interface BarPart {
  readonly state: 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  /** ISO instants; the last part has no end yet. */
  readonly since: string;
  readonly until: string | null;
  /** In the future: true if nothing changes. */
  readonly planned: boolean;
  /** Per cent of the bar's width. */
  readonly width: number;
}

export interface ContractBar {
  readonly parts: readonly BarPart[];
  /** Per cent from the left. */
  readonly today: number;
  readonly months: readonly { readonly at: number; readonly instant: string; readonly opensYear: boolean }[];
}

const day = 86_400_000;
/** Maximum share of the past, so that the future stays visible. */
const pastShare = 0.78;
/** Minimum width, so that a state of one hour stays visible. */
const leastWidth = 0.8;
const mostTicks = 6;

/** `now` in milliseconds; `history` oldest first; months begin in `timeZone`. Null when no states of the contract are known. */
export function contractBar(
  history: readonly { readonly state: BarPart['state']; readonly since: string }[],
  now: number,
  timeZone: string,
): ContractBar | null {
  const [first] = history;
  if (!first) return null;
  const begin = Math.min(Date.parse(first.since), now - day);
  const end = begin + Math.max((now - begin) / pastShare, 30 * day);
  const share = (from: number, to: number): number => ((to - from) / (end - begin)) * 100;
  const past = history.map(({ state, since }, at): BarPart => {
    const until = history[at + 1]?.since ?? null;
    const [from, to] = [Math.max(begin, Date.parse(since)), until === null ? now : Date.parse(until)];
    return { state, since, until, planned: false, width: Math.max(leastWidth, share(from, Math.max(from, to))) };
  });
  const last = past.at(-1)!;
  const planned = { ...last, since: new Date(now).toISOString(), planned: true, width: share(now, end) };
  const all = last.state === 'ENDED' ? past : [...past, planned];
  // all parts give up width for those that were widened
  const whole = all.reduce((sum, { width }) => sum + width, 0);
  const parts = all.map((part) => ({ ...part, width: (part.width / whole) * 100 }));
  const today = parts.filter((part) => !part.planned).reduce((sum, { width }) => sum + width, 0);
  const months = monthsBetween(begin, end, timeZone).map((at) => ({
    at: share(begin, at),
    instant: new Date(at).toISOString(),
    opensYear: new Date(wallClock(at, timeZone)).getUTCMonth() === 0,
  }));
  return { parts, today, months };
}

/** Local wall-clock time of a zone, expressed as if it were UTC; milliseconds. */
const wallClock = (at: number, timeZone: string): number =>
  Date.parse(`${dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }, timeZone).format(at).replace(' ', 'T')}Z`);

/** Starts of months in a zone, few enough for their labels to fit. */
function monthsBetween(begin: number, end: number, timeZone: string): number[] {
  const at = new Date(wallClock(begin, timeZone));
  const all: number[] = [];
  for (let month = at.getUTCMonth() + 1; ; month++) {
    const midnight = Date.UTC(at.getUTCFullYear(), month, 1);
    const start = midnight - (wallClock(midnight, timeZone) - midnight);
    if (start >= end) break;
    all.push(start);
  }
  const step = Math.ceil(all.length / mostTicks);
  return all.filter((_, index) => index % step === 0);
}

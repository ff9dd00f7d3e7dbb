import type { ParsedCronItem } from 'graphile-worker';
import type { CronJob } from './jobs.ts';

/** A scheduled job that is due, and the minute for which it is due. */
export interface DueCron {
  readonly job: string;
  readonly minute: Temporal.Instant;
}

/** Number of missed minutes to catch up on after a stop; older ones are skipped. */
const longestGap = { minutes: 10 } as const;

export type Calendar = (after: Temporal.Instant, until: Temporal.Instant) => Promise<DueCron[]>;

/** What falls due in the minutes that begin after `after` and not after `until`, in UTC. Each job at most once, for its last minute. */
export function calendarOf(crons: readonly CronJob[]): Calendar {
  let read: Promise<ParsedCronItem[]> | undefined;
  return async (after, until) => {
    const due = new Map<string, Temporal.Instant>();
    const earliest = until.subtract(longestGap);
    const from = Temporal.Instant.compare(after, earliest) < 0 ? earliest : after;
    for (let minute = minuteAfter(from); Temporal.Instant.compare(minute, until) <= 0; minute = minuteAfter(minute)) {
      const items = await (read ??= readPatterns(crons));
      const { minute: min, hour, day: date, month, dayOfWeek } = minute.toZonedDateTimeISO('UTC');
      for (const item of items) if (item.match({ min, hour, date, month, dow: dayOfWeek % 7 })) due.set(item.task, minute);
    }
    return Array.from(due, ([job, minute]) => ({ job, minute }));
  };
}

/** The parser is loaded with the first minute that begins, so that no start waits for it. */
async function readPatterns(crons: readonly CronJob[]): Promise<ParsedCronItem[]> {
  const { parseCronItems } = await import('graphile-worker');
  return parseCronItems(crons.map(({ job, pattern }) => ({ task: job, match: pattern, identifier: job })));
}

const minuteAfter = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 });

import { parseCronItems } from 'graphile-worker';
import type { CronJob } from './jobs.ts';

/** A job of the calendar that is due, and the minute it is due for. */
export interface DueCron {
  readonly job: string;
  readonly minute: Temporal.Instant;
}

/** Minutes that are made up for after a stop; older ones are let go. */
const longestGap = { minutes: 10 } as const;

export type Calendar = (after: Temporal.Instant, until: Temporal.Instant) => DueCron[];

/** What falls due in the minutes that begin after `after` and not after `until`, by UTC. Each job at most once: its last minute counts. */
export function calendarOf(crons: readonly CronJob[]): Calendar {
  const items = parseCronItems(crons.map(({ job, pattern }) => ({ task: job, match: pattern, identifier: job })));
  return (after, until) => {
    const due = new Map<string, Temporal.Instant>();
    const earliest = until.subtract(longestGap);
    const from = Temporal.Instant.compare(after, earliest) < 0 ? earliest : after;
    for (let minute = minuteAfter(from); Temporal.Instant.compare(minute, until) <= 0; minute = minuteAfter(minute)) {
      const { minute: min, hour, day: date, month, dayOfWeek } = minute.toZonedDateTimeISO('UTC');
      for (const item of items) if (item.match({ min, hour, date, month, dow: dayOfWeek % 7 })) due.set(item.task, minute);
    }
    return Array.from(due, ([job, minute]) => ({ job, minute }));
  };
}

const minuteAfter = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 });

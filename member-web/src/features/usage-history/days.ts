import { dayKey } from '@monban/ui/format';

interface Record {
  readonly at: string;
  readonly location: { readonly timeZone: string };
}

export interface Day<R> {
  /** `2026-11-20`, in the zone of the location. */
  readonly key: string;
  readonly records: readonly R[];
}

/** Records, newest first, grouped by calendar day in the location's zone. */
export function byDay<R extends Record>(records: readonly R[]): Day<R>[] {
  const days: { key: string; records: R[] }[] = [];
  for (const record of records) {
    const key = dayKey(record.at, record.location.timeZone);
    const last = days.at(-1);
    if (last?.key === key) last.records.push(record);
    else days.push({ key, records: [record] });
  }
  return days;
}

import { describe, expect, it } from 'vitest';
import { byDay } from './days.ts';

const record = (at: string, timeZone = 'Asia/Tokyo') => ({ at, location: { timeZone } });

describe('usage history by day', () => {
  it('H-43: puts records under the day of their location', () => {
    const late = record('2026-11-19T15:10:00Z');
    const evening = record('2026-11-19T10:42:00Z');
    const days = byDay([late, evening]);
    expect(days.map(({ key }) => key)).toEqual(['2026-11-20', '2026-11-19']);
    expect(days[0]?.records).toEqual([late]);
  });

  it('keeps one day together', () => {
    expect(byDay([record('2026-11-19T03:00:00Z'), record('2026-11-19T01:00:00Z')])).toHaveLength(1);
  });

  it('is empty without records', () => {
    expect(byDay([])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { nextTime } from './next-time.ts';

// Thursday 19:42 in Tokyo
const from = '2026-11-19T10:42:00Z';

describe('a future time', () => {
  it.each([
    ['2026-11-19T11:00:00Z', '今日 20:00', 'today 20:00'],
    ['2026-11-19T22:00:00Z', '明日（金）7:00', 'tomorrow (Friday) 7:00'],
    ['2026-11-20T22:00:00Z', '土曜 7:00', 'Saturday 7:00'],
    ['2026-11-25T14:59:00Z', '水曜 23:59', 'Wednesday 23:59'],
    ['2026-11-25T15:00:00Z', '11月26日（木）0:00', 'Thursday, November 26 0:00'],
    ['2026-12-01T09:00:00Z', '12月1日（火）18:00', 'Tuesday, December 1 18:00'],
  ])('%s', (instant, japanese, english) => {
    expect(nextTime(instant, from, 'ja', 'Asia/Tokyo')).toBe(japanese);
    expect(nextTime(instant, from, 'en', 'Asia/Tokyo')).toBe(english);
  });

  it('counts days in the zone of the door', () => {
    expect(nextTime('2026-11-19T16:00:00Z', '2026-11-19T14:00:00Z', 'ja', 'Asia/Tokyo')).toBe('明日（金）1:00');
    expect(nextTime('2026-11-19T16:00:00Z', '2026-11-19T14:00:00Z', 'ja', 'UTC')).toBe('今日 16:00');
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate, countdown, dayKey, recently, timeOfDay, yen } from './format.ts';

describe('times on a screen', () => {
  it('are displayed in the location’s zone', () => {
    expect(timeOfDay('2026-11-19T22:42:00Z', 'ja', 'Asia/Tokyo')).toBe('7:42');
    expect(dayKey('2026-11-19T22:42:00Z', 'Asia/Tokyo')).toBe('2026-11-20');
  });

  it.each([
    ['2026-11-24T22:42:00Z', 'ja', '今日 7:42'],
    ['2026-11-24T14:59:00Z', 'ja', '昨日 23:59'],
    ['2026-11-17T10:42:00Z', 'ja', '11/17 19:42'],
    ['2025-12-31T10:42:00Z', 'ja', '2025/12/31 19:42'],
    ['2026-11-24T22:42:00Z', 'en', 'Today 07:42'],
    ['2026-11-24T14:59:00Z', 'en', 'Yesterday 23:59'],
    ['2026-11-17T10:42:00Z', 'en', '11/17 19:42'],
  ])('are short for nearby days: %s in %s is %s', (instant, locale, text) => {
    expect(recently(instant, Date.parse('2026-11-25T03:00:00Z'), locale, 'Asia/Tokyo')).toBe(text);
  });

  it('keep a calendar date unchanged, whatever the device’s zone', () => {
    expect(calendarDate('2026-05-12', 'ja')).toBe('2026/5/12');
  });

  it('count down to zero and no further', () => {
    expect(countdown(28 * 60_000 + 13_400)).toBe('28:13');
    expect(countdown(30 * 60_000 + 999)).toBe('30:00');
    expect(countdown(0)).toBe('0:00');
    expect(countdown(-5_000)).toBe('0:00');
  });
});

describe('money', () => {
  it('is whole yen with a thousands separator', () => {
    expect(yen(33000)).toBe('¥33,000');
  });
});

import { describe, expect, it } from 'vitest';
import { endByThisClock, grouped, shareLeft, stillGood, timeLeft } from './code-life.ts';

const code = { code: '7QM4K2XH9TBC', expiresAt: '2026-11-20T08:30:00Z' };
const at = (time: string): number => Date.parse(`2026-11-20T${time}Z`);

describe('life of a member code', () => {
  it('P-H-19: counts down from 30 minutes to nothing', () => {
    expect(shareLeft(code, at('08:00:00'))).toBe(1);
    expect(shareLeft(code, at('08:15:00'))).toBe(0.5);
    expect(timeLeft(code, at('08:30:00'))).toBe(0);
    expect(timeLeft(code, at('09:00:00'))).toBe(0);
  });

  it('shows a full bar when the device’s clock is slow', () => {
    expect(shareLeft(code, at('07:50:00'))).toBe(1);
  });

  it('is shown again only with two minutes left or more', () => {
    expect(stillGood(code, at('08:28:00'))).toBe(true);
    expect(stillGood(code, at('08:28:01'))).toBe(false);
  });

  it('is displayed in groups of four', () => {
    expect(grouped(code.code)).toBe('7QM4-K2XH-9TBC');
  });
});

describe('the expiry of a code by the clock of the device', () => {
  const asked = Date.parse('2026-11-20T00:00:00Z');
  it.each([
    ['the same clock', '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z'],
    ['half a minute apart', '2026-11-20T00:30:30Z', '2026-11-20T00:30:30Z'],
    ['a device forty minutes ahead', '2026-11-19T23:50:00Z', '2026-11-20T00:30:00.000Z'],
    ['a device a day behind', '2026-11-21T00:30:00Z', '2026-11-20T00:30:00.000Z'],
  ])('%s', (_, told, end) => {
    expect(endByThisClock(told, asked)).toBe(end);
  });
});

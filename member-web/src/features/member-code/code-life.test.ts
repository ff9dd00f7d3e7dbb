import { describe, expect, it } from 'vitest';
import { grouped, shareLeft, stillGood, timeLeft } from './code-life.ts';

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

  it('is read in groups of four', () => {
    expect(grouped(code.code)).toBe('7QM4-K2XH-9TBC');
  });
});

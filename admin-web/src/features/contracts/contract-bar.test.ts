import { describe, expect, it } from 'vitest';
import { contractBar } from './contract-bar.ts';

const now = Date.parse('2026-11-19T03:00:00Z');
const active = { state: 'ACTIVE', since: '2026-05-01T00:00:00+09:00' } as const;
const summary = (history: Parameters<typeof contractBar>[0]) =>
  contractBar(history, now, 'Asia/Tokyo')?.parts.map(({ state, planned }) => (planned ? `${state} planned` : state));

describe('the bar of a contract', () => {
  it('shows each state in order, and that the last one continues', () => {
    expect(summary([active])).toEqual(['ACTIVE', 'ACTIVE planned']);
    expect(
      summary([
        active,
        { state: 'SUSPENDED', since: '2026-08-01T00:00:00+09:00' },
        { state: 'ACTIVE', since: '2026-08-15T00:00:00+09:00' },
      ]),
    ).toEqual(['ACTIVE', 'SUSPENDED', 'ACTIVE', 'ACTIVE planned']);
    expect(summary([active, { state: 'SUSPENDED', since: '2026-11-01T00:00:00+09:00' }])).toEqual([
      'ACTIVE',
      'SUSPENDED',
      'SUSPENDED planned',
    ]);
  });

  it('ends with the contract', () => {
    expect(summary([active, { state: 'ENDED', since: '2026-10-01T00:00:00+09:00' }])).toEqual(['ACTIVE', 'ENDED']);
  });

  it('fills its width, with today where the past ends', () => {
    const bar = contractBar([active, { state: 'SUSPENDED', since: '2026-11-19T02:59:59Z' }], now, 'Asia/Tokyo')!;
    expect(bar.parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect(bar.today).toBeGreaterThan(70);
    expect(bar.today).toBeLessThan(82);
    // even a state of one second is visible
    expect(bar.parts[1]!.width).toBeGreaterThan(0.5);
  });

  it('gives a new contract room for its first month', () => {
    const bar = contractBar([{ state: 'ACTIVE', since: '2026-11-19T02:00:00Z' }], now, 'Asia/Tokyo')!;
    expect(bar.today).toBeLessThan(10);
  });

  it('labels at most six months, each on the first day in Japan', () => {
    const bar = contractBar([{ state: 'ACTIVE', since: '2023-01-15T00:00:00Z' }], now, 'Asia/Tokyo')!;
    expect(bar.months.length).toBeLessThanOrEqual(6);
    for (const { instant } of bar.months) expect(instant).toMatch(/T15:00:00/);
    expect(bar.months.every(({ at }) => at > 0 && at < 100)).toBe(true);
  });

  it('is omitted when no states are known', () => {
    expect(contractBar([], now, 'Asia/Tokyo')).toBeNull();
  });
});

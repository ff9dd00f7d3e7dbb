// Limits on the cost of the pure rules, each the median of many calls.
import { heatMap } from '../subgraphs/access/src/plans/domain/heat-map.ts';
import { lintPlan } from '../subgraphs/access/src/plans/domain/plan-lint.ts';
import type { Figure } from './figure.ts';
import { decideEntry } from '../subgraphs/access/src/entries/domain/entry-decision.ts';
import type { EntryFacts } from '../subgraphs/access/src/entries/domain/entry-facts.ts';
import { nextAllowedAt } from '../subgraphs/access/src/entries/domain/next-allowed.ts';
import {
  band,
  bands,
  local,
  plan,
  reservation,
  sampleFacts,
  ticket,
  WEEKEND,
} from '../subgraphs/access/src/entries/testing/sample-facts.ts';
import { JAPANESE_HOLIDAYS } from '../subgraphs/access/src/holidays/japanese-holidays.ts';
import { chargeLicences } from '../subgraphs/billing/src/licences/domain/licence-charge.ts';

const BANDS = Array.from({ length: 8 }, (_, i) => `BAND${i}`);
const START = Temporal.PlainDate.from('2026-05-01');

/** 5 plans of 8 bands, 20 reservations, 5 tickets, 60 counted dates; refuses only after examining everything. */
function largeFacts(changes: Partial<EntryFacts> = {}): EntryFacts {
  const limited = BANDS.map((id) => band(id, { monthlyLimit: 0 }));
  return sampleFacts({
    at: local('2026-05-07T12:00'),
    bandHours: new Map(BANDS.map((id, i) => [id, { start: i, end: 18 + i }])),
    holidays: JAPANESE_HOLIDAYS,
    plans: [1, 2, 3, 4, 5].map((contract) => plan(bands(limited, { before: contract * 7, after: 30, exemption: ['judo'] }), { contract })),
    reservations: Array.from({ length: 20 }, (_, i) => {
      const day = START.add({ days: 3 * i }).toString();
      return reservation(`${day}T12:00`, `${day}T13:00`);
    }),
    tickets: [1, 2, 3, 4, 5].map((i) => ticket({ id: `t${i}`, bands: BANDS, remaining: 0 })),
    counted: Array.from({ length: 60 }, (_, i) => ({ band: BANDS[i % 8] ?? '', date: START.add({ days: i }).toString() })),
    ...changes,
  });
}

/** The same at a lock that admits nobody: judges every minute at which something begins, and none answers yes. */
const neverAtTheLock = largeFacts({
  path: 'LOCK_QR',
  deviceEligibility: ['RESERVATION', 'TICKET'],
  plans: largeFacts().plans.map((one) => ({
    ...one,
    restriction: bands(
      BANDS.map((id) => band(id)),
      { before: one.contract * 7 },
    ),
  })),
  reservations: largeFacts().reservations.map((one) => ({ ...one, location: 'B' })),
});
const lastDay = largeFacts({
  holidays: new Set(['2026-07-07']),
  plans: [1, 2, 3, 4, 5].map((contract) =>
    plan(
      bands(
        BANDS.map((id) => band(id, { days: [], monthlyLimit: 3 })),
        { before: contract },
      ),
      { contract },
    ),
  ),
});

/** Number of calls to each rule; a thousandth for a smoke run, at least one. */
export const smoke = (): Figure[] => figures(0.001);

export function figures(share = 1): Figure[] {
  const median = (times: number, call: () => unknown): number => medianOf(Math.max(1, Math.round(times * share)), call);
  const refused = largeFacts();
  const letIn = largeFacts({
    plans: refused.plans.map((one) => (one.contract === 5 ? { ...one, restriction: { kind: 'NONE' as const } } : one)),
  });
  const year = {
    plan: {
      restriction: bands(
        BANDS.map((id) => band(id, { days: WEEKEND })),
        { before: 15 },
      ),
      locations: null,
    },
    location: 'A',
    bandHours: refused.bandHours,
    holidays: JAPANESE_HOLIDAYS,
  };
  return [
    {
      name: 'one decision, refused after looking at everything',
      unit: 'µs',
      limit: 50,
      value: median(2_000, () => decideEntry(refused)) * 1_000,
    },
    { name: 'one decision, let in by the fifth plan', unit: 'µs', limit: 50, value: median(2_000, () => decideEntry(letIn)) * 1_000 },
    { name: 'nextAllowedAt, never within 62 days', unit: 'ms', limit: 5, value: median(100, () => nextAllowedAt(refused)) },
    { name: 'nextAllowedAt, on the last of 62 days', unit: 'ms', limit: 5, value: median(100, () => nextAllowedAt(lastDay)) },
    {
      name: 'nextAllowedAt, at a lock that never lets pass',
      unit: 'ms',
      limit: 5,
      value: median(100, () => nextAllowedAt(neverAtTheLock)),
    },
    { name: 'heat map of a plan, one year', unit: 'ms', limit: 50, value: median(30, () => heatMap(year, START, 365)) },
    { name: 'lint of a plan over a year', unit: 'ms', limit: 50, value: median(30, () => lintPlan(year, new Set(), START)) },
    { name: '100,000 licence charges', unit: 'ms', limit: 1_000, value: median(3, chargeManyLicences) },
  ];
}

const PRICE = { monthly: { amount: 580, currency: 'JPY' }, annual: { amount: 6820, currency: 'JPY' } } as const;

function chargeManyLicences(): void {
  const base = {
    cycle: 'ANNUAL',
    course: 'LIGHT',
    channel: 'DIRECT',
    state: 'ACTIVE',
    endDate: Temporal.PlainDate.from('2028-03-31'),
  } as const;
  for (let i = 0; i < 100_000; i++) {
    chargeLicences({ guests: 1 + (i % 50), date: START, channel: 'DIRECT' }, base, { LIGHT: PRICE, STANDARD: PRICE });
  }
}

/** Milliseconds per call to three decimal places, without the first tenth of the calls. */
function medianOf(times: number, call: () => unknown): number {
  const took: number[] = [];
  for (let i = 0; i < times * 1.1; i++) {
    const start = performance.now();
    call();
    took.push(performance.now() - start);
  }
  return took.slice(-times).sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

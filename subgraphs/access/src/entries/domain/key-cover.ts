import { contains } from '../../bands/domain/band-hours.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import type { Trace } from './trace.ts';

/**
 * Whether a granted key covers the moment: its band's hours here, on its weekdays by business date. Keys ignore holidays and tolerance, and
 * consume nothing (H-73, F-H-13, P-H-16).
 */
export function keyCovers({ facts, keys }: Standing, now: Moment, trace: Trace): boolean {
  const granted = facts.keys.map(({ band }) => band);
  for (const { band, window, days } of keys) {
    const covered = now.dates.find(({ on, minute }) => contains(window, minute) && days.includes(on.weekday));
    if (!covered) continue;
    trace.push({ rule: 'KEY_COVERS', held: true, keys: granted, band, date: covered.on.date });
    return true;
  }
  trace.push({ rule: 'KEY_COVERS', held: false, keys: granted, band: null, date: null });
  return false;
}

import { contains, entryWindow, NO_TOLERANCE } from '../../bands/domain/band-hours.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import type { Trace } from './trace.ts';

/**
 * Whether a granted key covers the moment: its band's hours here, on its weekdays by business date. Keys know no
 * holidays and no tolerance, and consume nothing (H-73, F-H-13, P-H-16).
 */
export function keyCovers(standing: Standing, now: Moment, trace: Trace): boolean {
  const { keys, bandHours } = standing.facts;
  for (const key of keys) {
    const hours = bandHours.get(key.band);
    if (!hours) continue;
    const window = entryWindow(hours, NO_TOLERANCE);
    const covered = now.dates.find(({ on, minute }) => contains(window, minute) && key.days.includes(on.weekday));
    if (!covered) continue;
    trace.push({ rule: 'KEY_COVERS', held: true, keys: keys.map(({ band }) => band), band: key.band, date: covered.on.date });
    return true;
  }
  trace.push({ rule: 'KEY_COVERS', held: false, keys: keys.map(({ band }) => band), band: null, date: null });
  return false;
}

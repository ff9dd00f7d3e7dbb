/** A band of the tenant's master data: `MORNING`, `NIGHT`, … (H-18, H-19). */
export type BandId = string;

/**
 * When a band runs at one location: whole local hours `[start, end)`, `0 ≤ start < end ≤ 26` (H-15, P-H-03). A band past 24 still belongs
 * to the date on which it began, its business date.
 */
export interface BandHours {
  readonly start: number;
  readonly end: number;
}

/** The bands with hours at one location; a missing band cannot be used there (H-16). */
export type HoursByBand = ReadonlyMap<BandId, BandHours>;

export const LATEST_HOUR = 26;

/** Minutes (0–180) by which a person may come before a band begins and leave after it has ended (H-32, H-33). */
export interface Tolerance {
  readonly before: number;
  readonly after: number;
}

export const NO_TOLERANCE: Tolerance = { before: 0, after: 0 };
export const LONGEST_TOLERANCE = 180;

/** Half-open, in minutes of wall-clock time since 00:00 of the business date; may begin the day before. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** `[start − X, end)` (P-H-08). */
export function entryWindow(hours: BandHours, tolerance: Tolerance): Window {
  return { from: hours.start * 60 - tolerance.before, to: hours.end * 60 };
}

/** `[start − X, end + Y)`: a person who came early must get out as well (P-H-08). */
export function exitWindow(hours: BandHours, tolerance: Tolerance): Window {
  return { from: hours.start * 60 - tolerance.before, to: hours.end * 60 + tolerance.after };
}

export function contains(window: Window, minute: number): boolean {
  return window.from <= minute && minute < window.to;
}

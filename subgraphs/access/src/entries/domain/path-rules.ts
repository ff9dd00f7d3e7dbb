import type { EntryPath } from './entry-facts.ts';

/** What a path checks in addition to the stop flags, which every path checks (requirements 4.7, "Entry paths side by side"). */
export interface PathRules {
  /** Whether Monban decides, or only counts (H-80, H-81). */
  readonly enforced: boolean;
  /** The device's own eligibility comes before the plan, and both must hold (H-63, H-64). */
  readonly looksAtDevice: boolean;
  /** The locations where a plan may be used (H-54, A-18). */
  readonly looksAtLocation: boolean;
  /** The monthly number of entries (H-53, H-74). */
  readonly looksAtCount: boolean;
  /** A granted key is enough without the plan (H-73). */
  readonly opensByKey: boolean;
}

const LOCK: PathRules = { enforced: true, looksAtDevice: true, looksAtLocation: false, looksAtCount: true, opensByKey: false };
const COUNTED_ONLY: PathRules = { enforced: false, looksAtDevice: false, looksAtLocation: false, looksAtCount: false, opensByKey: false };

export const PATH_RULES: Readonly<Record<EntryPath, PathRules>> = {
  APP: { enforced: true, looksAtDevice: false, looksAtLocation: true, looksAtCount: true, opensByKey: false },
  LOCK_QR: LOCK,
  LOCK_WIRELESS: LOCK,
  AKERUN: { enforced: true, looksAtDevice: false, looksAtLocation: false, looksAtCount: false, opensByKey: true },
  SHARP: COUNTED_ONLY,
  SECOM: COUNTED_ONLY,
};

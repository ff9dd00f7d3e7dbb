/** P-H-21: readings of one code by one device within ten seconds are one event. */
const SAME_FOR_MS = 10_000;

export interface Sighting {
  readonly text: string;
  readonly at: number;
}

/**
 * Whether a code in the picture is new. A code held in front of the camera is judged once: each sighting renews the ten seconds, so it must
 * leave the picture first. Typed codes are always new, because somebody typed them on purpose.
 */
export function isNews(last: Sighting | null, seen: Sighting): boolean {
  return last === null || last.text !== seen.text || seen.at - last.at >= SAME_FOR_MS;
}

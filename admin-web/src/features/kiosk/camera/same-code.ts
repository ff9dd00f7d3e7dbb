/** P-H-21: what one device reads of one code within ten seconds is one event. */
const SAME_FOR_MS = 10_000;

export interface Sighting {
  readonly text: string;
  readonly at: number;
}

/**
 * Whether a code in the picture is news. One that is held before the camera is judged once: each sighting renews the ten seconds, so that
 * it must leave the picture first. Typing is not asked: whoever types means it.
 */
export function isNews(last: Sighting | null, seen: Sighting): boolean {
  return last === null || last.text !== seen.text || seen.at - last.at >= SAME_FOR_MS;
}

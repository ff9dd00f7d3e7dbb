import type { Viewer } from '@monban/subgraph-kit';
import { shownPlace } from './domain/shown-place.ts';

/** What a session keeps of the request that begins it. */
export const begunWith = ({ client, ip }: Viewer) => ({
  browser: client?.browser ?? null,
  system: client?.system ?? null,
  place: shownPlace(ip),
});

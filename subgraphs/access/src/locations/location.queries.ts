import { loadById, type RequestContext } from '@monban/subgraph-kit';
import { Location } from './location.entity.ts';

export const locationById = loadById(Location);

/** Locations by name; more than a hundred is more than any operator has on one screen. */
export const listLocations = (ctx: RequestContext, limit: number): Promise<Location[]> =>
  ctx.read((em) => em.find(Location, {}, { orderBy: { name: 'asc', id: 'asc' }, limit }));

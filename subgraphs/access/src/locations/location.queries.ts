import { loadById, type RequestContext } from '@monban/subgraph-kit';
import { Location } from './location.entity.ts';

/** More than any operator has on one screen; a list with pages comes when somebody does. */
const mostLocations = 100;

export const locationById = loadById(Location);

/** Locations by name. */
export const listLocations = (ctx: RequestContext): Promise<Location[]> =>
  ctx.read((em) => em.find(Location, {}, { orderBy: { name: 'asc', id: 'asc' }, limit: mostLocations }));

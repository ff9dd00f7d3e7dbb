import { defineLoader, type RequestContext } from '@monban/subgraph-kit';
import { Location } from './location.entity.ts';

/** More than any operator has on one screen; a list with pages comes when somebody does. */
const mostLocations = 100;

export const locationById = defineLoader('locationById', async (ids: readonly Location['id'][], ctx) => {
  const rows = await ctx.read((em) => em.find(Location, { id: { $in: [...ids] } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** Locations by name. */
export const listLocations = (ctx: RequestContext): Promise<Location[]> =>
  ctx.read((em) => em.find(Location, {}, { orderBy: { name: 'asc', id: 'asc' }, limit: mostLocations }));

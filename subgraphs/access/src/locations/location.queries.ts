import { defineList, lookUp, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Location, type LocationRow } from './location.entity.ts';

export const locationById = lookUp(Location);

const locations = defineList({
  name: 'locations',
  of: Location,
  filter: z.object({}),
  where: () => ({}),
  sorts: { NAME_ASC: { by: ['name', 'id'], direction: 'asc' } },
});

/** Locations by name; more than a hundred is more than any operator has on one screen. */
export const listLocations = (ctx: RequestContext, limit: number): Promise<LocationRow[]> => locations.first(ctx, limit);

/** More locations than any operator has. */
const MANY = 10_000;
/** All of them, by name. */
export const allLocations = (ctx: RequestContext): Promise<LocationRow[]> => locations.first(ctx, MANY);

import { idFromUuid, type Id } from '@monban/domain-kit';
import { lookUp, type RequestContext } from '@monban/subgraph-kit';
import type { LocationRow } from '../locations/location.entity.ts';
import { locationById } from '../locations/location.queries.ts';
import { ProductLocations } from './product-locations.entity.ts';

/** Where a product may be used: `null` = every location. */
export interface ProductLocationsView {
  readonly locationIds: readonly Id<'location'>[] | null;
  /** 0 until somebody has chosen. */
  readonly version: number;
}

const choiceById = lookUp(ProductLocations);

export const productLocations = async (ctx: RequestContext, id: Id<'product'>): Promise<ProductLocationsView> =>
  viewOf(await ctx.load(choiceById, id));

export const viewOf = (row: Pick<ProductLocations, 'locationIds' | 'version'> | null): ProductLocationsView => ({
  locationIds: row?.locationIds ? row.locationIds.map((uuid) => idFromUuid('location', uuid)) : null,
  version: row?.version ?? 0,
});

/** The locations themselves, by name. */
export async function locationsOf(ctx: RequestContext, { locationIds }: ProductLocationsView): Promise<LocationRow[]> {
  const found = await Promise.all((locationIds ?? []).map((id) => ctx.load(locationById, id)));
  return found.filter((location) => location !== null).sort((a, b) => a.name.localeCompare(b.name, 'ja'));
}

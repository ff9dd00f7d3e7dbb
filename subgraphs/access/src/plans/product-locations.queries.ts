import { idFromUuid, type Id } from '@monban/domain-kit';
import { defineLoader, type RequestContext } from '@monban/subgraph-kit';
import type { Location } from '../locations/location.entity.ts';
import { locationById } from '../locations/location.queries.ts';
import { ProductLocations } from './product-locations.entity.ts';

/** Where a product may be used: `null` = every location. */
export interface ProductLocationsView {
  readonly locationIds: readonly Id<'location'>[] | null;
  /** 0 until somebody has chosen. */
  readonly version: number;
}

export const productLocations = defineLoader('productLocations', async (ids: readonly Id<'product'>[], ctx) => {
  const rows = await ctx.read((em) => em.find(ProductLocations, { id: { $in: [...ids] } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => viewOf(byId.get(id) ?? null));
});

export const viewOf = (row: ProductLocations | null): ProductLocationsView => ({
  locationIds: row?.locationIds ? row.locationIds.map((uuid) => idFromUuid('location', uuid)) : null,
  version: row?.version ?? 0,
});

/** The locations themselves, by name. */
export async function locationsOf(ctx: RequestContext, { locationIds }: ProductLocationsView): Promise<Location[]> {
  const found = await Promise.all((locationIds ?? []).map((id) => ctx.load(locationById, id)));
  return found.filter((location) => location !== null).sort((a, b) => a.name.localeCompare(b.name, 'ja'));
}

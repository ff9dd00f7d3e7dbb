import { idFromUuid } from '@monban/domain-kit';
import type { HoursByBand } from '../bands/domain/band-hours.ts';
import type { PlanAccess } from './domain/restriction.ts';

/** What a contract grants at the door. No product is restricted by band or ticket yet; locations come with the contract (`H-54`). */
export const planAccessOf = (locationUuids: readonly string[] | null): PlanAccess => ({
  restriction: { kind: 'NONE' },
  locations: locationUuids && locationUuids.map((uuid) => idFromUuid('location', uuid)),
});

/** Hours of the bands at a location. Bands have no tables yet, so there are none. */
export const bandHoursAt = (_locationUuid: string): HoursByBand => new Map();

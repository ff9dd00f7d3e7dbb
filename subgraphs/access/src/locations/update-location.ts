import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Location } from './location.entity.ts';
import { updateLocationInput } from './location.inputs.ts';

/** Renames a location and says what its doors look at; holds from the next entry on. */
export async function updateLocation(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, updateLocationInput, raw);
  if (!input.ok) return input.error;
  const { locationId, name, antiPassback, expectedVersion } = input.value;
  return ctx.write(async (em) => {
    const location = await em.findOne(Location, { id: locationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!location) return failure(ctx.locale, 'LocationUnknown', 'LOCATION_UNKNOWN');
    if (location.version !== expectedVersion) return versionConflict(ctx.locale, location.version);
    const before = { name: location.name, antiPassback: location.antiPassback };
    Object.assign(location, { name, antiPassback });
    await em.flush();
    await ctx.audit(em, {
      action: 'location.updated',
      subjectType: 'location',
      subjectId: locationId,
      detail: { before, after: { name, antiPassback } },
    });
    return { __typename: 'LocationUpdated' as const, location };
  });
}

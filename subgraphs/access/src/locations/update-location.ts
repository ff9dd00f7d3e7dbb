import { LockMode } from '@mikro-orm/core';
import { mutation } from '../mutation.ts';
import { Location } from './location.entity.ts';
import { updateLocationInput } from './location.inputs.ts';

/** Renames a location and changes the settings of its doors; takes effect with the next entry. */
export const updateLocation = mutation.define('updateLocation', {
  action: 'location.update',
  input: updateLocationInput,
  refusals: { LOCATION_UNKNOWN: 'LocationUnknown' },
  answer: 'LocationUpdated',
  async load(em, { locationId }) {
    const location = await em.findOne(Location, { id: locationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return location && { location, before: { name: location.name, antiPassback: location.antiPassback } };
  },
  unknown: 'LOCATION_UNKNOWN',
  version: ({ location }) => location.version,
  commit(_, { facts: { location }, input: { name, antiPassback } }) {
    Object.assign(location, { name, antiPassback });
    return { location: { id: location.id } };
  },
  audit: ({ facts: { location, before }, input: { name, antiPassback } }) => ({
    action: 'location.updated',
    subjectType: 'location',
    subjectId: location.id,
    detail: { before, after: { name, antiPassback } },
  }),
});

import { type Id, newId } from '@monban/domain-kit';
import { mutation } from '../mutation.ts';
import { Location } from './location.entity.ts';
import { createLocationInput } from './location.inputs.ts';

/** Creates a location, to which devices can then be assigned (`H-15`). */
export const createLocation = mutation.define('createLocation', {
  action: 'location.create',
  input: createLocationInput,
  answer: 'LocationCreated',
  load: async (_, { name, timeZone }, ctx) => ({
    tenantId: ctx.tenantId as Id<'tenant'>,
    id: newId('location'),
    wanted: { name, timeZone: timeZone ?? ctx.timeZone },
  }),
  commit(em, { facts: { tenantId, id, wanted }, now }) {
    em.create(Location, { tenantId, id, createdAt: now, ...wanted });
    return { location: { id } };
  },
  audit: ({ facts: { id, wanted } }) => ({ action: 'location.created', subjectType: 'location', subjectId: id, detail: wanted }),
});

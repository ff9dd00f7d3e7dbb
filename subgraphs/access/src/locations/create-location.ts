import { newId } from '@monban/domain-kit';
import { readInput, type RequestContext } from '@monban/subgraph-kit';
import { Location } from './location.entity.ts';
import { createLocationInput } from './location.inputs.ts';

/** Creates a location; devices are installed at it afterwards (`H-15`). */
export async function createLocation(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, createLocationInput, raw);
  if (!input.ok) return input.error;
  const wanted = { name: input.value.name, timeZone: input.value.timeZone ?? ctx.timeZone };
  const location = await ctx.write(async (em) => {
    const created = em.create(Location, {
      tenantId: ctx.tenantId as Location['tenantId'],
      id: newId('location'),
      createdAt: ctx.clock.now(),
      ...wanted,
    });
    await em.flush();
    await ctx.audit(em, { action: 'location.created', subjectType: 'location', subjectId: created.id, detail: wanted });
    return created;
  });
  return { __typename: 'LocationCreated' as const, location };
}

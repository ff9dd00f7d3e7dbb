import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import { defineLoader, type LoaderDefinition } from '../context.ts';

/** A loader of an entity's rows by id: one statement for all ids of a tick, null for an id that the tenant does not have. */
export const loadById = <E extends { id: string }>(entity: EntityClass<E>): LoaderDefinition<E['id'], E | null> =>
  defineLoader(`${entity.name}.id`, async (ids: readonly E['id'][], ctx) => {
    const rows: E[] = await ctx.read((em) => em.find(entity, { id: { $in: [...ids] } } as unknown as FilterQuery<E>));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

import { type EntityClass, type EntityMetadata, p } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { idColumn, IdType } from './columns.ts';
import type { Em } from './database.ts';

/**
 * What happens to a row when the person in its column is erased: `erased` deletes the row; `kept` keeps it under a pseudonym, for the given
 * reason. The feature itself empties text about the person in a kept row.
 */
export type AboutPerson = 'erased' | { readonly kept: string };

/** An account's id, and what happens to its row. */
export class AccountIdType extends IdType<'account'> {
  readonly aboutPerson: AboutPerson;
  constructor(aboutPerson: AboutPerson) {
    super('account');
    this.aboutPerson = aboutPerson;
  }
}

/** A column with an account's id. No other column can hold one, so every such row declares what happens to it when the person is erased. */
export const accountColumn = (aboutPerson: AboutPerson) => p.type(new AccountIdType(aboutPerson)).$type<Id<'account'>>();

/** `tenantKey` for tables with one row per person: the id is the account's. */
export const accountKey = (aboutPerson: AboutPerson) => ({
  tenantId: idColumn('tenant').primary(),
  id: accountColumn(aboutPerson).primary(),
});

interface PersonColumn {
  readonly entity: EntityMetadata;
  readonly property: string;
  readonly aboutPerson: AboutPerson;
}

/** Every column of these entities that holds an account's id. */
export const personColumns = (entities: Iterable<EntityMetadata>): PersonColumn[] =>
  [...entities].flatMap((entity) =>
    entity.props.flatMap(({ name, customType }) =>
      customType instanceof AccountIdType ? [{ entity, property: name, aboutPerson: customType.aboutPerson }] : [],
    ),
  );

/** Deletes every row that goes with this person: one statement per column declared `erased`. */
export async function eraseRowsAbout(em: Em, accountId: Id<'account'>): Promise<void> {
  for (const { entity, property, aboutPerson } of personColumns(em.getMetadata().getAll().values())) {
    if (aboutPerson !== 'erased') continue;
    await em.nativeDelete(entity.class as EntityClass<object>, { [property]: accountId });
  }
}

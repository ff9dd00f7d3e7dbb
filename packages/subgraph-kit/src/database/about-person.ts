import { type EntityClass, type EntityMetadata, p } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { idColumn, IdType } from './columns.ts';
import type { Em } from './database.ts';

/**
 * What becomes of a row when the person in its column is erased: `erased`, the row goes with them; `kept`, it stays and refers to a
 * pseudonym, for the reason given. Words about the person in a kept row are emptied by the feature itself.
 */
export type AboutPerson = 'erased' | { readonly kept: string };

/** An account's id, and what becomes of its row. */
export class AccountIdType extends IdType<'account'> {
  readonly aboutPerson: AboutPerson;
  constructor(aboutPerson: AboutPerson) {
    super('account');
    this.aboutPerson = aboutPerson;
  }
}

/** A column that holds an account's id. There is no other way to make one: every such row says what becomes of it with the person. */
export const accountColumn = (aboutPerson: AboutPerson) => p.type(new AccountIdType(aboutPerson)).$type<Id<'account'>>();

/** `tenantKey` of rows that are one to a person: their id is the account's. */
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

/** Deletes every row that goes with this person: one statement for each column declared `erased`. */
export async function eraseRowsAbout(em: Em, accountId: Id<'account'>): Promise<void> {
  for (const { entity, property, aboutPerson } of personColumns(em.getMetadata().getAll().values())) {
    if (aboutPerson !== 'erased') continue;
    await em.nativeDelete(entity.class as EntityClass<object>, { [property]: accountId });
  }
}

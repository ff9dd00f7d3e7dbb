import { defineEntity } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { newId } from '@monban/domain-kit';
import { describe, expect, it } from 'vitest';
import { accountColumn, accountKey, eraseRowsAbout } from './about-person.ts';
import { rowsOfTenant, tenantKey } from './columns.ts';
import type { Em } from './database.ts';

const Profile = defineEntity({
  name: 'Profile',
  ...rowsOfTenant('profile'),
  primaryKeys: ['tenantId', 'id'],
  properties: accountKey('erased'),
});
const Call = defineEntity({
  name: 'Call',
  ...rowsOfTenant('call'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantKey('staffCall'),
    madeBy: accountColumn('erased'),
    answeredBy: accountColumn({ kept: 'staff answer for it' }),
  },
});
const Place = defineEntity({
  name: 'Place',
  ...rowsOfTenant('place'),
  primaryKeys: ['tenantId', 'id'],
  properties: tenantKey('location'),
});

describe('erasing a person', () => {
  it('deletes the rows whose column says so, by that column, and no others (P-T-12)', async () => {
    const orm = new MikroORM({ entities: [Profile, Call, Place], dbName: 'none' });
    const deleted: unknown[] = [];
    const em = {
      getMetadata: () => orm.getMetadata(),
      nativeDelete: (entity: { name: string }, where: object) => {
        deleted.push([entity.name, where]);
        return Promise.resolve(1);
      },
    } as unknown as Em;
    const id = newId('account');
    await eraseRowsAbout(em, id);
    expect(deleted).toEqual([
      ['Profile', { id }],
      ['Call', { madeBy: id }],
    ]);
  });

  it('cannot be forgotten: only this kind of column can hold an account’s id', () => {
    // @ts-expect-error -- `accountKey` asks what becomes of the row
    expect(() => tenantKey('account')).not.toThrow();
  });
});

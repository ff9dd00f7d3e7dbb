import { newId } from '@monban/domain-kit';
import { checkSchema, migrateDatabase, openDatabase } from '@monban/subgraph-kit';
import { emptyTestDatabase, forbiddenToRun, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startBilling } from './app.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

const billing = await startTestSubgraph(startBilling, { name: 'billing' });

describe('schema of billing', () => {
  it('matches the migrations of an empty database: forced row-level security, a separate owner, rights as specified', async () => {
    const database = await emptyTestDatabase('billing');
    expect(await checkSchema({ ...database, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it('is created once when two replicas start at once', async () => {
    const database = await emptyTestDatabase('billing');
    const start = () => migrateDatabase({ ...database, entities, migrations, onWarning: () => undefined });
    await Promise.all([start(), start()]);
    expect(await checkSchema({ ...database, entities, migrations, onWarning: () => undefined })).toEqual([]);
    const running = await openDatabase({ ...database, entities, migrations, onWarning: () => undefined });
    const done = await running.call<{ name: string }>('select name from mikro_orm_migrations', []);
    await running.close();
    expect(done.map(({ name }) => name).toSorted()).toEqual(migrations.map(({ name }) => name).toSorted());
  });

  it.each(forbiddenToRun)('does not let the running role %s', async (_, statement) => {
    await expect(billing.subgraph.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nobody the rows of another tenant, even to a statement without a tenant', async () => {
    const [one, other] = [billing.tenant(), billing.tenant()];
    await one.deliver('contracts', { type: 'product', id: newId('product'), seq: 1, data: { productId: 'prd', name: 'A' } });
    const unscoped = 'select from product';
    expect(await one.sql(unscoped)).toHaveLength(1);
    expect(await other.sql(unscoped)).toEqual([]);
  });
});

import { checkSchema } from '@monban/subgraph-kit';
import { emptyTestDatabase, forbiddenToRun, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { openBusiness, startForTest } from './testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });

describe('schema of contracts', () => {
  it('is what the migrations make of an empty database: forced row-level security, an owner apart, rights as wished', async () => {
    const database = await emptyTestDatabase('contracts');
    expect(await checkSchema({ ...database, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it.each(forbiddenToRun)('does not let the role that runs %s', async (_, statement) => {
    await expect(contracts.subgraph.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nobody the rows of another tenant, even to a statement that names no tenant', async () => {
    const { tenant } = await openBusiness(contracts);
    const unscoped = 'select number from contract';
    expect(await tenant.sql(unscoped)).toEqual([{ number: 1 }]);
    expect(await contracts.tenant().sql(unscoped)).toEqual([]);
  });
});

import { checkSchema } from '@monban/subgraph-kit';
import { emptyTestDatabase, forbiddenToRun, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { openBusiness, startForTest } from './testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts' });

describe('schema of contracts', () => {
  it('matches the migrations of an empty database: forced row-level security, a separate owner, rights as specified', async () => {
    const database = await emptyTestDatabase('contracts');
    expect(await checkSchema({ ...database, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it.each(forbiddenToRun)('does not let the running role %s', async (_, statement) => {
    await expect(contracts.subgraph.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nobody the rows of another tenant, even to a statement without a tenant', async () => {
    const { tenant } = await openBusiness(contracts);
    const unscoped = 'select number from contract';
    expect(await tenant.sql(unscoped)).toEqual([{ number: 1 }]);
    expect(await contracts.tenant().sql(unscoped)).toEqual([]);
  });
});

import { emptyTestDatabase, forbiddenToRun, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { checkSchema } from '@monban/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { startAccess } from './app.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });

describe('schema of access', () => {
  it('matches the migrations of an empty database: forced row-level security, a separate owner, rights as specified', async () => {
    const database = await emptyTestDatabase('access');
    expect(await checkSchema({ ...database, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it.each(forbiddenToRun)('does not let the running role %s', async (_, statement) => {
    await expect(access.subgraph.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nobody the rows of another tenant, even to a statement without a tenant', async () => {
    const [one, other] = [access.tenant(), access.tenant()];
    await one.staff.run('mutation { createLocation(input: { name: "渋谷店" }) { __typename } }');
    const unscoped = 'select name from location';
    expect(await one.sql(unscoped)).toEqual([{ name: '渋谷店' }]);
    expect(await other.sql(unscoped)).toEqual([]);
    expect((await other.staff.run('{ locations { name } }')).data).toEqual({ locations: [] });
  });
});

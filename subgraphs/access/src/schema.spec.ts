import { emptyTestDatabase, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { checkSchema } from '@monban/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { startAccess } from './app.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

const access = await startTestSubgraph(startAccess, { name: 'access' });

describe('schema of access', () => {
  it('is what the migrations make of an empty database, with row-level security on everything of a tenant', async () => {
    const url = await emptyTestDatabase('access');
    expect(await checkSchema({ url, entities, migrations, onWarning: () => undefined })).toEqual([]);
  });

  it('shows nobody the rows of another tenant, even to a statement that names no tenant', async () => {
    const [one, other] = [access.tenant(), access.tenant()];
    await one.staff.run('mutation { createLocation(input: { name: "渋谷店" }) { __typename } }');
    const unscoped = 'select name from location';
    expect(await one.sql(unscoped)).toEqual([{ name: '渋谷店' }]);
    expect(await other.sql(unscoped)).toEqual([]);
    expect((await other.staff.run('{ locations { name } }')).data).toEqual({ locations: [] });
  });
});

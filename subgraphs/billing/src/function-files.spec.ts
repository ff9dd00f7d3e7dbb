import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, functionFiles, migrateDatabase, openDatabase } from '@monban/subgraph-kit';
import { emptyTestDatabase } from '@monban/testkit/subgraph-harness';
import { expect, it } from 'vitest';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

it('applies the files of functions when one has changed, also back to what it was', async () => {
  const { url, migrationUrl } = await emptyTestDatabase('billing');
  const folder = await mkdtemp(join(tmpdir(), 'monban-functions-'));
  const log = createLog('billing', 'silent');
  const answerAfter = async (answer: number): Promise<unknown> => {
    await writeFile(join(folder, 'answer.sql'), `create or replace function answer() returns int language sql as $$ select ${answer} $$;`);
    const settings = { url, migrationUrl, log, entities, onWarning: () => undefined };
    await migrateDatabase({ ...settings, migrations: [...migrations, functionFiles(folder)] });
    const database = await openDatabase({ ...settings, migrations });
    const rows = await database.call<{ answer: number }>('select answer()', []);
    await database.close();
    return rows[0]!.answer;
  };
  expect([await answerAfter(1), await answerAfter(2), await answerAfter(1)]).toEqual([1, 2, 1]);
  await rm(folder, { recursive: true });
});

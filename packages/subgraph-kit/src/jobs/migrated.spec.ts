import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { queuePlace, type QueuePlace } from './fixtures/queue-place.ts';
import { areJobsMigrated } from './jobs.ts';

let place: QueuePlace;
let owner: pg.Client;
beforeAll(async () => {
  place = await queuePlace(inject('postgresAdminUrl'));
  owner = new pg.Client({ connectionString: place.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await place.close();
});

it('recognises the tables of the installed graphile-worker, of an older one and of none', async () => {
  expect(await areJobsMigrated(owner)).toBe(true);
  await owner.query('begin');
  await owner.query('delete from graphile_worker.migrations where id = (select max(id) from graphile_worker.migrations)');
  expect(await areJobsMigrated(owner)).toBe(false);
  await owner.query('drop schema graphile_worker cascade');
  expect(await areJobsMigrated(owner)).toBe(false);
  await owner.query('rollback');
});

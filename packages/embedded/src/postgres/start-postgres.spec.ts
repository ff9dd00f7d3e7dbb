import { realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { childPlatform } from './fixtures/child-platform.ts';
import { query, silent, temporaryFolder } from './fixtures/place.ts';
import { runningPostgres } from './running-postgres.ts';
import { startPostgres } from './start-postgres.ts';
import type { StartPostgresOptions } from './start-postgres.ts';

async function start(dataDir: string, options: Partial<StartPostgresOptions> = {}) {
  const postgres = await startPostgres({ dataDir, port: 0, durable: false, log: silent, ...options });
  onTestFinished(() => postgres.stop());
  return postgres;
}

describe('a fresh data directory', () => {
  it('gets a durable server on loopback with its own secret, and keeps its data', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'data');
    const first = await start(dataDir, { durable: true });
    expect(first.adopted).toBe(false);
    const settings = await query(
      first.adminUrl,
      `SELECT current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS sockets,
         current_setting('TimeZone') AS zone, current_setting('max_connections') AS connections, current_setting('fsync') AS fsync,
         (SELECT concat_ws(' ', datlocprovider, datlocale, datcollate, datctype) FROM pg_database
           WHERE datname = 'postgres') AS locale`,
    );
    expect(settings).toEqual([
      { listen: '127.0.0.1', sockets: '', zone: 'UTC', connections: '160', fsync: 'on', locale: 'b C.UTF-8 C C.UTF-8' },
    ]);
    await query(first.adminUrl, 'CREATE EXTENSION pg_trgm');
    expect(await query(first.adminUrl, `SELECT cardinality(show_trgm('会議室')) > 0 AS japanese`)).toEqual([{ japanese: true }]);

    expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'secrets', 'postgres-superuser')).mode & 0o777).toBe(0o600);
    await expect(query(first.url('postgres', 'postgres', 'postgres'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });

    await query(first.adminUrl, 'CREATE TABLE kept (id int)');
    await first.stop();
    await first.stop();
    const second = await start(dataDir, { durable: true });
    expect(second.adopted).toBe(false);
    expect(await query(second.adminUrl, 'SELECT * FROM kept')).toEqual([]);
  });
});

describe('a second start on one data directory', () => {
  it('is refused with the name of the owner, in this process and in another', async () => {
    const dataDir = temporaryFolder();
    await start(dataDir);
    await expect(startPostgres({ dataDir, port: 0, durable: false, log: silent })).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
    });
    const second = childPlatform(dataDir);
    expect(await second.said).toMatchObject({
      started: false,
      code: 'ALREADY_RUNNING',
      message: expect.stringContaining(`Monban already runs on this data directory (pid ${process.pid})`),
    });
    expect(await second.exit).toBe(1);
  });

  it.each([1, 2, 3])('has one loser when both start at the same instant (%i)', async () => {
    const dataDir = temporaryFolder();
    const both = [childPlatform(dataDir), childPlatform(dataDir)];
    const said = await Promise.all(both.map((platform) => platform.said));
    expect(said.filter((one) => one?.started)).toHaveLength(1);
    const winner = both[said.findIndex((one) => one?.started)];
    const refused = said.find((one) => one?.started === false);
    expect(refused).toMatchObject({ code: 'ALREADY_RUNNING', message: expect.stringContaining(`(pid ${winner?.pid})`) });
    await winner?.stop();
  });
});

describe('a server that runs', () => {
  it('is found by its data directory, also through a symbolic link and where its place is recorded', async () => {
    const dataDir = temporaryFolder();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(dataDir, link);
    const postgres = await start(dataDir);
    const real = realpathSync(dataDir);
    writeFileSync(join(dataDir, 'postgres-location.json'), JSON.stringify({ dataDir: real, cluster: join(real, 'postgres') }));
    expect([await runningPostgres(dataDir), await runningPostgres(link)]).toEqual([postgres.adminUrl, postgres.adminUrl]);
    await postgres.stop();
    expect(await runningPostgres(dataDir)).toBeUndefined();
  });
});

describe('after SIGKILL of the platform', () => {
  it('adopts the server that kept running', async () => {
    const dataDir = temporaryFolder();
    const killed = childPlatform(dataDir);
    const said = await killed.said;
    if (said?.started !== true) throw new Error(`did not start: ${killed.log()}`);
    await query(said.adminUrl, 'CREATE TABLE kept (id int)');
    await killed.kill();

    const next = await start(dataDir);
    expect(next).toMatchObject({ adopted: true, port: said.port });
    expect(next.pid()).toBe(said.pid);
    expect(await query(next.adminUrl, 'SELECT * FROM kept')).toEqual([]);
  });

  it('restarts a server that runs with other settings instead of adopting it', async () => {
    const dataDir = temporaryFolder();
    const killed = childPlatform(dataDir);
    const said = await killed.said;
    await killed.kill();
    const next = await start(dataDir, { durable: true });
    expect(said).toMatchObject({ started: true });
    expect(next.adopted).toBe(false);
    expect(await query(next.adminUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });
});

describe('a port in use', () => {
  it('makes the server listen on the next free one', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const postgres = await start(temporaryFolder(), { port });
    expect(postgres.port).toBeGreaterThan(port);
    expect(await query(postgres.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a data directory that cannot be used', () => {
  it('is refused with the reason', async () => {
    const folder = temporaryFolder();
    await expect(start(join(folder, 'data\0dir'))).rejects.toThrow(/null bytes/);
    await start(join(folder, 'file')).then((postgres) => postgres.stop());
    await expect(start(join(folder, 'file', 'postgres', 'PG_VERSION'))).rejects.toMatchObject({ code: 'DATA_DIRECTORY' });
  });
});

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { childPlatform } from './fixtures/child-platform.ts';
import { isRoot, query, silent, temporaryFolder } from './fixtures/place.ts';
import { nobody } from './launcher.ts';
import { isPostmasterOf } from './postmaster-pid.ts';
import { startPostgres } from './start-postgres.ts';

/** A platform whose process and server were both killed at once, which leaves `postmaster.pid` behind. */
async function crashedDataDir(): Promise<string> {
  const dataDir = temporaryFolder();
  const platform = childPlatform(dataDir);
  const said = await platform.said;
  if (said?.started !== true) throw new Error(platform.log());
  await platform.kill();
  process.kill(said.pid, 'SIGKILL');
  while (await isPostmasterOf(join(dataDir, 'postgres'), said.pid)) await sleep(10);
  return dataDir;
}

async function start(dataDir: string) {
  const postgres = await startPostgres({ dataDir, port: 0, durable: false, log: silent });
  onTestFinished(() => postgres.stop());
  return postgres;
}

describe('a stale postmaster.pid', () => {
  it('does not prevent the next start', async () => {
    const dataDir = await crashedDataDir();
    expect((await start(dataDir)).adopted).toBe(false);
  });

  it('does not prevent it even when another process now has its pid', async () => {
    const dataDir = await crashedDataDir();
    // A process that PostgreSQL itself would take for a running server: owned by the same user.
    const other = spawn('sleep', ['60'], { cwd: '/', ...(isRoot ? await nobody() : {}) });
    onTestFinished(() => void other.kill());
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(other.pid)));
    expect((await start(dataDir)).adopted).toBe(false);
    expect(other.exitCode).toBeNull();
  });

  it.each(['', '4194304\n/some', 'garbage'])('does not prevent it when it is truncated: %j', async (rest) => {
    const dataDir = await crashedDataDir();
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), rest);
    expect((await start(dataDir)).adopted).toBe(false);
  });
});

describe('PostgreSQL killed under a running platform', () => {
  it('is back on its port within 5 s with everything committed, every time', async () => {
    const dataDir = temporaryFolder();
    const exits: string[] = [];
    const postgres = await startPostgres({
      dataDir,
      port: 0,
      durable: true,
      log: silent,
      onUnexpectedExit: (exit) => exits.push(exit.restart),
    });
    onTestFinished(() => postgres.stop());
    const pool = new Pool({ connectionString: postgres.adminUrl });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => void client.on('error', () => undefined));
    onTestFinished(() => pool.end());
    await pool.query('CREATE TABLE acknowledged (round int)');
    for (let round = 1; round <= 2; round += 1) {
      await pool.query('INSERT INTO acknowledged VALUES ($1)', [round]);
      // A backend in a long statement must not prevent the next server from starting.
      const busy = pool.query('SELECT count(*) FROM generate_series(1, 1e9)').catch(() => undefined);
      await sleep(100);
      const killedAt = performance.now();
      process.kill(postgres.pid(), 'SIGKILL');
      for (;;) {
        const rows = await pool.query('SELECT max(round) AS round FROM acknowledged').then(
          (result) => result.rows as { round: number }[],
          () => undefined,
        );
        if (rows !== undefined && exits.length === round) {
          expect(rows).toEqual([{ round }]);
          break;
        }
        expect(performance.now() - killedAt).toBeLessThan(5_000);
        await sleep(50);
      }
      await busy;
    }
    expect(exits).toEqual(['succeeded', 'succeeded']);
    await postgres.stop();
    expect(await isPostmasterOf(join(dataDir, 'postgres'), postgres.pid())).toBe(false);
  });
});

describe('a first start killed together with its child processes', () => {
  // Milliseconds after the spawn: from before the lock to after the server runs.
  it.each([60, 110, 160, 210, 270, 330, 400, 480, 570, 680, 800, 950])('at %i ms does not prevent the next start', async (moment) => {
    const dataDir = temporaryFolder();
    const killed = childPlatform(dataDir);
    await sleep(moment);
    await killed.kill();
    const began = performance.now();
    const postgres = await start(dataDir);
    expect(performance.now() - began).toBeLessThan(10_000);
    const databases = await query(postgres.adminUrl, 'SELECT datname FROM pg_database ORDER BY datname');
    expect(databases.map((row) => row['datname'])).toEqual(['postgres', 'template0', 'template1']);
  });

  it('leaves nothing of the killed cluster behind, and refuses to overwrite a folder that is not a cluster', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'postgres.init-abcdef', 'cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.init-abcdef', 'password'), 'x');
    const postgres = await start(dataDir);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres'))).toEqual(['postgres']);
    await postgres.stop();

    const foreign = temporaryFolder();
    mkdirSync(join(foreign, 'postgres'));
    writeFileSync(join(foreign, 'postgres', 'letter.txt'), 'dear');
    await expect(start(foreign)).rejects.toMatchObject({ code: 'DATA_DIRECTORY' });
    expect(readFileSync(join(foreign, 'postgres', 'letter.txt'), 'utf8')).toBe('dear');
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { childPlatform } from './fixtures/child-platform.ts';
import { isRoot, temporaryFolder } from './fixtures/place.ts';
import { nobody } from './launcher.ts';

/** Starts, adopts after SIGKILL, stops, and starts again; returns how the last start went. */
async function expectToLiveThrough(...args: Parameters<typeof childPlatform>) {
  const first = childPlatform(...args);
  expect(await first.said, first.log()).toMatchObject({ started: true, adopted: false });
  await first.kill();
  const second = childPlatform(...args);
  expect(await second.said, second.log()).toMatchObject({ started: true, adopted: true });
  await second.stop();
  const third = childPlatform(...args);
  expect(await third.said, third.log()).toMatchObject({ started: true, adopted: false });
  await third.stop();
  return { log: first.log() };
}

function skipUnless(possible: boolean, why: string): boolean {
  if (!possible) process.stderr.write(`SKIPPED: ${why}\n`);
  return !possible;
}

const notRoot = skipUnless(isRoot, 'starts as root and as another user need root');
const noNamespaces = notRoot || skipUnless(spawnSync('unshare', ['--user', 'true']).status === 0, 'no user namespaces here');
const ordinary = await nobody();
const nodeReachable =
  isRoot && spawnSync(process.execPath, [join(import.meta.dirname, 'fixtures', 'platform.ts'), '/nonexistent/data'], ordinary).status === 1;
const nobodyCannot = notRoot || skipUnless(nodeReachable, 'an ordinary user cannot reach Node or this checkout');

describe('an ordinary user', () => {
  it.skipIf(nobodyCannot)('owns everything', async () => {
    const home = temporaryFolder();
    chownSync(home, ordinary.uid, ordinary.gid);
    const dataDir = join(home, 'data');
    await expectToLiveThrough(dataDir, ordinary);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(ordinary.uid);
  });

  it.skipIf(nobodyCannot)('is told why they cannot use a data directory of root', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const root = childPlatform(dataDir);
    await root.said;
    await root.stop();
    const user = childPlatform(dataDir, ordinary);
    expect(await user.said).toMatchObject({ started: false, code: 'DATA_DIRECTORY' });
    expect(await user.exit).toBe(1);
  });

  it.skipIf(nobodyCannot)('can still start after root started in a folder of theirs', async () => {
    const home = temporaryFolder();
    chownSync(home, ordinary.uid, ordinary.gid);
    const dataDir = join(home, 'data');
    await expectToLiveThrough(dataDir);
    await expectToLiveThrough(dataDir, ordinary);
  });
});

describe('root', () => {
  it.skipIf(notRoot)('runs PostgreSQL as nobody', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    await expectToLiveThrough(dataDir);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(ordinary.uid);
  });

  it.skipIf(noNamespaces)('runs it in a user namespace below a 0700 folder, and as nobody once that is open', async () => {
    const home = temporaryFolder();
    const dataDir = join(home, 'private', 'data');
    mkdirSync(join(home, 'private'), { mode: 0o700 });
    const { log } = await expectToLiveThrough(dataDir);
    expect(log).toContain('user namespace');
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(0);
    chmodSync(join(home, 'private'), 0o755);
    await expectToLiveThrough(dataDir);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(ordinary.uid);
  });

  it.skipIf(notRoot)('stores the cluster at a separate place when there are no user namespaces either', async () => {
    const home = temporaryFolder();
    const dataDir = join(home, 'private', 'data');
    mkdirSync(join(home, 'private'), { mode: 0o700 });
    const { log } = await expectToLiveThrough(dataDir, { env: { PATH: '/nonexistent' } });
    const record = JSON.parse(readFileSync(join(dataDir, 'postgres-location.json'), 'utf8')) as { cluster: string };
    onTestFinished(() => rmSync(record.cluster, { recursive: true, force: true }));
    expect(log).toContain(`its database is stored in ${record.cluster}`);
    expect(statSync(record.cluster).uid).toBe(ordinary.uid);
  });
});

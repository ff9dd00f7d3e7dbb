import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../postgres/fixtures/place.ts';
import { loadOrCreateSecrets } from './secrets.ts';

describe('loadOrCreateSecrets', () => {
  it('are created once and kept, readable by their owner only', async () => {
    const dataDir = temporaryFolder();
    const first = await loadOrCreateSecrets(dataDir, ['viewer-key', 'database-identity']);
    expect(first['viewer-key']).toMatch(/^[\w-]{43}$/);
    expect(first['viewer-key']).not.toBe(first['database-identity']);
    expect(await loadOrCreateSecrets(dataDir, ['database-identity', 'later'])).toMatchObject({
      'database-identity': first['database-identity'],
    });
    for (const name of readdirSync(join(dataDir, 'secrets'))) {
      expect(statSync(join(dataDir, 'secrets', name)).mode & 0o777, name).toBe(0o600);
    }
  });

  it('gives everyone who asks at once the same value and leaves no temporary files', async () => {
    const dataDir = temporaryFolder();
    const answers = await Promise.all(Array.from({ length: 20 }, () => loadOrCreateSecrets(dataDir, ['one'])));
    expect(new Set(answers.map(({ one }) => one)).size).toBe(1);
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['one']);
  });

  it('differs between data directories', async () => {
    const [a, b] = await Promise.all([temporaryFolder(), temporaryFolder()].map((folder) => loadOrCreateSecrets(folder, ['one'])));
    expect(a?.one).not.toBe(b?.one);
  });

  it('closes a file that others could read, and refuses an empty one', async () => {
    const dataDir = temporaryFolder();
    const { one } = await loadOrCreateSecrets(dataDir, ['one']);
    const path = join(dataDir, 'secrets', 'one');
    chmodSync(path, 0o644);
    expect((await loadOrCreateSecrets(dataDir, ['one'])).one).toBe(one);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(path, '');
    await expect(loadOrCreateSecrets(dataDir, ['one'])).rejects.toThrow(/empty/);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('refuses names with a path in them', async () => {
    await expect(loadOrCreateSecrets(temporaryFolder(), ['../out'])).rejects.toThrow(/Not a valid name/);
  });
});

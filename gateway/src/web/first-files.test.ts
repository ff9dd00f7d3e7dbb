import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { firstFiles } from './first-files.ts';

const root = mkdtempSync(join(tmpdir(), 'monban-first-files-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, '.vite'));
writeFileSync(
  join(root, '.vite/first-pages.json'),
  JSON.stringify({
    languages: { ja: '/m/assets/ja-1.js', en: '/m/assets/en-1.js' },
    pages: [
      { path: '', modules: [], files: ['/m/assets/Card-1.js', '/m/assets/Card-1.css'] },
      { path: 'contracts/:id', modules: [], files: ['/m/assets/Contract-1.js'] },
    ],
  }),
);

describe('files named in the page', () => {
  it.each([
    ['', 'ja', ['ja-1.js', 'Card-1.js', 'Card-1.css']],
    ['contracts/ctr_1', 'en', ['en-1.js', 'Contract-1.js']],
    ['contracts/ctr_1/', 'ja', ['ja-1.js', 'Contract-1.js']],
    ['contracts', 'ja', ['ja-1.js']],
    ['contracts/ctr_1/x', 'ja', ['ja-1.js']],
  ] as const)('of path %j in %s are %j', (path, locale, files) => {
    const tags = firstFiles(root)(path, locale);
    expect(new Set(tags.match(/[\w-]+\.(js|css)/g))).toEqual(new Set(files));
  });

  it('are a sheet or a module, depending on the extension', () => {
    expect(firstFiles(root)('', 'ja')).toContain('<link rel="stylesheet" crossorigin href="/m/assets/Card-1.css">');
    expect(firstFiles(root)('', 'ja')).toContain('<link rel="modulepreload" crossorigin href="/m/assets/Card-1.js">');
  });

  it('are empty for a site that was built without the list', () => {
    expect(firstFiles(join(root, 'elsewhere'))('', 'ja')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { forbiddenText } from './text-rules.ts';

// Assembled here, so that this file does not break the rules it tests.
const machine = ['', 'root', 'secret'].join('/');
const anybody = ['who', 'ever'].join('');
const nothing = ['is', 'none'].join(' ');
const notAn = ['is', 'no'].join(' ');
const registry = ['registry', ['npm', 'js'].join(''), 'org'].join('.');

describe('forbidden text', () => {
  it.each([
    ['README.md', `see ${machine}/file`],
    ['a/b.ts', `const path = '${machine}';`],
    ['pnpm-lock.yaml', `tarball: https://${registry}/x`],
    ['subgraphs/x/src/places/places.graphql', ['timeZone: TimeZone! = "Asia', 'Tokyo"'].join('/')],
    ['subgraphs/x/src/migrations/Migration1.ts', 'created_at timestamptz default now()'],
    ['subgraphs/x/src/seats/take-seat.sql', 'set taken_at = CURRENT_TIMESTAMP'],
    ['a/b.ts', `// ${anybody} asks gets an answer`],
    ['a/b.tsx', `/** Null for what ${nothing}. */`],
    ['a/b.graphql', `This ${notAn} id.`],
  ])('finds it in %s: %s', (path, line) => {
    expect(forbiddenText(path, `first\n${line}\n`)).toEqual([expect.stringMatching(new RegExp(`^${path}:2: `))]);
  });

  it.each([
    ['a.ts', `const url = 'https://example.com${machine}';`],
    ['a.ts', '`${base}/work/orders`'],
    ['a.ts', 'const at = now();'],
    ['a.sql', 'where due_at <= p_now'],
    ['a.graphql', 'IANA time zone (`Europe/Berlin`).'],
    ['a.md', 'npm install'],
    ['a.md', 'Without a tenant there is no chain.'],
    ['a.ts', '// null when there is none; the seat is no longer free'],
    ['subgraphs/x/src/migrations/0001-first-release.sql', `-- ${anybody}`],
    ['a/locales/en.po', `msgstr "This ${notAn} id."`],
  ])('leaves %s alone: %s', (path, line) => {
    expect(forbiddenText(path, line)).toEqual([]);
  });
});

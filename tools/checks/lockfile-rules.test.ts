import { describe, expect, it } from 'vitest';
import { lockfileFaults, undecidedScripts } from './lockfile-rules.ts';

const hash = `sha512-${'A'.repeat(86)}==`;
const lockfile = (packages: string): string => `lockfileVersion: '9.0'\n\npackages:\n\n${packages}\nsnapshots:\n\n  a@1.0.0: {}\n`;

describe('the lockfile', () => {
  it('names every package by its content', () => {
    const fine = `  '@a/b@1.0.0':\n    resolution: {integrity: ${hash}}\n\n  c@2.0.0:\n    resolution: {integrity: ${hash}}\n    engines: {node: '>=18'}\n`;
    expect(lockfileFaults(lockfile(fine))).toEqual([]);
  });

  it.each([
    ['an address', `  a@1.0.0:\n    resolution: {integrity: ${hash}, tarball: https://mirror.invalid/a.tgz}\n`, 'holds an address'],
    ['a repository', '  a@1.0.0:\n    resolution: {commit: abc, repo: git://example.invalid/a, type: git}\n', 'holds an address'],
    ['a short hash', '  a@1.0.0:\n    resolution: {integrity: sha1-AAAA}\n', 'a@1.0.0 is not known by a SHA-512'],
    ['more than the hash', `  a@1.0.0:\n    resolution: {integrity: ${hash}, tarball: a.tgz}\n`, 'a@1.0.0 is not known by a SHA-512'],
    ['nothing', "  a@1.0.0:\n    engines: {node: '>=18'}\n", 'a@1.0.0 has no resolution'],
  ])('is refused with %s', (_, packages, message) => {
    expect(lockfileFaults(lockfile(packages)).join('\n')).toContain(message);
  });

  it('is refused without packages', () => {
    expect(lockfileFaults("lockfileVersion: '9.0'\n")).toHaveLength(1);
  });
});

it('every package with a script at its installation was decided about', () => {
  const workspace = "packages:\n  - gateway\nallowBuilds:\n  '@a/yes': true\n  no: false\n# further\n";
  const installed = [
    { name: '@a/yes', scripts: { postinstall: 'x' } },
    { name: 'no', scripts: { install: 'x' } },
    { name: 'harmless', scripts: { test: 'x' } },
    { name: 'new', scripts: { preinstall: 'x' } },
    { name: 'new', scripts: { preinstall: 'x' } },
  ];
  expect(undecidedScripts(installed, workspace)).toEqual([
    'new runs a script at its installation: decide in allowBuilds of pnpm-workspace.yaml',
  ]);
});

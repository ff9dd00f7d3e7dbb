import { describe, expect, it } from 'vitest';
import { lockfileFaults, undecidedScripts } from './lockfile-rules.ts';

const hash = `sha512-${'A'.repeat(86)}==`;
const lockfile = (packages: string): string => `lockfileVersion: '9.0'\n\npackages:\n\n${packages}\nsnapshots:\n\n  a@1.0.0: {}\n`;

/** Ignores findings about platforms, which a lockfile with one package always has. */
const ofPackages = (packages: string): string[] => lockfileFaults(lockfile(packages)).filter((fault) => !fault.includes('no entry for'));

describe('the lockfile', () => {
  it('is refused when a platform could not install from it', () => {
    expect(lockfileFaults(lockfile("  '@turbo/linux-64@2.11.9':\n"))).toContain('pnpm-lock.yaml has no entry for @turbo/darwin-arm64');
  });

  it('identifies every package by its content', () => {
    const fine = `  '@a/b@1.0.0':\n    resolution: {integrity: ${hash}}\n\n  c@2.0.0:\n    resolution: {integrity: ${hash}}\n    engines: {node: '>=18'}\n`;
    expect(ofPackages(fine)).toEqual([]);
  });

  it.each([
    ['an address', `  a@1.0.0:\n    resolution: {integrity: ${hash}, tarball: https://mirror.invalid/a.tgz}\n`, 'contains an address'],
    ['a repository', '  a@1.0.0:\n    resolution: {commit: abc, repo: git://example.invalid/a, type: git}\n', 'contains an address'],
    ['a short hash', '  a@1.0.0:\n    resolution: {integrity: sha1-AAAA}\n', 'a@1.0.0 is not identified by a SHA-512'],
    ['more than the hash', `  a@1.0.0:\n    resolution: {integrity: ${hash}, tarball: a.tgz}\n`, 'a@1.0.0 is not identified by a SHA-512'],
    ['nothing', "  a@1.0.0:\n    engines: {node: '>=18'}\n", 'a@1.0.0 has no resolution'],
  ])('is refused with %s', (_, packages, message) => {
    expect(ofPackages(packages).join('\n')).toContain(message);
  });

  it('is refused without packages', () => {
    expect(lockfileFaults("lockfileVersion: '9.0'\n")).toHaveLength(1);
  });
});

it('every package with an install script is decided about', () => {
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

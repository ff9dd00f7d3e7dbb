// `npm run sbom` writes dist/sbom.json: every package that runs in production, according to the lockfile, as CycloneDX 1.6.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../checks/run-command.ts';

const args = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-spec-version',
  '1.6',
  '--sbom-type',
  'application',
  '--prod',
  '--lockfile-only',
];
mkdirSync(join(root, 'dist'), { recursive: true });
// the bootstrap puts its own pnpm on the path
const { status } = spawnSync('pnpm', [...args, '--out', 'dist/sbom.json'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;

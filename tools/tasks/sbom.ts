// `npm run sbom` writes sbom.json: every package that runs in production, by the lockfile, as CycloneDX 1.6.
import { spawnSync } from 'node:child_process';
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
// the bootstrap puts its own pnpm on the path
const { status } = spawnSync('pnpm', [...args, '--out', 'sbom.json'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;

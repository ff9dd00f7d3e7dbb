import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const apps = ['admin-web', 'member-web'] as const;

/** Folders of the built sites. */
export const builtSites = (root: string): Partial<Record<(typeof apps)[number], string>> =>
  Object.fromEntries(apps.map((app) => [app, join(root, app, 'dist')]).filter(([, folder]) => existsSync(join(folder!, 'index.html'))));

/** Files with the persisted operations of the sites, written by codegen. */
export const manifestFiles = (root: string): string[] =>
  apps.map((app) => join(root, app, 'persisted-manifest.json')).filter((file) => existsSync(file));

/** Time of the latest change to any source of a site. */
function newestSource(root: string, app: string): number {
  const patterns = [`${app}/{src,public}/**/*`, `${app}/*.{ts,html,json}`, 'packages/ui/{src,assets}/**/*', 'packages/ui/package.json'];
  return Math.max(0, ...patterns.flatMap((pattern) => globSync(pattern, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs)));
}

/** Builds the sites that are not built or have changed since; a warm start builds nothing. */
export async function ensureBuilt(root: string): Promise<void> {
  for (const app of apps) {
    const page = join(root, app, 'dist/index.html');
    if (!existsSync(join(root, app, 'index.html'))) continue;
    if (existsSync(page) && statSync(page).mtimeMs >= newestSource(root, app)) continue;
    console.log(`Building ${app} …`);
    const vite = join(root, app, 'node_modules/vite/bin/vite.js');
    const { status, stderr, stdout } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: join(root, app),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${app} cannot be built:\n${stdout}${stderr}`);
  }
}

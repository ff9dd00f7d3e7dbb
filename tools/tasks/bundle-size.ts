// `node tools/bootstrap.mjs bundle-size` weighs what a first visit downloads of each built app: every script that a page needs before it
// shows, gzipped, against its limit. The build names the pages (`firstPages`). Build the apps first.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

interface FirstPages {
  readonly pages: readonly { readonly path: string; readonly modules: readonly string[] }[];
}

const root = resolve(import.meta.dirname, '../..');

/** Maximum weight of a visit's first page, in KB of 1,024 bytes: entry, frame, page and one language's catalogue. Applies to each page. */
const LIMITS = { 'member-web': 175, 'admin-web': 290 } as const;

/** A chunk and everything it imports statically. */
function closure(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build's manifest`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) closure(manifest, imported, found);
  return found;
}

for (const [app, limit] of Object.entries(LIMITS)) {
  const dist = join(root, app, 'dist');
  const manifestFile = join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${app} is not built`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const { pages } = JSON.parse(readFileSync(join(dist, '.vite/first-pages.json'), 'utf8')) as FirstPages;
  for (const { path, modules } of pages) {
    const page = ['index.html', ...modules, 'src/locales/ja.po'];
    const files = new Set(page.flatMap((key) => [...closure(manifest, key)]).filter((file) => file.endsWith('.js')));
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    const kilobytes = Math.round((bytes / 1024) * 10) / 10;
    const fits = kilobytes <= limit;
    console.log(`[bundle-size] ${app} /${path}: ${kilobytes} of ${limit} KB${fits ? '' : ' — TOO MUCH'}`);
    if (!fits) process.exitCode = 1;
  }
}
